//! The source of the file format: the document the facts come from, and what supports each of them in it.

use serde::Deserialize;

use crate::model::optional::serialize_with_optional;
use crate::model::{Basis, Localised};

/// The document the facts come from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Identifier that evidence names. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Title of the document.
    pub title: Localised,
    /// Who wrote it.
    pub authors: String,
    /// When: `2015`, `2015-03` or `2015-03-31`.
    pub date: String,
    /// Where it can be read: http or https. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localised>,
}

serialize_with_optional!(Source, [id], [title, authors, date], [address, note]);

/// What supports a fact in the source.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Identifier of the source; left out, the first one. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Section of the source. Version 2 may have a page or an address instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Page or pages of the source. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Where that passage can be read: http or https. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Whether the source says it or a careful reader concludes it.
    pub basis: Basis,
    /// How it is concluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localised>,
}

serialize_with_optional!(Evidence, [source, section, page, address], [basis], [note]);
