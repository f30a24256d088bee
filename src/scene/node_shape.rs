//! The shape of a node: its ring and its name.

use super::label::Label;
use super::ring::Ring;
use super::shared::Shared;

/// A node drawn around the origin; of the reading, it depends on the node sizes and the size of the letters only.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeShape {
    /// The outer radius of the ring.
    pub radius_px: f64,
    /// Its ring, shared by nodes of the same roles and radius.
    pub ring: Shared<Ring>,
    /// The name beside it.
    pub label: Label,
    /// Whether there is room for the name.
    pub is_named: bool,
}
