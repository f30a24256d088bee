//! The source of the file format: the document the facts come from, and what supports each of them in it.

use serde::Deserialize;

use crate::model::optional::serialize_with_optional;
use crate::model::{Basis, Localised};

/// The document the facts come from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the document.
    pub title: Localised,
    /// Who wrote it.
    pub authors: String,
    /// When: `2015`, `2015-03` or `2015-03-31`.
    pub date: String,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localised>,
}

serialize_with_optional!(Source, [title, authors, date], [note]);

/// What supports a fact in the source.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Section of the source.
    pub section: String,
    /// Whether the source says it or a careful reader concludes it.
    pub basis: Basis,
    /// How it is concluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localised>,
}

serialize_with_optional!(Evidence, [section, basis], [note]);
