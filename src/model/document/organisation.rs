//! The organisations of the file format.

use serde::{Deserialize, Serialize};

use super::Fact;
use crate::model::optional::serialize_with_optional;
use crate::model::{Localised, Scope};

/// An organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrganisationEntry {
    /// Identifier: lower-case letters, digits and hyphens.
    pub id: String,
    /// Acronym, the label on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<String>,
    /// Full name.
    pub name: Localised,
    /// Short label on the map, where there is no acronym.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Other names that search finds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Its roles, none for an organisation outside the system.
    #[serde(default)]
    pub roles: Vec<PlayedRole>,
    /// How it belongs to the map: one of `standings`, else `member`, `action-partner` or `external`. Version 2 may leave it out: it is
    /// the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<String>,
    /// How far it reaches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// When and how it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub founded: Option<Founded>,
    /// How many members it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members_count: Option<u32>,
    /// What the count counts, or who the members are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members_note: Option<Localised>,
    /// Address of its site: http, https or mailto.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// One sentence saying what it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Localised>,
    /// What it exists for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mission: Option<Localised>,
    /// What it aims at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<Localised>,
    /// Whom it addresses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<Localised>,
    /// What it does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Localised>,
    /// Section of the source these facts come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What no other field takes. Version 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// A role of an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum PlayedRole {
    /// Its identifier.
    Id(String),
    /// The same with a period. Version 2.
    During(DatedRole),
}

impl PlayedRole {
    /// The identifier of the role.
    pub fn id(&self) -> &str {
        match self {
            Self::Id(id) | Self::During(DatedRole { role: id, .. }) => id,
        }
    }

    /// When it began and ended.
    pub fn period(&self) -> (Option<String>, Option<String>) {
        match self {
            Self::Id(_) => (None, None),
            Self::During(role) => (role.since.clone(), role.until.clone()),
        }
    }
}

/// A role that an organisation plays during a period. Version 2.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedRole {
    /// Identifier of the role.
    pub role: String,
    /// When it began: `2015`, `2015-03` or `2015-03-31`. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// When it ended, likewise. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// When and how an organisation began.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Founded {
    /// Year of foundation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// How it came to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<Localised>,
}

serialize_with_optional!(Founded, [], [], [year, story]);
