//! Where organisations stand, in the file format.

use serde::{Deserialize, Serialize};

/// Who stands where on stages of one format. A tool writes it, and nobody else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrangementEntry {
    /// Name of the format.
    pub format: String,
    /// For each organisation in turn, how far from the left and from the top, in ten-thousandths.
    pub points: Vec<i64>,
}
