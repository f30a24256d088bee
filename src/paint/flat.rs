//! The scene as arrays of numbers, for the script that paints large maps on canvases, `src/embed/element/canvas.js`.

use std::sync::Arc;

use super::look::Look;
use super::surface::Surface;
use crate::geometry::{Point, Rect};
use crate::reading::Level;
use crate::scene::{Anchor, LinkMark, NetworkMark, NodeMark, Region, Scene};

/// Between the parts of a text.
const PART: &str = "|";

/// Where everything is and how it looks, whatever is lit.
#[derive(Debug)]
#[cfg_attr(test, derive(PartialEq))]
pub struct Flat {
    /// For each organisation: the centre, the radius, and the number of its ring, −1 if it is hidden.
    pub nodes: Vec<f32>,
    /// For each link: the start, the control and the end of its curve, the tip of its arrow (the end if it has none), and its style:
    /// twice the number of its type, and one more for an inferred link; −1 if it is hidden.
    pub links: Vec<f32>,
    /// The looks, each a letter and its parts: `k` and the number of a ring, then the colour, segment and glyph of each role; `t`
    /// for each link type, its colour and the classes of its line, of an open one and of the core of that; `n` for the line of a
    /// network; `r` for a region, its classes and its path data.
    pub looks: Vec<String>,
}

/// What is lit, and the names.
#[derive(Debug, Default, PartialEq)]
pub struct Lit {
    /// The level of each organisation, then of each link: 0 as usual, 1 lifted, 2 faded.
    pub levels: Vec<u8>,
    /// The size of the letters; 1 where links are hairlines, else 0; the share of their widths that other links have; then for each text the organisation, the start from its centre, the first baseline below that in the
    /// size of its letters, the alignment (0 start, 1 middle, 2 end) and the kind (0 name, 1 full name, 2 part).
    pub names: Vec<f32>,
    /// The lines of each text; then the hulls, each a class and its path data.
    pub texts: Vec<String>,
}

impl Flat {
    /// Whether two scenes have the same numbers: they share what they draw.
    pub fn is_alike(one: &Scene, other: &Scene) -> bool {
        let node = |mark: &NodeMark, now: &NodeMark| {
            mark.shape == now.shape && mark.centre == now.centre && mark.is_visible == now.is_visible
        };
        let link = |mark: &LinkMark, now: &LinkMark| mark.shape == now.shape && mark.is_visible == now.is_visible;
        let network =
            |mark: &NetworkMark, now: &NetworkMark| mark.shape == now.shape && mark.is_visible == now.is_visible;
        one.nodes.len() == other.nodes.len()
            && one.links.len() == other.links.len()
            && Arc::ptr_eq(&one.regions, &other.regions)
            && one.nodes.iter().zip(&other.nodes).all(|(mark, now)| node(mark, now))
            && one.links.iter().zip(&other.links).all(|(mark, now)| link(mark, now))
            && one.networks.iter().zip(&other.networks).all(|(mark, now)| network(mark, now))
    }

    /// The numbers of a scene.
    pub fn of(scene: &Scene) -> Self {
        let mut looks = Vec::new();
        let on = Surface::Over { tab_stop: None };
        for mark in scene.networks.iter().filter(|mark| mark.is_visible) {
            looks.push(["n", &on.ink(&mark.shape.ink), &mark.shape.line].join(PART));
        }
        let region = |region: &Region| ["r", Look::Region(region.key.position()).class(), &region.path].join(PART);
        looks.extend(scene.regions.iter().map(region));
        let mut known: Vec<Option<String>> = Vec::new();
        let mut nodes = Vec::with_capacity(scene.nodes.len() * 4);
        for NodeMark { centre, shape, is_visible, .. } in &scene.nodes {
            let number = shape.ring.number;
            nodes.extend([small(centre.x), small(centre.y), small(shape.radius_px)]);
            nodes.push(if *is_visible { count(number) } else { -1.0 });
            if known.len() <= number {
                known.resize(number + 1, None);
            }
            if let Some(look) = known.get_mut(number).filter(|look| look.is_none() && *is_visible) {
                let mut parts = vec![["k", &number.to_string()].concat()];
                for segment in &shape.ring.segments {
                    parts.extend([on.ink(&segment.ink), segment.path.clone(), segment.glyph.clone()]);
                }
                *look = Some(parts.join(PART));
            }
        }
        looks.extend(known.into_iter().flatten());
        let mut types: Vec<Option<String>> = Vec::new();
        let mut links = Vec::with_capacity(scene.links.len() * 9);
        for LinkMark { shape, is_visible, .. } in &scene.links {
            let (curve, number) = (shape.curve, shape.link_type.position());
            let tip = shape.head.map_or(curve.end, |[tip, ..]| tip);
            for Point { x, y } in [curve.start, curve.control, curve.end, tip] {
                links.extend([small(x), small(y)]);
            }
            links.push(if *is_visible { count(number * 2 + usize::from(shape.is_inferred)) } else { -1.0 });
            if types.len() <= number {
                types.resize(number + 1, None);
            }
            if let Some(look) = types.get_mut(number).filter(|look| look.is_none()) {
                let classes = [Look::Line, Look::Open, Look::Core].map(|look| look(shape.dash).class());
                *look = Some(["t", &on.ink(&shape.ink), classes[0], classes[1], classes[2]].join(PART));
            }
        }
        looks.extend(types.into_iter().map(|look| look.unwrap_or_else(|| "t".to_owned())));
        Self { nodes, links, looks }
    }
}

impl Lit {
    /// What is lit of a scene, and the names in this part of the world.
    pub fn of(scene: &Scene, sight: Rect) -> Self {
        let level = |level: Level| match level {
            Level::Normal => 0,
            Level::Lifted => 1,
            Level::Faded => 2,
        };
        let of_nodes = scene.nodes.iter().map(|mark| level(mark.emphasis));
        let levels = of_nodes.chain(scene.links.iter().map(|mark| level(mark.emphasis))).collect();
        let mut names =
            vec![small(scene.letters_px), if scene.is_far { 1.0 } else { 0.0 }, small(scene.share_of_lines)];
        let mut texts = Vec::new();
        for (row, NodeMark { centre, shape, part, .. }) in
            scene.nodes.iter().enumerate().filter(|(_, mark)| mark.is_visible && mark.is_named)
        {
            let label = &shape.label;
            if !label.bounds.translated(*centre - Point::default()).intersects(sight) {
                continue;
            }
            let anchor = match label.anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => 1.0,
                Anchor::End => 2.0,
            };
            let mut write = |first_em: f64, kind: f32, text: String| {
                names.extend([count(row), small(label.start.x), small(label.start.y), small(first_em), anchor, kind]);
                texts.push(text);
            };
            write(label.first_em, 0.0, label.lines.join("\n"));
            if !label.caption.is_empty() {
                write(label.caption_em(), 1.0, label.caption.join("\n"));
            }
            if let Some(part) = part.filter(|part| part.is_written) {
                write(label.part_em(), 2.0, part.word.to_owned());
            }
        }
        let hulls = scene.hulls.iter();
        texts.extend(hulls.map(|mark| [Look::Hull(mark.key.position()).class(), &mark.path].join(PART)));
        Self { levels, names, texts }
    }
}

/// A number of the world, whose precision is far below what is seen.
#[allow(clippy::cast_possible_truncation, reason = "a cast to a smaller float rounds")]
const fn small(value: f64) -> f32 {
    value as f32
}

/// A number of things, exact to 16 million.
#[allow(clippy::cast_precision_loss, reason = "no map has so many")]
const fn count(value: usize) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::reading::{Preview, Reading};
    use crate::scene::Shapes;

    #[test]
    fn pointing_changes_what_is_lit_and_nothing_else() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let shapes = Shapes::of(&map, settled(&map, Format::Wide), &Reading::default());
        let scene = |preview| Scene::of(&map, &shapes, &Reading::default(), preview);
        let rest = scene(None);
        let (flat, lit) = (Flat::of(&rest), Lit::of(&rest, shapes.layout.world));
        assert_eq!((flat.nodes.len(), flat.links.len()), (map.organisations.len() * 4, map.links.len() * 9));
        assert!(lit.levels.iter().all(|level| *level == 0));
        let texts = lit.texts.iter().filter(|text| !text.is_empty()).count();
        assert_eq!((lit.names.len() - 3) / 6, texts);
        let key = map.organisations.keys().find(|key| rest.nodes[key.position()].is_visible).unwrap();
        let pointed = scene(Some(Preview::Organisation(key)));
        assert_eq!(Flat::of(&pointed), flat);
        assert!(Flat::is_alike(&rest, &pointed));
        let (mut moved, mut hidden) = (scene(None), scene(None));
        moved.nodes[0].centre.x += 1.0;
        hidden.links[0].is_visible ^= true;
        assert!(!Flat::is_alike(&rest, &moved) && !Flat::is_alike(&rest, &hidden));
        assert!(Lit::of(&pointed, shapes.layout.world).levels.contains(&2));
        // Each ring and each type has its look.
        for look in ["k0|", "t|var(--cs-link-"] {
            assert!(flat.looks.iter().any(|text| text.starts_with(look)), "{look}: {:?}", flat.looks);
        }
    }
}
