//! The line of a link: bent around other nodes, offset from parallel links, with an arrow if directed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ink::Ink;
use crate::geometry::{Curve, PathData, Point, Rect};
use crate::layout::Layout;
use crate::model::{Dash, Key, Link, Map, Organisation};

/// A drawn link; of the reading, it depends on the node sizes only.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkShape {
    /// The path data of the line.
    pub line: String,
    /// The path data of the arrow head, for a directed type.
    pub arrow: Option<String>,
    /// The colour of both.
    pub ink: Ink,
    /// The dash of the line.
    pub dash: Dash,
}

/// The gap between a node's rim and the end of a line.
const RIM_GAP_PX: f64 = 3.0;
/// The distance between parallel lines.
const PARALLEL_GAP_PX: f64 = 8.0;
/// The length of an arrow head.
const ARROW_PX: f64 = 9.0;
/// The bends to try, as shares of the distance, the smallest first.
const BENDS: [f64; 10] = [0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.26, -0.26, 0.36, -0.36];

/// The shapes of all links, in table order, between circles of these radii.
pub fn link_shapes(map: &Map, layout: &Layout, radius_px: &dyn Fn(Key<Organisation>) -> f64) -> Vec<Arc<LinkShape>> {
    let mut parallels: BTreeMap<_, Vec<Key<Link>>> = BTreeMap::new();
    for (key, link) in map.links.entries() {
        parallels.entry(ends(link)).or_default().push(key);
    }
    let shape = |(key, link): (Key<Link>, &Link)| {
        let mut offset_px = 0.0;
        for parallel in parallels.get(&ends(link)).into_iter().flatten().filter(|parallel| **parallel != key) {
            // Half a gap to this side for each parallel before it, and to the other side for each after.
            offset_px += if *parallel < key { 0.5 * PARALLEL_GAP_PX } else { -0.5 * PARALLEL_GAP_PX };
        }
        Arc::new(link_shape(map, layout, radius_px, link, offset_px))
    };
    map.links.entries().map(shape).collect()
}

/// The two ends, the lower key first.
fn ends(link: &Link) -> (Key<Organisation>, Key<Organisation>) {
    (link.source.min(link.target), link.source.max(link.target))
}

/// The shape of a link, offset from its parallels.
fn link_shape(
    map: &Map,
    layout: &Layout,
    radius_px: &dyn Fn(Key<Organisation>) -> f64,
    link: &Link,
    offset_px: f64,
) -> LinkShape {
    let (low, high) = ends(link);
    let bend_px = calmest_bend(map, layout, low, high) + offset_px;
    let curve = Curve::bent(layout.place(low).centre, layout.place(high).centre, bend_px);
    // The curve runs from the lower key to the higher; an arrow goes from source to target.
    let along = if link.source == low { curve } else { Curve { start: curve.end, end: curve.start, ..curve } };
    let [start_px, end_px] = [link.source, link.target].map(|end| radius_px(end) + RIM_GAP_PX);
    let link_type = &map.link_types[link.link_type];
    let arrow_px = if link_type.directed { ARROW_PX * 0.8 } else { 0.0 };
    LinkShape {
        line: along.trimmed(start_px, end_px + arrow_px).path(),
        arrow: link_type.directed.then(|| arrow(along.trimmed(start_px, end_px))),
        ink: Ink::of_link_type(link_type),
        dash: link_type.dash,
    }
}

/// The arrow head at the end of a curve.
fn arrow(curve: Curve) -> String {
    let (tip, ahead) = (curve.end, curve.direction_at(1.0));
    let (foot, side) = (tip - ahead * ARROW_PX, ahead.turned() * (ARROW_PX * 0.48));
    let mut arrow = PathData::default();
    arrow.move_to(tip);
    arrow.line_to(foot + side);
    arrow.line_to(foot - side);
    arrow.close();
    arrow.into_text()
}

/// The bend, in pixels, that best avoids other nodes and labels; of equals, the smallest.
fn calmest_bend(map: &Map, layout: &Layout, low: Key<Organisation>, high: Key<Organisation>) -> f64 {
    let (start, end) = (layout.place(low).centre, layout.place(high).centre);
    let distance_px = start.distance(end);
    let clearance_px = layout.sizes.node_radius_px + 6.0;
    // The bounds of all bends: what lies outside cannot be in the way.
    let reach_px = distance_px * BENDS.iter().copied().fold(0.0, f64::max) + clearance_px;
    let reach = Rect::new(start.x, start.y, 0.0, 0.0).union(Rect::new(end.x, end.y, 0.0, 0.0)).inflated(reach_px);
    let mut near = Vec::new();
    for key in map.organisations.keys().filter(|key| *key != low && *key != high) {
        let place = layout.place(key);
        if reach.contains(place.centre) || reach.intersects(place.label) {
            near.push(place);
        }
    }
    let cost = |bend_px: f64| {
        let curve = Curve::bent(start, end, bend_px);
        let mut cost = 0.0;
        for place in &near {
            cost += (clearance_px - curve.distance_to(place.centre)).max(0.0) * 3.0;
            cost += if crosses(curve, place.label) { 6.0 } else { 0.0 };
        }
        cost
    };
    BENDS
        .iter()
        .map(|share| share * distance_px)
        // A longer bend has a small cost of its own.
        .map(|bend_px| (bend_px, cost(bend_px) + bend_px.abs() * 0.08))
        .fold((0.0, f64::INFINITY), |best, candidate| if candidate.1 < best.1 { candidate } else { best })
        .0
}

fn crosses(curve: Curve, label: Rect) -> bool {
    const SAMPLES: u8 = 16;
    (1..SAMPLES)
        .map(|step| curve.point_at(f64::from(step) / f64::from(SAMPLES)))
        .any(|point: Point| label.contains(point))
}
