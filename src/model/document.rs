//! The file format, versions 1 and 2, as Rust types: what `data/*.json` holds, read by serde, described by the JSON Schema.

mod arrangement;
mod collaboration;
mod edition;
mod fact;
mod organisation;
mod places;
mod source;
mod standing;
mod story;
mod tie;

use serde::{Deserialize, Serialize};

pub use arrangement::ArrangementEntry;
pub use collaboration::{CollaborationEntry, MemberEntry};
pub use edition::{NamedEdition, date_of};
pub use fact::Fact;
pub use organisation::{DatedRole, Founded, OrganisationEntry, PlayedRole};
pub use places::{PlaceEntry, PlacesEntry};
pub use source::{Evidence, Source};
pub use standing::StandingEntry;
pub use story::SlideEntry;
pub use tie::{All, LinkEntry, NetworkEntry, NetworkMembers};

use super::{Dash, Glyph, Localised};
use crate::text::Language;

/// The version that new files have.
pub const LATEST: u32 = 2;

/// A social map: who does what, who is tied to whom, and which collaborations hold it together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(title = "Carte sociale, versions 1 and 2"))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Where the JSON Schema of this format stands, for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Version of the format: 1, or 2.
    pub version: u32,
    /// Which edition of the map this is. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<NamedEdition>,
    /// Name of the map.
    pub title: Localised,
    /// One or two sentences saying what the map shows, and of when.
    pub description: Localised,
    /// The document the facts come from. Version 2 may have `sources` instead, or beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The documents, when there are several; evidence names them. Version 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Languages of the content, the first being the main one.
    pub languages: Vec<Language>,
    /// The parts an organisation can play in the system.
    pub roles: Vec<RoleEntry>,
    /// The kinds of tie between organisations.
    pub link_types: Vec<LinkTypeEntry>,
    /// How organisations belong to the map, in groups of its own naming, in the order of the legend. Version 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub standings: Vec<StandingEntry>,
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
    /// Where the organisations stand, once an author has chosen it. Version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<PlacesEntry>,
    /// Where a tool has put the organisations ahead; left out, or of another number than they, the map arranges itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arrangements: Vec<ArrangementEntry>,
}

#[cfg(any(feature = "cli", feature = "reader"))]
impl Document {
    /// Its file, indented. Only this serialises a document: each further call would bring the code of all its types again.
    #[inline(never)]
    pub fn to_file(&self) -> String {
        // Its keys are texts and its numbers are finite: this cannot fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
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
