//! What became of each cell: placed in the document, or left out for a reason. There is no third case.

use serde::{Deserialize, Serialize};

use super::meaning::Meaning;

/// Why a cell is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reason {
    /// The format has no field for its column.
    NoField,
    /// The author left its column out.
    Chosen,
    /// It says how a tool drew the map.
    Drawing,
    /// It is the number that a tool gave to a link.
    Number,
    /// It stands beside the tables, above the headings or in a sheet that is left out.
    Beside,
    /// Its formula has no value in the file.
    NoValue,
    /// Its formula failed.
    Failed,
    /// It is no value that the field takes.
    Invalid(Meaning),
    /// An earlier row says something else, at this line.
    Contradicts(usize),
    /// An earlier link or member says the same, at this line.
    Repeats(usize),
    /// Its row sums up those above.
    Total,
    /// Its row names no organisation.
    NoName,
    /// Its row lacks an end of the link.
    NoEnd,
    /// Its link goes from an organisation to itself.
    Loop,
    /// Its group has no member.
    NoMember,
    /// It is longer than the field takes.
    TooLong,
    /// The map takes no more of these.
    TooMany,
}

/// What became of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the document, as this.
    Placed(Meaning),
    /// It is not.
    LeftOut(Reason),
}

/// The outcomes of all cells, by their number in the order of the files.
#[derive(Debug, Default)]
pub(super) struct Ledger(Vec<Option<Outcome>>);

impl Ledger {
    pub(super) fn new(cells: usize) -> Self {
        Self(vec![None; cells])
    }

    /// A cell that was left out stays so: part of it is lost.
    pub(super) fn place(&mut self, cell: usize, meaning: Meaning) {
        if let Some(outcome @ None) = self.0.get_mut(cell) {
            *outcome = Some(Outcome::Placed(meaning));
        }
    }

    pub(super) fn leave(&mut self, cell: usize, reason: Reason) {
        if let Some(outcome) = self.0.get_mut(cell)
            && !matches!(outcome, Some(Outcome::LeftOut(_)))
        {
            *outcome = Some(Outcome::LeftOut(reason));
        }
    }

    pub(super) fn settle(&mut self, cell: usize, meaning: Meaning, result: Result<(), Reason>) {
        match result {
            Ok(()) => self.place(cell, meaning),
            Err(reason) => self.leave(cell, reason),
        }
    }

    /// What became of a cell; nobody asked for it where nothing was said.
    pub(super) fn outcome(&self, cell: usize) -> Outcome {
        self.0.get(cell).copied().flatten().unwrap_or(Outcome::LeftOut(Reason::NoField))
    }
}
