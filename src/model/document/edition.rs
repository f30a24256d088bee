//! Which edition of a map a file is.

use serde::Deserialize;

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
