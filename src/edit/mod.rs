//! Editing the file of a map: reversible acts on its text, each with a name; what no act changes stays as it was, to the letter.
//!
//! The text of the file is the one state. An act is a list of replacements in it, found with the tree of the text, so that undo
//! is exact; a valid map is what the checker makes of the text.

mod act;
mod begun;
mod change;
mod draft;
mod entry;
mod fields;
mod kept;
mod lacking;
mod order;
mod parsed_text;
mod path;
mod references;
mod right;
mod rows;
mod section;
mod splice;
mod stand;
mod states;
mod style;
mod written;

#[cfg(test)]
mod tests;

pub use act::{Act, Deed};
pub use begun::begun;
pub use draft::Draft;
pub use fields::{Field, FieldKind, PERIOD};
pub use lacking::lacking;
pub use parsed_text::are_same_bytes;
pub use path::{find, join, path_of, text_at};
pub use references::Along;
pub use right::right_of;
pub use section::{Place, Section, languages, localised, name_of, title_of};
pub use stand::Picture;
pub use written::item_id;
