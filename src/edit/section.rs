//! The lists of a map, each with a form for its entries; the map itself is one.

use serde::{Deserialize, Serialize};

use super::path::{find, text_at};
use crate::model::JsonNode;

/// A list of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Section {
    /// The map itself: its title, its source, its languages.
    Map,
    /// The organisations.
    #[default]
    Organisations,
    /// The links between two organisations.
    Links,
    /// The roles.
    Roles,
    /// The types of links.
    LinkTypes,
    /// The collaborations.
    Collaborations,
    /// The ties that join many at once.
    Networks,
    /// The sources, where there are several.
    Sources,
    /// The groups of organisations, of the map's own naming.
    Standings,
}

impl Section {
    /// Every section, in the order of the panel.
    pub const ALL: [Self; 9] = [
        Self::Map,
        Self::Organisations,
        Self::Links,
        Self::Roles,
        Self::LinkTypes,
        Self::Standings,
        Self::Collaborations,
        Self::Networks,
        Self::Sources,
    ];

    /// Its key in the file; empty for the map itself.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Map => "",
            Self::Organisations => "organisations",
            Self::Links => "links",
            Self::Roles => "roles",
            Self::LinkTypes => "link_types",
            Self::Collaborations => "collaborations",
            Self::Networks => "networks",
            Self::Sources => "sources",
            Self::Standings => "standings",
        }
    }

    /// The section with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.key() == key)
    }

    /// Its place in [`ALL`](Self::ALL).
    pub fn position(self) -> usize {
        Self::ALL.iter().position(|section| *section == self).unwrap_or_default()
    }

    /// The key of what its entries are called.
    pub const fn name_key(self) -> &'static str {
        if matches!(self, Self::Sources) { "title" } else { "name" }
    }

    /// Whether its entries have identifiers, which others name.
    pub const fn has_ids(self) -> bool {
        !matches!(self, Self::Map | Self::Links | Self::Networks)
    }
}

/// One entry of a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The section.
    pub section: Section,
    /// The place in its list, from 0.
    pub at: usize,
}

impl Place {
    /// The entry at this place of a section.
    pub const fn new(section: Section, at: usize) -> Self {
        Self { section, at }
    }

    /// Its path in the file.
    pub fn path(self) -> String {
        match self.section {
            Section::Map => String::new(),
            section => [section.key(), ".", &self.at.to_string()].concat(),
        }
    }
}

/// The tags of a map's languages, the main one first.
pub fn languages<'tree>(tree: &'tree JsonNode<'_>) -> Vec<&'tree str> {
    let mut tags: Vec<_> = tree.list("languages").iter().filter_map(JsonNode::text).collect();
    tags.dedup();
    if tags.is_empty() {
        tags.push("fr");
    }
    tags
}

/// A text of `entry` in `language`, else in the first that has it.
pub fn localised<'tree>(entry: &'tree JsonNode<'_>, path: &str, language: &str) -> &'tree str {
    let Some(text) = find(entry, path) else { return "" };
    let own = text.get(language).and_then(JsonNode::text).filter(|said| !said.is_empty());
    own.or_else(|| text.entries().iter().find_map(|entry| entry.node.text().filter(|said| !said.is_empty())))
        .unwrap_or("")
}

/// What an entry is called in `language`: an acronym or a name; the ends of a link.
pub fn title_of(tree: &JsonNode<'_>, place: Place, language: &str) -> String {
    let Some(entry) = find(tree, &place.path()) else { return String::new() };
    match place.section {
        Section::Map | Section::Sources => localised(entry, "title", language).to_owned(),
        Section::Links => {
            let end = |key| name_of(tree, Section::Organisations, text_at(entry, key), language);
            [&end("source"), " – ", &end("target")].concat()
        }
        Section::Networks => name_of(tree, Section::LinkTypes, text_at(entry, "type"), language),
        _ => short_name(entry, language).to_owned(),
    }
}

/// The same in the main language.
pub(super) fn main_title(tree: &JsonNode<'_>, place: Place) -> String {
    title_of(tree, place, languages(tree).first().copied().unwrap_or_default())
}

/// The acronym, the label or the name of an entry; its identifier where it has none.
fn short_name<'tree>(entry: &'tree JsonNode<'_>, language: &str) -> &'tree str {
    let all =
        [text_at(entry, "acronym"), text_at(entry, "label"), localised(entry, "name", language), text_at(entry, "id")];
    all.into_iter().find(|name| !name.trim().is_empty()).unwrap_or_default()
}

/// What the entry with this identifier is called; the identifier itself where there is none.
pub fn name_of(tree: &JsonNode<'_>, section: Section, id: &str, language: &str) -> String {
    let entry = tree.list(section.key()).iter().find(|entry| text_at(entry, "id") == id);
    entry.map_or(id, |entry| short_name(entry, language)).to_owned()
}
