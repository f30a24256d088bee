//! How strong a link is.

use serde::{Deserialize, Serialize};

/// How strong a link is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// The number, as written in the file.
    pub written: String,
    /// From 0, a quarter of the strongest or less, to 3; by square roots, so that a few very strong links leave steps to the rest.
    pub step: u8,
}
