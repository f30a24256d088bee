//! The replacements that set a field to what was typed, chosen or ticked.

use super::Place;
use super::change::File;
use super::entry;
use super::fields::{Field, FieldKind};
use super::order::{EVIDENCE_ORDER, ORDER};
use super::path::{find, join, split, text_at};
use super::section::languages;
use super::splice::Splice;
use crate::model::{JsonNode, quoted};

/// The replacements that set a field; a file of version 1 becomes one of version 2 where only that has the field.
pub(super) fn written(file: &File<'_>, place: Place, field: &Field, path: &str, typed: &str) -> Vec<Splice> {
    let mut splices = set_field(file, place, field, path, typed);
    if field.is_later && !typed.trim().is_empty() && !splices.is_empty() {
        splices.extend(file.to_second());
    }
    splices
}

fn set_field(file: &File<'_>, place: Place, field: &Field, path: &str, typed: &str) -> Vec<Splice> {
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
        FieldKind::Date if whole.contains(".roles.") => write_in_role(file, place, &whole, typed.trim()),
        FieldKind::Date => set_or_remove(quoted(typed.trim())),
        FieldKind::Line | FieldKind::Choice(..) | FieldKind::One(_) | FieldKind::Standing | FieldKind::Colour => {
            set_or_remove(quoted(typed))
        }
        FieldKind::Decimal => set_or_remove(decimal(typed).unwrap_or_else(|| quoted(typed))),
        FieldKind::Truth(_) if matches!(typed, "true" | "false") => set(typed),
        FieldKind::Truth(_) => file.remove(&whole, &place.path()),
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
        FieldKind::Played | FieldKind::Everyone => tick(file, &whole, typed),
        FieldKind::Id | FieldKind::Rows(_) => Vec::new(),
    }
}

/// A number as JSON writes it, from one with a point or a comma; `None` for anything else.
fn decimal(typed: &str) -> Option<String> {
    let typed = typed.trim().replace(',', ".");
    let (whole, part) = typed.split_once('.').unwrap_or((&typed, "0"));
    let is_digits = |text: &str| (1..=9).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    if !is_digits(whole) || !is_digits(part) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if typed.contains('.') { [whole, ".", part].concat() } else { whole.to_owned() })
}

/// The replacements that set when a role is played: a role without a period is its identifier alone.
fn write_in_role(file: &File<'_>, place: Place, path: &str, typed: &str) -> Vec<Splice> {
    let (role, key) = split(path);
    let Some(node) = find(file.tree, role) else { return Vec::new() };
    match node.text() {
        Some(_) if typed.is_empty() => Vec::new(),
        Some(id) => {
            let value = file.style.short(&[("role", quoted(id)), (key, quoted(typed))]);
            file.set(role, &value, ORDER).into_iter().collect()
        }
        None if typed.is_empty() && node.entries().iter().all(|entry| entry.key == "role" || entry.key == key) => {
            file.set(role, &quoted(text_at(node, "role")), ORDER).into_iter().collect()
        }
        None if typed.is_empty() => file.remove(path, &place.path()),
        None => file.set(path, &quoted(typed), ORDER).into_iter().collect(),
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
    let items = list.map_or(&[][..], JsonNode::items);
    let at = |id: &str| items.iter().position(|item| item_id(item) == id);
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

/// The identifier that an item of a list is, or has for a role with a period.
pub fn item_id<'tree>(item: &'tree JsonNode<'_>) -> &'tree str {
    item.text().unwrap_or_else(|| text_at(item, "role"))
}
