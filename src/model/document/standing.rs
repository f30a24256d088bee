//! The standings of the file format: groups of organisations, of the map's own naming.

use serde::{Deserialize, Serialize};

use super::{Document, LATEST};
use crate::model::{Localised, USUAL_STANDINGS};
use crate::text::Language;

/// A group of organisations, of the map's own naming. Version 2.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StandingEntry {
    /// Identifier: lower-case letters, digits and hyphens.
    pub id: String,
    /// Name in the legend.
    pub name: Localised,
    /// What one organisation of it is called, where that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub singular: Option<Localised>,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Localised>,
    /// Whether its organisations are off until the reader asks for them, and stand around the others.
    #[serde(default)]
    pub hidden: bool,
}

impl StandingEntry {
    /// The usual standings, named as the interface does, in those of `languages` that it has, the first of them always.
    pub fn usual(languages: &[Language]) -> Vec<Self> {
        let said = |text: fn(&crate::text::Words) -> [&'static str; 3], at: usize| {
            let mut said = Localised::default();
            for language in languages {
                let spoken = Language::ALL.into_iter().find(|spoken| spoken.is_like(*language));
                if let Some(spoken) = spoken.or_else(|| said.is_empty().then(Language::default)) {
                    said.set(*language, text(spoken.words()).get(at).copied().unwrap_or_default().to_owned());
                }
            }
            said
        };
        let standing = |(at, id): (usize, &str)| {
            let name =
                said(|words| [words.standing_member, words.standing_action_partner, words.standing_external], at);
            let singular = said(|words| [words.one_member, words.one_action_partner, words.one_external], at);
            let singular = (singular != name).then_some(singular);
            Self { id: id.to_owned(), name, singular, description: None, hidden: id == "external" }
        };
        USUAL_STANDINGS.into_iter().enumerate().map(standing).collect()
    }
}

impl Document {
    /// Makes it one of the latest version, which names its standings.
    pub fn to_latest(&mut self) {
        self.version = LATEST;
        if self.standings.is_empty() && self.organisations.iter().any(|one| one.standing.is_some()) {
            self.standings = StandingEntry::usual(&self.languages);
        }
    }
}
