//! Precomputed positions of the organisations, in the file format.

use serde::{Deserialize, Serialize};

/// Where everything stands on stages of one format. A tool writes it, and nobody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrangementEntry {
    /// Name of the format.
    pub format: String,
    /// The width and the height of all; then for each organisation in turn, how far from the left and from the top, all in
    /// tenths of a pixel, and the side of its label: 0 below, 1 above, 2 right, 3 left.
    pub places: Vec<u32>,
}
