//! A difference as a table: one row for each thing that came, went or changed.

use serde_json::Value;

use super::marked::{Piece, marked};
use super::names::{value_in_words, whole_name};
use super::{field_in_words, name_of};
use crate::compare::{Change, Difference, Edition, Entity, Kind};
use crate::model::folded;
use crate::text::Language;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is another than before.
    Changed,
}

impl Sign {
    /// All of them, in the order of the rows.
    pub const ALL: [Self; 3] = [Self::Added, Self::Removed, Self::Changed];

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
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The field that changed, in words; empty for what is new or gone.
    pub field: String,
    /// What the field had before; of a list, what is gone from it; of something that is gone, its whole name.
    pub before: String,
    /// What it has now; of a list, what is new in it; of something new, its whole name.
    pub after: String,
    /// Whether the field is a list.
    is_list: bool,
}

impl Row {
    /// What it was and what it is in pieces; what only one of both has is marked.
    pub fn marked(&self) -> [Vec<Piece>; 2] {
        let whole = |text: &str| -> Vec<Piece> {
            let piece = Piece { text: text.to_owned(), is_kept: self.sign != Sign::Changed };
            if text.is_empty() { Vec::new() } else { vec![piece] }
        };
        let is_of_words = self.sign == Sign::Changed && !self.is_list;
        if is_of_words { marked(&self.before, &self.after) } else { [whole(&self.before), whole(&self.after)] }
    }
}

/// The rows of a difference between two editions, kind by kind: what is new, what is gone, what changed, each by name.
pub fn rows(difference: &Difference, before: &Edition, now: &Edition, language: Language) -> Vec<Row> {
    let whole = |sign: Sign, entity: &Entity, edition: &Edition| {
        let said = whole_name(entity, edition, language);
        let [gone, new] = if sign == Sign::Added { [String::new(), said] } else { [said, String::new()] };
        let (kind, name) = (entity.kind, name_of(entity, edition, language));
        Row { sign, kind, name, field: String::new(), before: gone, after: new, is_list: false }
    };
    let mut rows: Vec<Row> = difference.added.iter().map(|entity| whole(Sign::Added, entity, now)).collect();
    rows.extend(difference.removed.iter().map(|entity| whole(Sign::Removed, entity, before)));
    rows.extend(difference.changed.iter().map(|change| {
        let name = now.get(change.kind, &change.key).map(|entity| name_of(entity, now, language));
        let (gone, new) = sides(change);
        Row {
            sign: Sign::Changed,
            kind: change.kind,
            name: name.unwrap_or_else(|| change.key.clone()),
            field: field_in_words(&change.field, language),
            is_list: gone.is_array() || new.is_array(),
            before: value_in_words(&gone, before, language),
            after: value_in_words(&new, now, language),
        }
    }));
    let place = |kind: Kind| Kind::TOLD.iter().position(|told| *told == kind);
    rows.sort_by_cached_key(|row| (place(row.kind), row.sign, folded(&row.name)));
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
