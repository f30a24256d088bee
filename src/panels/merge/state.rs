//! The state of the panel: the chosen editions, then their merge.

use super::merging::{Chosen, Merging};

/// The panel that merges editions, inside the one that compares them.
#[derive(Debug, Default)]
pub struct MergePanel {
    /// The edition before, theirs, and ours unless it is the map on the page.
    pub(super) chosen: [Option<Chosen>; 3],
    /// The field that the next file is for.
    pub(super) field: usize,
    pub(super) merging: Option<Merging>,
    pub(super) notice: String,
    /// Whether an answer waits to be applied.
    pub(super) is_settling: bool,
}
