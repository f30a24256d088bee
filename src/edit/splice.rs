//! A replacement in a text, which can be applied and reverted to the letter.

use serde::{Deserialize, Serialize};

/// The replacement of a part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splice {
    /// Where the part begins, in bytes.
    pub at: usize,
    /// The part.
    pub before: String,
    /// What replaces it.
    pub after: String,
}

impl Splice {
    /// The replacement of `text` from `start` to `end` by `after`.
    pub(super) fn of(text: &str, start: usize, end: usize, after: impl Into<String>) -> Option<Self> {
        Some(Self { at: start, before: text.get(start..end)?.to_owned(), after: after.into() })
    }

    /// Both as one, where the next one goes on in what this one wrote.
    pub(super) fn joined(&self, next: &Self) -> Option<Self> {
        (self.at == next.at && self.after == next.before).then(|| Self {
            at: self.at,
            before: self.before.clone(),
            after: next.after.clone(),
        })
    }
}

/// The splices in an order in which each leaves the places of the following ones: from the end of the text. They must not
/// overlap; of two that begin at one place, the one given last is applied first, so that its text comes after.
pub(super) fn from_the_end(mut splices: Vec<Splice>) -> Vec<Splice> {
    splices.reverse();
    splices.sort_by_key(|splice| std::cmp::Reverse(splice.at));
    splices
}
