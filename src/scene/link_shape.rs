//! The line of a link: bent around other nodes, offset from parallel links, with an arrow if directed.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::ink::Ink;
use super::shared::Shared;
use crate::geometry::{Curve, PathData, Point};
use crate::layout::Layout;
use crate::model::{Dash, Key, Link, LinkType, Map, Organisation};

/// A drawn link; of the reading, it depends on the node sizes only.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkShape {
    /// The line.
    pub curve: Curve,
    /// The corners of the arrow head, the tip first, for a directed type.
    pub head: Option<[Point; 3]>,
    /// Its type.
    pub link_type: Key<LinkType>,
    /// The colour of both.
    pub ink: Ink,
    /// The dash of the line.
    pub dash: Dash,
    /// Whether the source does not state the link: its line is open.
    pub is_inferred: bool,
    /// The step of its strength: from 0, and wider from 1 to 3.
    pub step: u8,
    /// For a link that is over, the path data of the stroke across its middle.
    pub end_mark: Option<String>,
    /// See [`paths`](Self::paths).
    paths: OnceLock<(String, Option<String>)>,
}

impl LinkShape {
    /// The path data of the line and of the arrow head, formatted at first use: a picture needs none.
    pub fn paths(&self) -> &(String, Option<String>) {
        self.paths.get_or_init(|| (self.curve.path(), self.head.map(triangle)))
    }
}

/// The gap between a node's rim and the end of a line.
const RIM_GAP_PX: f64 = 3.0;
/// The distance between parallel lines.
const PARALLEL_GAP_PX: f64 = 8.0;
/// Half the length of the stroke across a link that is over.
const END_MARK_PX: f64 = 6.0;
/// The length of an arrow head.
const ARROW_PX: f64 = 9.0;

/// How far each link, in table order, is from the middle of those between the same two ends.
pub(super) fn offsets(map: &Map) -> Vec<f64> {
    let mut parallels: BTreeMap<_, Vec<Key<Link>>> = BTreeMap::new();
    for (key, link) in map.links.entries() {
        parallels.entry(ends(link)).or_default().push(key);
    }
    let offset_px = |(key, link): (Key<Link>, &Link)| {
        let mut offset_px = 0.0;
        for parallel in parallels.get(&ends(link)).into_iter().flatten().filter(|parallel| **parallel != key) {
            // Half a gap to this side for each parallel before it, and to the other side for each after.
            offset_px += if *parallel < key { 0.5 * PARALLEL_GAP_PX } else { -0.5 * PARALLEL_GAP_PX };
        }
        offset_px
    };
    map.links.entries().map(offset_px).collect()
}

/// The shapes of all links, in table order, between circles of these radii, `offsets` from the middle; arrows have this `share` of
/// their size. `kept` returns the earlier shape of a link if it has not changed.
pub fn link_shapes(
    map: &Map,
    layout: &Layout,
    (offsets, share): (&[f64], f64),
    radius_px: &dyn Fn(Key<Organisation>) -> f64,
    kept: &dyn Fn(Key<Link>) -> Option<Shared<LinkShape>>,
) -> Vec<Shared<LinkShape>> {
    let made = |key: Key<Link>| {
        let offset_px = offsets.get(key.position()).copied().unwrap_or_default();
        Shared::new(link_shape(map, layout, radius_px, key, (offset_px, share)))
    };
    map.links.keys().map(|key| kept(key).unwrap_or_else(|| made(key))).collect()
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
    key: Key<Link>,
    (offset_px, share): (f64, f64),
) -> LinkShape {
    let link = &map.links[key];
    let (low, high) = ends(link);
    let (start, end) = (layout.place(low).centre, layout.place(high).centre);
    let curve = Curve::bent(start, end, layout.bend(key) * start.distance(end) + offset_px);
    // The curve runs from the lower key to the higher; an arrow goes from source to target.
    let along = if link.source == low { curve } else { Curve { start: curve.end, end: curve.start, ..curve } };
    let [start_px, end_px] = [link.source, link.target].map(|end| radius_px(end) + RIM_GAP_PX * share);
    let link_type = &map.link_types[link.link_type];
    let arrow_px = if link.directed { ARROW_PX * share * 0.8 } else { 0.0 };
    LinkShape {
        curve: along.trimmed(start_px, end_px + arrow_px),
        head: link.directed.then(|| arrow(along.trimmed(start_px, end_px), share)),
        link_type: link.link_type,
        ink: Ink::of_link_type(link_type),
        dash: link_type.dash,
        is_inferred: link.is_inferred(),
        step: link.strength.as_ref().map_or(0, |strength| strength.step),
        end_mark: link.period.is_past.then(|| end_mark(along, share)),
        paths: OnceLock::new(),
    }
}

/// The stroke across the middle of a curve.
fn end_mark(curve: Curve, share: f64) -> String {
    let (middle, side) = (curve.point_at(0.5), curve.direction_at(0.5).turned() * (END_MARK_PX * share));
    let mut mark = PathData::default();
    mark.move_to(middle + side);
    mark.line_to(middle - side);
    mark.into_text()
}

/// The arrow head at the end of a curve.
fn arrow(curve: Curve, share: f64) -> [Point; 3] {
    let (tip, ahead) = (curve.end, curve.direction_at(1.0));
    let (foot, side) = (tip - ahead * (ARROW_PX * share), ahead.turned() * (ARROW_PX * share * 0.48));
    [tip, foot + side, foot - side]
}

fn triangle([tip, left, right]: [Point; 3]) -> String {
    let mut path = PathData::default();
    path.move_to(tip);
    path.line_to(left);
    path.line_to(right);
    path.close();
    path.into_text()
}
