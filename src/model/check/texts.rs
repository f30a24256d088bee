//! Rules on visible texts: not blank, not too long, no hidden characters.

use super::{
    characters::{is_blank, is_hidden},
    diagnostics::Diagnostics,
    field_path::FieldPath,
    problem::ProblemKind,
    tree::{Node, Value},
};
use crate::model::Website;
use crate::text::Language;

/// Maximum length of a name, label, acronym, alias or section (characters).
pub const LABEL_LIMIT: usize = 200;

/// Maximum length of the other texts (characters).
pub const TEXT_LIMIT: usize = 5_000;

/// Maximum length of a slide's state (characters), the same as for an address.
pub const STATE_LIMIT: usize = 4_096;

/// Reports problems with the texts under `node`: localised ones, and the few that have no language.
pub(super) fn check_texts(node: &Node<'_>, path: &FieldPath<'_>, problems: &mut impl Diagnostics) {
    check_under(node, path, TEXT_LIMIT, problems);
}

fn check_under(node: &Node<'_>, path: &FieldPath<'_>, limit: usize, problems: &mut impl Diagnostics) {
    match &node.value {
        Value::List(items) => {
            for (position, item) in items.iter().enumerate() {
                check_under(item, &path.at(position), limit, problems);
            }
        }
        Value::Object(entries) => {
            // Of the format's own keys, only `id` looks like a language.
            let is_text = entries.iter().all(|entry| Language::is_tag(&entry.key));
            for entry in entries {
                let path = path.key(&entry.key);
                match &*entry.key {
                    key if Language::is_tag(key) && (is_text || key != "id") => {
                        check_text(&entry.node, &path, limit, problems);
                    }
                    "authors" => check_text(&entry.node, &path, TEXT_LIMIT, problems),
                    "acronym" | "label" | "section" | "page" => check_text(&entry.node, &path, LABEL_LIMIT, problems),
                    "website" | "address" => check_length(&entry.node, &path, Website::LIMIT, problems),
                    "state" => check_text(&entry.node, &path, STATE_LIMIT, problems),
                    "aliases" => {
                        for (position, alias) in entry.node.items().iter().enumerate() {
                            check_text(alias, &path.at(position), LABEL_LIMIT, problems);
                        }
                    }
                    "name" | "singular" | "title" => check_under(&entry.node, &path, LABEL_LIMIT, problems),
                    _ => check_under(&entry.node, &path, TEXT_LIMIT, problems),
                }
            }
        }
        _ => {}
    }
}

/// Reports the texts under `node` with soft hyphens and other signs of broken lines.
pub(super) fn notice_texts(node: &Node<'_>, path: &FieldPath<'_>, notices: &mut impl Diagnostics) {
    match &node.value {
        Value::List(items) => {
            for (position, item) in items.iter().enumerate() {
                notice_texts(item, &path.at(position), notices);
            }
        }
        Value::Object(entries) => {
            for entry in entries {
                notice_texts(&entry.node, &path.key(&entry.key), notices);
            }
        }
        Value::Text(text) => {
            // The other signs without shape have a use in some script or in emoji.
            let is_break = |sign: &char| matches!(sign, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}');
            if let Some(character) = text.chars().find(is_break) {
                notices.report(path, node.offset, || ProblemKind::BrokenWord { character });
            }
        }
        _ => {}
    }
}

fn check_text(node: &Node<'_>, path: &FieldPath<'_>, limit: usize, problems: &mut impl Diagnostics) {
    let Some(text) = node.text() else {
        return;
    };
    if text.chars().all(is_blank) {
        problems.report(path, node.offset, || ProblemKind::BlankText);
    }
    if let Some(character) = text.chars().find(|character| is_hidden(*character)) {
        problems.report(path, node.offset, || ProblemKind::HiddenCharacter { character });
    }
    check_length(node, path, limit, problems);
}

fn check_length(node: &Node<'_>, path: &FieldPath<'_>, limit: usize, problems: &mut impl Diagnostics) {
    let length = node.text().map_or(0, |text| text.chars().count());
    if length > limit {
        problems.report(path, node.offset, || ProblemKind::LongText { length, limit });
    }
}
