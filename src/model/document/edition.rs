//! Which edition of a map a file is.

use serde::Deserialize;

use super::Source;
use crate::model::optional::serialize_with_optional;

/// An edition, by name. Version 2.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NamedEdition {
    /// Identifier: lower-case letters, digits and hyphens.
    pub id: String,
    /// The date to which the map is right: `2015`, `2015-03` or `2015-03-31`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Identifier of the edition it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
}

serialize_with_optional!(NamedEdition, [], [id], [date, from]);

/// The date of a map: that of its edition, else of the latest of its sources.
pub fn date_of<'all>(edition: Option<&'all NamedEdition>, sources: impl Iterator<Item = &'all Source>) -> &'all str {
    let dated = edition.and_then(|edition| edition.date.as_deref());
    dated.or_else(|| sources.map(|source| source.date.as_str()).max()).unwrap_or_default()
}
