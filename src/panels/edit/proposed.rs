//! What fields propose while one types: the organisations, and the names that facts have.

use std::collections::BTreeSet;

use super::names::{Names, spoken};
use crate::edit::{Section, languages, localised};
use crate::markup::{Element, html};
use crate::model::JsonNode;
use crate::text::Language;

/// What is proposed. It is as of when a field that proposes it had the focus: to write it at each act would cost more than the act.
#[derive(Clone, Debug, Default)]
pub(super) struct Proposed {
    organisations: Vec<String>,
    facts: Vec<String>,
}

impl Proposed {
    /// What the map has now.
    pub(super) fn of(tree: &JsonNode<'_>, interface: Language) -> Self {
        let language = spoken(&languages(tree), interface);
        let lists = [Section::Organisations, Section::Links, Section::Collaborations];
        let entries = lists.into_iter().flat_map(|section| tree.list(section.key()));
        let facts = entries.flat_map(|entry| entry.list("facts")).map(|fact| localised(fact, "name", language));
        let facts: BTreeSet<_> = facts.collect();
        Self {
            organisations: Names::of(tree, language).all().map(str::to_owned).collect(),
            facts: facts.into_iter().map(str::to_owned).collect(),
        }
    }

    /// The lists of the fields.
    pub(super) fn lists(&self) -> [Element; 2] {
        let list = |id, names: &[String]| {
            let option = |name: &String| html("option").with("value", name.as_str()).keyed(name.as_str());
            html("datalist").with("id", id).all(names.iter().map(option).collect())
        };
        [list("edit-organisations", &self.organisations), list("edit-facts", &self.facts)]
    }
}
