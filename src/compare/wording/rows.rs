//! A difference as a table: one row for each thing that came, went or changed.

use serde_json::Value;

use super::names::value_in_words;
use super::{field_in_words, kind_in_words, name_of};
use crate::compare::{Change, Difference, Edition, Entity};
use crate::text::Language;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is another than before.
    Changed,
}

impl Sign {
    /// The sign in a text: `+`, `−`, `≠`.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Added => "+",
            Self::Removed => "−",
            Self::Changed => "≠",
        }
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What happened.
    pub sign: Sign,
    /// What kind of thing it is, in words.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// The field that changed, in words; empty for what is new or gone.
    pub field: String,
    /// What the field had before; of a list, what is gone from it.
    pub before: String,
    /// What it has now; of a list, what is new in it.
    pub after: String,
}

/// The rows of a difference between two editions: what is new, what is gone, what changed.
pub fn rows(difference: &Difference, before: &Edition, now: &Edition, language: Language) -> Vec<Row> {
    let whole = |sign: Sign, entity: &Entity, edition: &Edition| Row {
        sign,
        kind: kind_in_words(entity.kind, language),
        name: name_of(entity, edition, language),
        field: String::new(),
        before: String::new(),
        after: String::new(),
    };
    let mut rows: Vec<Row> = difference.added.iter().map(|entity| whole(Sign::Added, entity, now)).collect();
    rows.extend(difference.removed.iter().map(|entity| whole(Sign::Removed, entity, before)));
    rows.extend(difference.changed.iter().map(|change| {
        let name = now.get(change.kind, &change.key).map(|entity| name_of(entity, now, language));
        let (gone, new) = sides(change);
        Row {
            sign: Sign::Changed,
            kind: kind_in_words(change.kind, language),
            name: name.unwrap_or_else(|| change.key.clone()),
            field: field_in_words(&change.field, language),
            before: value_in_words(&gone, before, language),
            after: value_in_words(&new, now, language),
        }
    }));
    rows
}

/// The values before and after; of two lists, only what they do not share.
fn sides(Change { before, after, .. }: &Change) -> (Value, Value) {
    let none = || Value::String(String::new());
    match (before, after) {
        (Some(Value::Array(old)), Some(Value::Array(new))) => {
            let without =
                |one: &[Value], other: &[Value]| one.iter().filter(|item| !other.contains(item)).cloned().collect();
            (without(old, new), without(new, old))
        }
        (before, after) => (before.clone().unwrap_or_else(none), after.clone().unwrap_or_else(none)),
    }
}
