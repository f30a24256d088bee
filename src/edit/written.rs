//! The replacements that set a field to what was typed, chosen or ticked.

use super::Place;
use super::change::File;
use super::entry;
use super::fields::{Field, FieldKind, ORDER};
use super::path::{find, join, split};
use super::section::languages;
use super::splice::Splice;
use crate::model::{JsonNode, quoted};

/// The order of the keys in a piece of evidence, where the section comes first.
const EVIDENCE_ORDER: &[&str] = &["section", "basis", "note"];

/// The replacements that set a field.
pub(super) fn written(file: &File<'_>, place: Place, field: &Field, path: &str, typed: &str) -> Vec<Splice> {
    let whole = join(&place.path(), path);
    let set = |value: &str| {
        let order = if whole.contains(".evidence.") { EVIDENCE_ORDER } else { ORDER };
        file.set(&whole, value, order).into_iter().collect()
    };
    let set_or_remove = |value: String| {
        if typed.trim().is_empty() && !field.is_required { file.remove(&whole, &place.path()) } else { set(&value) }
    };
    match field.kind {
        FieldKind::Text { .. } | FieldKind::Texts => write_text(file, place, field, &whole, typed),
        FieldKind::Line | FieldKind::Choice(..) | FieldKind::One(_) | FieldKind::Colour => set_or_remove(quoted(typed)),
        FieldKind::Number => {
            let digits = typed.trim();
            let is_number = !digits.is_empty() && digits.len() < 10 && digits.bytes().all(|it| it.is_ascii_digit());
            let plain = digits.trim_start_matches('0');
            set_or_remove(if is_number { if plain.is_empty() { "0" } else { plain }.to_owned() } else { quoted(typed) })
        }
        FieldKind::Flag => {
            if typed == "true" {
                set("true")
            } else {
                file.remove(&whole, &place.path())
            }
        }
        FieldKind::Lines => {
            let lines: Vec<_> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(quoted).collect();
            set_or_remove(file.style.list(&lines))
        }
        FieldKind::Languages => {
            let tags: Vec<_> = typed.split([' ', ',', ';', '\n']).filter(|tag| !tag.is_empty()).map(quoted).collect();
            set(&file.style.list(&tags))
        }
        FieldKind::Many(_) | FieldKind::Everyone => tick(file, &whole, typed),
        FieldKind::Id | FieldKind::Rows(_) => Vec::new(),
    }
}

/// The replacements that set a text in one language. The main language stays as long as another has the text.
fn write_text(file: &File<'_>, place: Place, field: &Field, path: &str, typed: &str) -> Vec<Splice> {
    let (text, language) = split(path);
    let tags = languages(file.tree);
    let main = entry::required(&tags);
    let now = find(file.tree, text);
    let others = now.map_or(&[][..], JsonNode::entries).iter().filter(|it| it.key != language);
    let is_alone = others.clone().all(|it| it.node.text().is_none_or(|said| said.trim().is_empty()));
    let is_row = matches!(field.kind, FieldKind::Texts);
    if !typed.is_empty() {
        let mut splices: Vec<_> = Vec::new();
        if now.is_none() && language != main {
            let value = file.style.short(&[(main, quoted("")), (language, quoted(typed))]);
            splices.extend(file.set(text, &value, ORDER));
        } else {
            splices.extend(file.set(path, &quoted(typed), &tags));
        }
        return splices;
    }
    if is_alone && !field.is_required && !is_row {
        file.remove(text, &place.path())
    } else if language == main {
        file.set(path, &quoted(""), &tags).into_iter().collect()
    } else {
        file.remove(path, text)
    }
}

/// The replacements that tick or untick `+id` or `-id` of a list; `all` is the word for everyone, and `some` begins a list.
fn tick(file: &File<'_>, path: &str, typed: &str) -> Vec<Splice> {
    let list = find(file.tree, path);
    let items: Vec<_> = list.map_or(&[][..], JsonNode::items).iter().filter_map(JsonNode::text).collect();
    let at = |id: &str| items.iter().position(|item| *item == id);
    let whole = |value: &str| file.set(path, value, ORDER).into_iter().collect();
    match (typed.split_at_checked(1), typed) {
        (_, "all") => whole(&quoted("all")),
        (_, "some") => whole("[]"),
        (Some(("+", id)), _) if at(id).is_none() => {
            if list.is_some_and(|list| !list.items().is_empty()) {
                file.insert_item(path, items.len(), &quoted(id)).into_iter().collect()
            } else {
                whole(&file.style.list(&[quoted(id)]))
            }
        }
        (Some(("-", id)), _) => at(id).map_or_else(Vec::new, |at| file.remove_items(path, &[at])),
        _ => Vec::new(),
    }
}
