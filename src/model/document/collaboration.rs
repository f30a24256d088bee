//! The collaborations of the file format.

use serde::{Deserialize, Serialize};

use super::{Evidence, Fact};
use crate::model::{Localised, Part};

/// A named collaboration between several organisations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CollaborationEntry {
    /// Identifier: lower-case letters, digits and hyphens.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// Who takes part, and as what.
    pub members: Vec<MemberEntry>,
    /// One or two sentences saying what it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Localised>,
    /// How it came to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Localised>,
    /// How its members work together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nature: Option<Localised>,
    /// What it aims at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<Localised>,
    /// What it has done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub achievements: Vec<Localised>,
    /// What communities gain from it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub benefits: Vec<Localised>,
    /// What supports it in the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Section of the source these facts come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What no other field takes. Version 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// An organisation's place in a collaboration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MemberEntry {
    /// Identifier of the organisation.
    pub organisation: String,
    /// What it does there.
    pub part: Part,
    /// When it began: `2015`, `2015-03` or `2015-03-31`. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// When it ended, likewise. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}
