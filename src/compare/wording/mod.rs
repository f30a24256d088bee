//! A difference in words: a table, and a few sentences for a newsletter.

mod fields;
mod letter;
mod marked;
mod names;
mod rows;
mod sides;

pub use fields::{field_in_words, kind_in_words, kinds_in_words};
pub use letter::letter;
pub use marked::{Piece, marked};
pub use names::name_of;
pub use rows::{Row, Sign, rows};
pub use sides::{side_in_words, subject_in_words, texts_in_words};
