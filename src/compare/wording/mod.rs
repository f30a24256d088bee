//! A difference in words: a table, and a few sentences for a newsletter.

mod fields;
mod letter;
mod marked;
mod names;
mod rows;

pub use fields::{field_in_words, kind_in_words};
pub use letter::letter;
pub use marked::{Piece, marked};
pub use names::name_of;
pub use rows::{Row, Sign, rows};
