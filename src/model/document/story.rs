//! The slides of the file format.

use serde::{Deserialize, Serialize};

use crate::model::Localised;

/// A slide: a few words over a reading of the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlideEntry {
    /// What the slide says, in a few words.
    pub title: Localised,
    /// A few sentences. A blank line parts paragraphs; `*words*` stand out and `[words](https://…)` lead elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Localised>,
    /// What the speaker alone sees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Localised>,
    /// What is chosen on the map, as the page's address has it after the `#`; left out, the whole map. With `compare=2014.json`,
    /// a presentation shows what changed since the edition in that file beside the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}
