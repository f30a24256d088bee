//! The names of the organisations, as the fields that choose one have them.

use std::collections::BTreeMap;

use crate::edit::{localised, text_at};
use crate::model::{JsonNode, folded};
use crate::text::Language;

/// The organisations by identifier and by name; of two with one name, each has its identifier after it.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_id: BTreeMap<String, String>,
}

impl Names {
    /// The names in `language`.
    pub(super) fn of(tree: &JsonNode<'_>, language: &str) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut by_id = BTreeMap::new();
        for entry in tree.list("organisations") {
            let (acronym, name) = (text_at(entry, "acronym"), localised(entry, "name", language));
            let full =
                if acronym.is_empty() || acronym == name { name.to_owned() } else { [acronym, " – ", name].concat() };
            *counts.entry(full.clone()).or_default() += 1;
            by_id.insert(text_at(entry, "id").to_owned(), full);
        }
        for (id, name) in &mut by_id {
            if name.trim().is_empty() || counts.get(name).is_some_and(|count| *count > 1) {
                *name = [name, " (", id, ")"].concat();
            }
        }
        Self { by_id }
    }

    /// The name of the organisation with this identifier; the identifier itself where there is none.
    pub(super) fn get<'names>(&'names self, id: &'names str) -> &'names str {
        self.by_id.get(id).map_or(id, String::as_str)
    }

    /// The identifier of the organisation of this name, acronym or identifier, as typed.
    pub(super) fn find(&self, typed: &str) -> Option<&str> {
        let typed = folded(typed);
        let is_it = |name: &str| {
            folded(name) == typed
                || name
                    .split_once(" – ")
                    .is_some_and(|(acronym, name)| folded(acronym) == typed || folded(name) == typed)
        };
        let mut found =
            self.by_id.iter().filter(|(id, name)| is_it(name) || folded(id) == typed).map(|(id, _)| id.as_str());
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// Every name.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.by_id.values().map(String::as_str)
    }
}

/// The language that entries are called in: that of the interface where the map has it, else its main one.
pub(super) fn spoken<'tag>(tags: &[&'tag str], interface: Language) -> &'tag str {
    let exact = tags.iter().find(|tag| **tag == interface.tag());
    let like = || tags.iter().find(|tag| interface.is_named(tag));
    exact.or_else(like).or(tags.first()).copied().unwrap_or_default()
}
