//! The links and the networks of the file format.

use serde::{Deserialize, Serialize, Serializer};

use super::{Evidence, Fact};
use crate::model::Localised;

/// A tie between two organisations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkEntry {
    /// Identifier of the link type.
    #[serde(rename = "type")]
    pub link_type: String,
    /// Identifier of the organisation the tie starts from (the funder, the lead).
    pub source: String,
    /// Identifier of the organisation the tie goes to.
    pub target: String,
    /// Whether this tie has a direction, where it differs from its type. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directed: Option<bool>,
    /// How strong it is, in any unit: a number above 0. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "write_number")]
    pub strength: Option<f64>,
    /// When it began: `2015`, `2015-03` or `2015-03-31`. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// When it ended, likewise. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// One sentence saying what ties them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localised>,
    /// What supports it in the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// What no other field takes. Version 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// A tie that joins many organisations at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NetworkEntry {
    /// Identifier of the link type.
    #[serde(rename = "type")]
    pub link_type: String,
    /// `"all"`, or the identifiers of the organisations it joins.
    pub members: NetworkMembers,
    /// One sentence saying what joins them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localised>,
    /// What supports it in the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// Whom a network joins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum NetworkMembers {
    /// Every organisation of the map.
    All(All),
    /// These organisations, by identifier.
    These(Vec<String>),
}

/// The word `all`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum All {
    /// Every organisation of the map.
    All,
}

/// A whole number has no decimal point, as people write it.
#[allow(clippy::cast_possible_truncation, reason = "it is whole, and small enough to be exact")]
#[allow(clippy::ref_option, reason = "serde gives it so")]
fn write_number<S: Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) if number.fract() == 0.0 && number.abs() < 1e15 => serializer.serialize_i64(*number as i64),
        number => number.serialize(serializer),
    }
}
