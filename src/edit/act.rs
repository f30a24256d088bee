//! One act of an author, with its name: what "undo" says it takes back.

use serde::{Deserialize, Serialize};

use super::fields::FieldKind;
use super::parsed_text::ParsedText;
use super::references::Along;
use super::splice::Splice;
use super::{Place, Section};
use crate::text::EditWords;

/// The field of an act that changes everything.
pub(super) const EVERYTHING: &str = "*";

/// The field of an act that arranges everyone anew.
pub(super) const PLACES: &str = "places";

/// What an act does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// Adds an entry.
    Add,
    /// Removes one.
    Remove,
    /// Moves one in its list.
    Move,
    /// Changes a field of one.
    Change,
}

impl Deed {
    const fn position(self) -> usize {
        match self {
            Self::Add => 0,
            Self::Remove => 1,
            Self::Move => 2,
            Self::Change => 3,
        }
    }
}

/// An act: its name, and the replacements in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// What it does.
    pub deed: Deed,
    /// The entry.
    pub place: Place,
    /// What the entry was called.
    pub title: String,
    /// The field that changes, its path in the entry.
    pub field: String,
    /// What goes along.
    pub along: Along,
    /// The replacements, in the order in which they are made.
    pub(super) splices: Vec<Splice>,
}

impl Act {
    /// Its name: "remove CRCOC and its 5 links".
    pub fn name(&self, words: &EditWords) -> String {
        if self.field == EVERYTHING {
            return words.discard.to_lowercase();
        }
        if self.field == PLACES {
            return words.anew.to_lowercase();
        }
        let deed = words.deeds.get(self.deed.position()).copied().unwrap_or_default();
        let of = |list: &[&'static str]| list.get(self.place.section.position()).copied().unwrap_or_default();
        let title = if self.title.trim().is_empty() {
            of(&words.entries).to_owned()
        } else {
            [words.quotes[0], &self.title, words.quotes[1]].concat()
        };
        if self.deed == Deed::Change {
            let field = self.place.section.field(&self.field).map_or("", |field| (field.words)(words).label);
            return if self.place.section == Section::Map {
                [deed, words.quotes[0], field, words.quotes[1]].concat()
            } else {
                [deed, words.quotes[0], field, words.quotes[1], words.of, &title].concat()
            };
        }
        [deed, &title, &self.along_said(words)].concat()
    }

    /// What goes along, after "and".
    fn along_said(&self, words: &EditWords) -> String {
        let Along { links, memberships, evidence, slides } = self.along;
        let counts = [
            (links, &words.its_links),
            (memberships, &words.its_memberships),
            (evidence, &words.its_evidence),
            (slides, &words.its_slides),
        ];
        let said: Vec<_> =
            counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| words.of(count)).collect();
        match said.as_slice() {
            [] => String::new(),
            [all @ .., last] if !all.is_empty() => [", ", &all.join(", "), words.and, last].concat(),
            [only, ..] => [words.and, only].concat(),
        }
    }

    pub(super) fn apply(&self, text: &mut ParsedText) {
        for splice in &self.splices {
            text.apply(splice);
        }
    }

    pub(super) fn revert(&self, text: &mut ParsedText) {
        for splice in self.splices.iter().rev() {
            text.revert(splice);
        }
    }

    /// This act and the `next` one as one, when both write in the same field.
    pub(super) fn joined(&self, next: &Self) -> Option<Self> {
        let is_same = self.deed == Deed::Change
            && next.deed == Deed::Change
            && self.place == next.place
            && self.field == next.field;
        if !is_same || !is_written(self.place.section, &self.field) {
            return None;
        }
        let mut splices = self.splices.clone();
        match (self.splices.as_slice(), next.splices.as_slice()) {
            ([one], [other]) if one.joined(other).is_some() => splices = one.joined(other).into_iter().collect(),
            _ => splices.extend(next.splices.iter().cloned()),
        }
        Some(Self { splices, ..self.clone() })
    }
}

/// Whether a field is written letter by letter: each tick, and each row that is added or removed, is an act of its own.
fn is_written(section: Section, path: &str) -> bool {
    let Some(field) = section.field(path) else { return false };
    match field.kind {
        FieldKind::Played | FieldKind::Everyone | FieldKind::Rows(_) => false,
        FieldKind::Texts => path != field.path,
        _ => true,
    }
}
