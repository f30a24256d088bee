//! Rules on the languages of a file: which there are, and in which its texts are.

use super::{
    characters::quote,
    diagnostics::Diagnostics,
    field_path::FieldPath,
    problem::ProblemKind,
    suggest::suggestion,
    tree::{Entry, Node, Value},
};
use crate::text::Language;

/// The most languages of a map.
const LIMIT: usize = 20;

/// The languages that a file of version 1 could have, whatever it listed; the first stands for one that is missing.
const OF_VERSION_1: [&str; 2] = ["fr", "en"];

/// The languages that a file lists.
#[derive(Clone, Copy, Default)]
pub(super) struct Languages<'text> {
    listed: &'text [Node<'text>],
    is_version_1: bool,
}

impl<'text> Languages<'text> {
    /// Those of the file `tree`.
    pub(super) fn of(tree: &'text Node<'text>) -> Self {
        let is_version_1 = tree.get("version").and_then(Node::whole_number) == Some(1);
        Self { listed: tree.list("languages"), is_version_1 }
    }

    fn tags(self) -> impl Iterator<Item = &'text str> {
        self.listed.iter().filter_map(Node::text)
    }

    /// Reports a text without the first language.
    pub(super) fn check_first(self, text: &Node<'_>, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
        let Some(first) = self.tags().next() else { return };
        let is_there = |tag: &str| text.get(tag).is_some();
        let [french, _] = OF_VERSION_1;
        if !(is_there(first) || self.is_version_1 && is_there(french)) {
            problems.report(path, text.offset, || ProblemKind::MissingKey { key: quote(first) });
        }
    }

    /// Reports the key of a text in a language that the file does not list.
    pub(super) fn check_key(self, entry: &Entry<'_>, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
        let key = &*entry.key;
        let is_known = self.tags().any(|tag| tag == key) || (self.is_version_1 && OF_VERSION_1.contains(&key));
        if !is_known && self.tags().next().is_some() {
            problems.report(path, entry.key_offset, || ProblemKind::UnlistedLanguage {
                key: quote(key),
                suggestion: suggestion(key, &mut self.tags()),
            });
        }
    }

    /// How to write the text `node` where `rule` expects an object with one text for each language.
    pub(super) fn example(self, rule: &Node<'_>, node: &Node<'_>) -> Option<String> {
        rule.get("additionalProperties").filter(|rule| rule.is_object())?;
        let text = node.text()?;
        let first = self.tags().next().filter(|tag| Language::is_tag(tag)).unwrap_or("fr");
        // As a problem quotes it; what it would escape or cut is left out.
        let is_plain = quote(text) == text && !text.contains(['"', '\\']) && !text.is_empty();
        Some(["{ \"", first, "\": \"", if is_plain { text } else { "…" }, "\" }"].concat())
    }
}

/// Reports the faults of the list of languages in `tree`.
pub(super) fn check_languages(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    let Some(languages) = tree.get("languages") else {
        return;
    };
    let path = FieldPath::TOP.key("languages");
    if matches!(&languages.value, Value::List(items) if items.is_empty()) {
        problems.report(&path, languages.offset, || ProblemKind::EmptyList);
    }
    let found = languages.items().len();
    if found > LIMIT {
        return problems.report(&path, languages.offset, || ProblemKind::TooMany { found, limit: LIMIT });
    }
    for (position, language) in languages.items().iter().enumerate() {
        let Some(tag) = language.text() else { continue };
        let mut before = languages.items().iter().take(position).filter_map(Node::text);
        if !Language::is_tag(tag) {
            problems.report(&path.at(position), language.offset, || ProblemKind::InvalidLanguage { found: quote(tag) });
        } else if before.any(|other| other.eq_ignore_ascii_case(tag)) {
            problems.report(&path.at(position), language.offset, || ProblemKind::RepeatedItem { found: quote(tag) });
        }
    }
}
