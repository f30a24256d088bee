//! The shape of a node: its ring and its name.

use super::label::Label;
use super::ring::RingSegment;

/// A node drawn around the origin; of the reading, it depends on the node sizes and the size of the letters only.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeShape {
    /// The outer radius of the ring.
    pub radius_px: f64,
    /// A segment for each role; none without a role.
    pub ring: Vec<RingSegment>,
    /// The name beside it.
    pub label: Label,
    /// Whether there is room for the name.
    pub is_named: bool,
}
