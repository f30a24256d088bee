//! Everything drawn that depends only on the layout and the node sizes: computed once for these.

use std::sync::{Arc, OnceLock};

use super::ink::Ink;
use super::label_texts::label_texts;
use super::link_shape::{LinkShape, link_shapes};
use super::node_shape::NodeShape;
use super::shared::Shared;
use crate::geometry::{Disc, HullRequest, Outline, Rect, contour, hull};
use crate::layout::Layout;
use crate::model::{Collaboration, Key, Link, Map, Network, Organisation, Standing};
use crate::reading::Reading;

/// The distance between a hull and its members' rims.
const HULL_PADDING_PX: f64 = 12.0;
/// The clearance of a hull around non-members.
const HULL_CLEARANCE_PX: f64 = 5.0;
/// The distance between a network's outline and what it surrounds.
const CONTOUR_MARGIN_PX: f64 = 15.0;

/// The shapes of a map in one layout, with one choice of node sizes.
#[derive(Debug, Default)]
pub struct Shapes {
    /// The layout of these shapes.
    pub layout: Layout,
    /// The radius of each ring, in table order. Outlines and labels always use the layout's radius.
    radii_px: Vec<f64>,
    /// The nodes, in table order.
    pub nodes: Vec<Shared<NodeShape>>,
    /// The links, in table order.
    pub links: Vec<Shared<LinkShape>>,
    /// The networks, in table order.
    pub networks: Vec<Shared<NetworkShape>>,
    /// The hull of each collaboration, in table order, without and with external organisations; computed at first use.
    hulls: Vec<[OnceLock<Arc<str>>; 2]>,
}

/// The outline of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkShape {
    /// Its path data.
    pub line: String,
    /// Its colour.
    pub ink: Ink,
}

impl Shapes {
    /// The shapes of `map` in `layout`, with the node sizes of `reading`.
    pub fn of(map: &Map, layout: Layout, reading: &Reading) -> Self {
        Self::after(&Self::default(), map, layout, reading)
    }

    /// The same; unchanged shapes are shared with `before`, which are of the same map.
    pub fn after(before: &Self, map: &Map, layout: Layout, reading: &Reading) -> Self {
        let layout = if layout.has_bends(map) { layout } else { layout.with_bends(map) };
        let radii_px = radii_px(map, &layout, reading);
        let radius_px = |key: Key<Organisation>| radii_px.get(key.position()).copied().unwrap_or_default();
        // In the same world, labels are on the same side of their nodes.
        let is_alike =
            before.layout.world == layout.world && before.layout.sizes == layout.sizes && before.radii_px == radii_px;
        let is_still = |key: &Key<Organisation>| is_alike && before.layout.place(*key) == layout.place(*key);
        let kept_link = |key: Key<Link>| {
            let ends = [map.links[key].source, map.links[key].target];
            let is_same = ends.iter().all(is_still) && (before.layout.bend(key) - layout.bend(key)).abs() < 1e-9;
            before.links.get(key.position()).filter(|_| is_same).cloned()
        };
        let network = |network: &Network| {
            let ink = Ink::of_link_type(&map.link_types[network.link_type]);
            Shared::new(NetworkShape { line: network_outline(network, &layout).path(), ink })
        };
        let nodes = if is_alike {
            before.nodes.clone()
        } else {
            let node = |(key, text)| Shared::new(NodeShape::of(map, &layout, key, radius_px(key), text));
            map.organisations.keys().zip(label_texts(map)).map(node).collect()
        };
        let links = link_shapes(map, &layout, &radius_px, &kept_link);
        let networks = map.networks.iter().map(network).collect();
        let hulls = map.collaborations.iter().map(|_| <[OnceLock<Arc<str>>; 2]>::default()).collect();
        Self { layout, radii_px, nodes, links, networks, hulls }
    }

    /// Whether these are the shapes of `map` in `layout` for `reading`.
    pub fn are_of(&self, map: &Map, layout: &Layout, reading: &Reading) -> bool {
        self.layout == *layout && self.radii_px == radii_px(map, layout, reading)
    }

    /// The path data of the hull of `collaboration`. It avoids external organisations only if they are shown
    /// (`with_externals`); nothing else that the reader hides changes it.
    pub fn hull(&self, map: &Map, collaboration: Key<Collaboration>, with_externals: bool) -> Arc<str> {
        let path = self.hulls.get(collaboration.position()).and_then(|hulls| hulls.get(usize::from(with_externals)));
        let draw = || collaboration_outline(map, &self.layout, collaboration, with_externals).path().into();
        path.map_or_else(Default::default, |path| Arc::clone(path.get_or_init(draw)))
    }
}

fn radii_px(map: &Map, layout: &Layout, reading: &Reading) -> Vec<f64> {
    let mut radii_px = reading.node_size.shares(map, reading);
    radii_px.resize(map.organisations.len(), 1.0);
    for radius_px in &mut radii_px {
        *radius_px *= layout.sizes.node_radius_px;
    }
    radii_px
}

/// The hull of the members of `collaboration`; it covers no other disc.
pub fn collaboration_outline(
    map: &Map,
    layout: &Layout,
    collaboration: Key<Collaboration>,
    with_externals: bool,
) -> Outline {
    let collaboration = &map.collaborations[collaboration];
    let disc = |key| Disc { centre: layout.place(key).centre, radius: layout.sizes.node_radius_px };
    // External organisations are hidden by default: then they have no hull, and hulls do not avoid them.
    let is_there = |key: &Key<Organisation>| with_externals || map.organisations[*key].standing != Standing::External;
    let (mut members, mut others) = (Vec::new(), Vec::new());
    for key in map.organisations.keys().filter(is_there) {
        let side = if collaboration.part_of(key).is_some() { &mut members } else { &mut others };
        side.push(disc(key));
    }
    hull(&HullRequest {
        members: &members,
        others: &others,
        padding_px: HULL_PADDING_PX,
        clearance_px: HULL_CLEARANCE_PX,
    })
}

/// The outline around the members of a network, with their labels.
fn network_outline(network: &Network, layout: &Layout) -> Outline {
    let radius_px = layout.sizes.node_radius_px;
    let boxes: Vec<Rect> = network
        .members
        .iter()
        .flat_map(|key| {
            let place = layout.place(*key);
            let disc = Rect::new(place.centre.x, place.centre.y, 0.0, 0.0).inflated(radius_px);
            [disc, place.label]
        })
        .collect();
    contour(&boxes, CONTOUR_MARGIN_PX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::reading::from_hash;

    #[test]
    fn links_end_at_the_rim_of_a_circle_of_any_size() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let layout = settled(&map, Format::Wide);
        for hash in ["", "size=links", "size=betweenness"] {
            let shapes = Shapes::of(&map, layout.clone(), &from_hash(hash, &map, &Reading::default()));
            for (key, link) in map.links.entries() {
                let numbers: Vec<f64> = shapes.links[key.position()]
                    .line
                    .split(|sign: char| !(sign.is_ascii_digit() || sign == '.'))
                    .filter_map(|number| number.parse().ok())
                    .collect();
                let start = Point::new(numbers[0], numbers[1]);
                let node = &shapes.nodes[link.source.position()];
                let gap_px = start.distance(layout.place(link.source).centre) - node.radius_px;
                assert!((gap_px - 3.0).abs() < 0.3, "{hash}: {gap_px} px from {}", map.organisations[link.source].id);
            }
        }
    }

    #[test]
    fn shapes_are_kept_until_the_layout_or_a_size_changes() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let layout = settled(&map, Format::Wide).with_bends(&map);
        let reading = |hash: &str| from_hash(hash, &map, &Reading::default());
        let shapes = Shapes::of(&map, layout.clone(), &reading("size=links"));
        assert!(shapes.are_of(&map, &layout, &reading("size=links&select=ae")));
        assert!(!shapes.are_of(&map, &layout, &reading("")));
        assert!(!shapes.are_of(&map, &layout, &reading("size=links&hide-links=collaboration")));
        assert!(!shapes.are_of(&map, &settled(&map, Format::Column), &reading("size=links")));
    }

    #[test]
    fn moving_an_organisation_changes_the_lines_of_its_links_and_no_other_shape() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let before = Shapes::of(&map, settled(&map, Format::Wide), &Reading::default());
        for key in map.organisations.keys() {
            let mut layout = before.layout.clone();
            let place = &mut layout.places[key.position()];
            *place = place.moved_to(Point::new(place.centre.x + 31.7, place.centre.y - 12.3));
            let after = Shapes::after(&before, &map, layout, &Reading::default());
            assert_eq!(after.nodes, before.nodes);
            for (link, (was, is)) in map.links.iter().zip(before.links.iter().zip(&after.links)) {
                assert_eq!(was == is, link.source != key && link.target != key);
            }
            assert_eq!(after.layout.bends, before.layout.bends);
        }
    }
}
