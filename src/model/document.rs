//! The file format, version 1, as Rust types: what `data/*.json` holds, read by serde, described by the JSON Schema.

mod arrangement;
mod source;
mod story;

use serde::{Deserialize, Serialize};

pub use arrangement::ArrangementEntry;
pub use source::{Evidence, Source};
pub use story::SlideEntry;

use super::optional::serialize_with_optional;
use super::{Dash, Glyph, Localised, Part, Scope, Standing};
use crate::text::Language;

/// A social map: who does what, who is tied to whom, and which collaborations hold it together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(title = "Carte sociale, version 1"))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Where the JSON Schema of this format stands, for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Version of the format: 1.
    pub version: u32,
    /// Name of the map.
    pub title: Localised,
    /// One or two sentences saying what the map shows, and of when.
    pub description: Localised,
    /// Where the facts come from.
    pub source: Source,
    /// Languages of the content, the first being the main one.
    pub languages: Vec<Language>,
    /// The parts an organisation can play in the system.
    pub roles: Vec<RoleEntry>,
    /// The kinds of tie between organisations.
    pub link_types: Vec<LinkTypeEntry>,
    /// The organisations of the map.
    pub organisations: Vec<OrganisationEntry>,
    /// The ties between two organisations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkEntry>,
    /// Ties that join many organisations at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub networks: Vec<NetworkEntry>,
    /// Named collaborations between several organisations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub collaborations: Vec<CollaborationEntry>,
    /// Slides over the map, in the order they are told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub story: Vec<SlideEntry>,
    /// Where a tool has put the organisations ahead; left out, or of another number than they, the map arranges itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arrangements: Vec<ArrangementEntry>,
}

/// A part that organisations play.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoleEntry {
    /// Identifier: lower-case letters, digits and hyphens.
    pub id: String,
    /// Name in the legend.
    pub name: Localised,
    /// What playing this role means.
    pub description: Localised,
    /// Colour on light ground, `#rrggbb`; the dark theme derives its own.
    pub colour: String,
    /// Sign that says the role without colour.
    pub glyph: Glyph,
}

/// A kind of tie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkTypeEntry {
    /// Identifier: lower-case letters, digits and hyphens.
    pub id: String,
    /// Name in the legend.
    pub name: Localised,
    /// What such a tie means.
    pub description: Localised,
    /// Colour on light ground, `#rrggbb`; the dark theme derives its own.
    pub colour: String,
    /// Stroke that says the type without colour.
    pub dash: Dash,
    /// Whether the tie goes from source to target (drawn with an arrow).
    #[serde(default)]
    pub directed: bool,
}

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
    /// Identifiers of its roles, none for an organisation outside the system.
    #[serde(default)]
    pub roles: Vec<String>,
    /// How it belongs to the map.
    pub standing: Standing,
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

serialize_with_optional!(Founded, [], [year, story]);

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
    /// One sentence saying what ties them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localised>,
    /// What supports it in the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
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
}
