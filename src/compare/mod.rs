//! Two editions of a map: what changed from one to the other, and three-way merges.
//!
//! A file is taken apart into [`Entity`] values, each with a key that stays the same from one edition to the next, and with
//! fields, the leaves of its JSON. [`difference`] compares them, [`patched`] applies a difference, [`merge`] joins what two
//! people changed in the same edition.

mod canonical;
mod completed;
mod conflict;
mod document;
mod entity;
mod identity;
mod leaves;
mod lineage;
mod merge;
mod patch;
mod sets;
mod settle;
mod trial;
mod wording;
mod written;

pub use conflict::{Conflict, Reason};
pub use document::{Edition, EditionError};
pub use entity::{Entity, Kind};
pub use lineage::{Doubt, doubt};
pub use merge::{Merged, merge};
pub use patch::{Change, Difference, Renamed, difference, patched};
pub use settle::{Settled, Side};
pub use wording::{
    Piece, Row, Sign, field_in_words, kind_in_words, kinds_in_words, letter, marked, name_of, rows, side_in_words,
    subject_in_words, texts_in_words,
};

#[cfg(test)]
mod tests;
