//! The outlines of networks: a line around all members, or around each of them where somebody else is among them.

use super::ink::Ink;
use super::names::EDGE_PX;
use super::node_shape::NodeShape;
use super::shared::Shared;
use crate::geometry::{Outline, PathData, Point, Rect, contour};
use crate::layout::Layout;
use crate::model::{Key, Map, Network, Organisation};

/// The distance between a network's outline and what it surrounds.
const CONTOUR_MARGIN_PX: f64 = 15.0;

/// The distance between the line around one member and its ring.
const RING_MARGIN_PX: f64 = 5.0;

/// The outline of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkShape {
    /// Its path data.
    pub line: String,
    /// Its colour.
    pub ink: Ink,
}

impl NetworkShape {
    /// The shape of `network` in `layout`, around these nodes, of which these are drawn.
    pub(super) fn of(
        map: &Map,
        network: &Network,
        layout: &Layout,
        nodes: &[Shared<NodeShape>],
        is_drawn: &dyn Fn(Key<Organisation>) -> bool,
    ) -> Self {
        let ink = Ink::of_link_type(&map.link_types[network.link_type]);
        let boxes: Vec<Rect> = network.members.iter().flat_map(|key| boxes(layout, nodes, *key)).collect();
        let outline = contour(&boxes, CONTOUR_MARGIN_PX);
        let is_stranger = |key: &Key<Organisation>| is_drawn(*key) && !network.members.contains(key);
        let are_apart = !map.organisations.keys().filter(is_stranger).any(|key| is_within(&outline, layout, key));
        let line = if are_apart { outline.path() } else { rings(network, layout, nodes, is_drawn) };
        Self { line, ink }
    }
}

/// The disc of an organisation, and its label with the full name under it.
fn boxes(layout: &Layout, nodes: &[Shared<NodeShape>], key: Key<Organisation>) -> [Rect; 2] {
    let place = layout.place(key);
    let disc = Rect::new(place.centre.x, place.centre.y, 0.0, 0.0).inflated(layout.sizes.node_radius_px);
    let label = nodes.get(key.position()).map(|shape| &shape.label).filter(|label| !label.caption.is_empty());
    let named =
        label.map_or(place.label, |label| label.bounds.inflated(-EDGE_PX).translated(place.centre - Point::default()));
    [disc, place.label.union(named)]
}

/// Whether any part of the disc of `key` seems to be inside.
fn is_within(outline: &Outline, layout: &Layout, key: Key<Organisation>) -> bool {
    let (centre, radius) = (layout.place(key).centre, layout.sizes.node_radius_px);
    let around = [(0.0, 0.0), (radius, 0.0), (-radius, 0.0), (0.0, radius), (0.0, -radius)];
    around.into_iter().any(|(x, y)| outline.contains(Point::new(centre.x + x, centre.y + y)))
}

/// A line around each member that is drawn.
fn rings(
    network: &Network,
    layout: &Layout,
    nodes: &[Shared<NodeShape>],
    is_drawn: &dyn Fn(Key<Organisation>) -> bool,
) -> String {
    let mut path = PathData::default();
    for key in network.members.iter().filter(|key| is_drawn(**key)) {
        let radius_px = nodes.get(key.position()).map_or(0.0, |shape| shape.radius_px);
        path.circle(layout.place(*key).centre, radius_px + RING_MARGIN_PX);
    }
    path.into_text()
}

#[cfg(test)]
mod tests {
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::reading::{Reading, from_hash};
    use crate::scene::Shapes;

    #[test]
    fn who_is_not_in_a_network_is_not_surrounded_by_its_line() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let members = map.networks.iter().next().unwrap().members.len();
        let outside = map.organisations.find(|one| map.is_external(one)).unwrap();
        for format in Format::ALL {
            let mut layout = settled(&map, format);
            let middle = layout.place(map.networks.iter().next().unwrap().members[0]).centre;
            layout.places[outside.position()] = layout.place(outside).moved_to(middle);
            let loops = |hash: &str| {
                let reading = from_hash(hash, &map, &Reading::default());
                Shapes::of(&map, layout.clone(), &reading).networks[0].line.matches(['M', 'm']).count()
            };
            assert_eq!([loops(""), loops("show=external")], [1, members], "{format:?}");
        }
    }
}
