//! Three editions merged, with the answers to the questions.

use crate::compare::{Conflict, Edition, Merged, Settled, Side, merge};
use crate::model::{Problem, check};

/// An edition that was chosen: its name, and its content once it is known to be a map.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    pub(super) name: String,
    pub(super) edition: Result<Edition, Vec<Problem>>,
}

impl Chosen {
    /// The file of this name; without problems where it is no JSON of a map at all.
    pub(super) fn of(name: &str, bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let checked = check(text.trim_start_matches('\u{feff}')).map(drop);
        let edition = checked.and_then(|()| Edition::of(bytes).map_err(|_| Vec::new()));
        Self { name: name.to_owned(), edition }
    }
}

/// The merge of three editions.
#[derive(Debug)]
pub(super) struct Merging {
    pub(super) base: Edition,
    pub(super) ours: Edition,
    pub(super) theirs: Edition,
    pub(super) merged: Merged,
    pub(super) answers: Vec<Option<Side>>,
    pub(super) settled: Settled,
}

impl Merging {
    pub(super) fn of(base: Edition, ours: Edition, theirs: Edition) -> Self {
        let (ours, theirs) = (ours.after(&base), theirs.after(&base));
        let merged = merge(&base, &ours, &theirs);
        let answers = vec![None; merged.conflicts.len()];
        let settled = Settled { edition: merged.edition.clone(), refused: Vec::new() };
        Self { base, ours, theirs, merged, answers, settled }
    }

    /// The question of this number has another answer.
    pub(super) fn answer(&mut self, number: usize, value: &str) -> bool {
        let side = Side::ALL.into_iter().find(|side| side.id() == value);
        let Some(answer) = self.answers.get_mut(number).filter(|_| side.is_some()) else { return false };
        *answer = side;
        true
    }

    /// Applies the answers.
    pub(super) fn settle(&mut self) {
        self.settled = self.merged.settled(&self.answers, &self.base, &self.ours, &self.theirs);
    }

    /// The edition of a side.
    pub(super) const fn edition(&self, side: Side) -> &Edition {
        match side {
            Side::Base => &self.base,
            Side::Ours => &self.ours,
            Side::Theirs => &self.theirs,
        }
    }

    /// The rules that the answer to a question would break.
    pub(super) fn refusal(&self, number: usize) -> Option<&[Problem]> {
        self.settled.refused.iter().find(|(refused, _)| *refused == number).map(|(_, problems)| problems.as_slice())
    }

    /// The questions that nobody has answered, or not as the rules allow, with their numbers.
    pub(super) fn undecided(&self) -> impl Iterator<Item = (usize, &Conflict)> {
        let is_open =
            |number: usize| self.answers.get(number).is_none_or(Option::is_none) || self.refusal(number).is_some();
        self.merged.conflicts.iter().enumerate().filter(move |(number, one)| one.is_choice() && is_open(*number))
    }
}
