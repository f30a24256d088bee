//! The outlines of networks.

use super::ink::Ink;
use super::names::EDGE_PX;
use super::node_shape::NodeShape;
use super::shared::Shared;
use crate::geometry::{Outline, Point, Rect, contour};
use crate::layout::Layout;
use crate::model::{Map, Network};

/// The distance between a network's outline and what it surrounds.
const CONTOUR_MARGIN_PX: f64 = 15.0;

/// The outline of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkShape {
    /// Its path data.
    pub line: String,
    /// Its colour.
    pub ink: Ink,
}

impl NetworkShape {
    /// The shape of `network` in `layout`, around these nodes.
    pub(super) fn of(map: &Map, network: &Network, layout: &Layout, nodes: &[Shared<NodeShape>]) -> Self {
        let ink = Ink::of_link_type(&map.link_types[network.link_type]);
        Self { line: network_outline(network, layout, nodes).path(), ink }
    }
}

/// The outline around the members of a network, with their labels and the full names under them.
fn network_outline(network: &Network, layout: &Layout, nodes: &[Shared<NodeShape>]) -> Outline {
    let radius_px = layout.sizes.node_radius_px;
    let boxes: Vec<Rect> = network
        .members
        .iter()
        .flat_map(|key| {
            let place = layout.place(*key);
            let disc = Rect::new(place.centre.x, place.centre.y, 0.0, 0.0).inflated(radius_px);
            let label = nodes.get(key.position()).map(|shape| &shape.label).filter(|label| !label.caption.is_empty());
            let named = label.map_or(place.label, |label| {
                label.bounds.inflated(-EDGE_PX).translated(place.centre - Point::default())
            });
            [disc, place.label.union(named)]
        })
        .collect();
    contour(&boxes, CONTOUR_MARGIN_PX)
}
