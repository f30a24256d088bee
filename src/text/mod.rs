//! The interface's words: the two languages and everything the widget itself says in them.

mod language;

pub use language::Language;
