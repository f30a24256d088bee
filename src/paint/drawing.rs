//! The whole drawing, in painting order: network lines, regions, hulls, links, nodes, the names of a crowd and of regions.

use super::lines::{hull, link, network};
use super::look::FADED;
use super::node::{name_above, name_tag, node};
use super::region::{region_ground, region_name};
use super::surface::{LINE_UNIT, Surface};
use crate::geometry::decimal;
use crate::markup::{Element, Markup, svg};
use crate::reading::Level;
use crate::scene::{NodeMark, Scene};

/// Everything drawn for a scene, in groups; on an inert surface, without what is hidden.
pub fn drawing(scene: &Scene, surface: Surface) -> Vec<Element> {
    changes(&Scene::default(), scene, surface)
}

/// The same, with [`Markup::Same`] for each link and node that `before`, drawn on the same surface, has alike.
pub fn changes(before: &Scene, scene: &Scene, surface: Surface) -> Vec<Element> {
    let is_over = matches!(surface, Surface::Over { .. });
    let is_drawn = |is_visible: bool| !is_over && (is_visible || surface.is_live());
    let networks = scene.networks.iter().filter(|mark| is_drawn(mark.is_visible));
    let links = each(scene.links.len(), &|at| {
        let mark = scene.links.get(at).filter(|mark| is_drawn(mark.is_visible))?;
        Some(if before.links.get(at) == Some(mark) { Markup::Same } else { Markup::Element(link(mark, surface)) })
    });
    // What stays is found by its place: where others come or go, each is found by its number.
    let held = |scene: &Scene| scene.nodes.iter().map(|mark| mark.has_handle).collect::<Vec<_>>();
    let is_alike = !is_over || held(before) == held(scene);
    let in_order = |paint: &dyn Fn(&NodeMark) -> Option<Element>| {
        each(scene.order.len(), &|place| {
            let at = *scene.order.get(place)?;
            let is_there = |mark: &&NodeMark| if is_over { mark.has_handle } else { is_drawn(mark.is_visible) };
            let mark = scene.nodes.get(at).filter(is_there)?;
            let is_same = is_alike && before.order.get(place) == Some(&at) && before.nodes.get(at) == Some(mark);
            if is_same { Some(Markup::Same) } else { paint(mark).map(Markup::Element) }
        })
    };
    let nodes = in_order(&|mark| Some(node(mark, scene.language, surface, !scene.are_names_above)));
    // Screen readers find the lines in the cards.
    let silent = || match surface {
        Surface::Live { .. } | Surface::Over { .. } => svg("g").with("aria-hidden", "true"),
        Surface::Still | Surface::File(_) => svg("g"),
    };
    let letters = decimal(scene.letters_px);
    let surface = surface.with_lines(scene.share_of_lines);
    // A file has its widths as numbers; hairlines are as wide at every zoom, in the size of the letters of names.
    let is_file = matches!(surface, Surface::File(_));
    let unit = decimal(LINE_UNIT * scene.share_of_lines);
    let outlined = || if is_file { silent() } else { silent().with("font-size", unit.as_str()) };
    let web = if scene.is_far { silent().with("font-size", letters.as_str()) } else { outlined() };
    let mut groups = vec![
        outlined().all(networks.map(|mark| network(mark, surface)).collect()),
        outlined().all(scene.hulls.iter().filter(|_| is_drawn(true)).map(|mark| hull(mark, surface)).collect()),
        web.with_children(links),
        svg("g").with("font-size", letters.as_str()).with_children(nodes),
    ];
    if scene.are_names_above {
        if !is_over {
            let names = in_order(&|mark| name_above(mark, surface));
            groups.push(silent().with("font-size", letters).with_children(names));
        }
        // Over a picture they would cover it: it has them. They fade as the rest does.
        let grounds = scene.regions.iter().filter(|_| !is_over).map(|region| region_ground(region, surface));
        let ground = outlined().all(grounds.collect());
        let is_lit = scene.nodes.iter().any(|mark| mark.emphasis == Level::Faded);
        groups.insert(1, if is_lit { ground.with("opacity", FADED) } else { ground });
        let names = silent().all(scene.regions.iter().flat_map(|region| region_name(region, surface)).collect());
        groups.push(match (scene.are_regions_named, surface.is_live()) {
            (true, _) => names,
            (false, true) => names.class("is-hidden"),
            (false, false) => silent(),
        });
    }
    if let Some(tag) = scene.name_tag.as_ref().filter(|_| surface.is_live()) {
        groups.push(name_tag(tag));
    }
    groups.retain(|group| surface.is_live() || !group.children.is_empty());
    groups
}

/// The marks of a group, of which some are left out.
fn each(count: usize, mark: &dyn Fn(usize) -> Option<Markup>) -> Vec<Markup> {
    (0..count).filter_map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::reading::{Preview, Reading};
    use crate::scene::{Letters, Shapes};

    /// How many marks of each group are painted anew.
    fn painted(groups: &[Element]) -> Vec<usize> {
        let is_new = |child: &&Markup| **child != Markup::Same;
        groups.iter().map(|group| group.children.iter().filter(is_new).count()).collect()
    }

    #[test]
    fn what_stays_is_not_painted_again() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let on = Surface::Live { tab_stop: None };
        let reading = Reading::default();
        let shapes = Shapes::of(&map, settled(&map, Format::Wide), &reading);
        let rest = Scene::of(&map, &shapes, &reading, None);
        assert_eq!(painted(&changes(&rest, &rest, on))[2..], [0, 0]);
        let key = map.organisations.keys().find(|key| rest.nodes[key.position()].is_visible).unwrap();
        let lit = Scene::of(&map, &shapes, &reading, Some(Preview::Organisation(key)));
        let changed = rest.links.iter().zip(&lit.links).filter(|(was, is)| was != is).count();
        assert_eq!(painted(&changes(&rest, &lit, on))[2], changed);
        let mut layout = shapes.layout.clone();
        let place = &mut layout.places[key.position()];
        *place = place.moved_to(crate::geometry::Point::new(place.centre.x + 10.0, place.centre.y));
        layout.is_moving = true;
        let letters = Letters::at(layout.sizes, 1.0, crate::geometry::Size::default());
        let moved = Scene::of(&map, &Shapes::after(&shapes, (None, &map), layout, &reading, letters), &reading, None);
        let links = map.links.iter().filter(|link| link.source == key || link.target == key).count();
        assert_eq!(painted(&changes(&rest, &moved, on))[2..], [links, 1]);
    }
}
