//! The values of single fields.

use crate::model::check::{seen::Seen, tree::Node};
use crate::model::{Key, KeySet, Localised};
use crate::text::Language;

/// The string at `key`, or an empty one.
pub(super) fn text<'node>(entry: &'node Node<'_>, key: &str) -> &'node str {
    entry.get(key).and_then(Node::text).unwrap_or_default()
}

pub(super) fn optional_text(entry: &Node<'_>, key: &str) -> Option<String> {
    entry.get(key).and_then(Node::text).map(str::to_owned)
}

pub(super) fn texts(entry: &Node<'_>, key: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for item in entry.list(key) {
        texts.extend(item.text().map(str::to_owned));
    }
    texts
}

pub(super) fn number(entry: &Node<'_>, key: &str) -> Option<i64> {
    entry.get(key).and_then(Node::whole_number)
}

pub(super) fn localised(entry: &Node<'_>, key: &str) -> Localised {
    optional_localised(entry, key).unwrap_or_default()
}

pub(super) fn optional_localised(entry: &Node<'_>, key: &str) -> Option<Localised> {
    entry.get(key).and_then(in_languages)
}

pub(super) fn localised_list(entry: &Node<'_>, key: &str) -> Vec<Localised> {
    let mut texts = Vec::new();
    for item in entry.list(key) {
        if let Some(text) = in_languages(item) {
            texts.push(text);
        }
    }
    texts
}

pub(super) fn in_languages(node: &Node<'_>) -> Option<Localised> {
    let mut texts = Localised::default();
    for entry in node.entries() {
        if let (Some(language), Some(text)) = (Language::of_tag(&entry.key), entry.node.text()) {
            texts.set(language, text.to_owned());
        }
    }
    (!texts.is_empty()).then_some(texts)
}

/// The value for which the string at `key` stands, in this table.
pub(super) fn word<T: Copy>(entry: &Node<'_>, key: &str, words: &[(&str, T)]) -> Option<T> {
    let found = text(entry, key);
    words.iter().find(|(word, _)| *word == found).map(|(_, meaning)| *meaning)
}

/// The key of the row whose identifier is at `key`.
pub(super) fn key<T>(entry: &Node<'_>, key: &str, ids: &Seen<'_>) -> Option<Key<T>> {
    ids.position(text(entry, key)).map(Key::new)
}

/// The keys of the rows with these identifiers, without duplicates.
pub(super) fn keys<T>(references: &[Node<'_>], ids: &Seen<'_>) -> Vec<Key<T>> {
    let (mut keys, mut seen) = (Vec::new(), KeySet::new());
    for reference in references {
        if let Some(position) = reference.text().and_then(|id| ids.position(id))
            && seen.insert(Key::<T>::new(position))
        {
            keys.push(Key::new(position));
        }
    }
    keys
}
