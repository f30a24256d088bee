//! The interface's words: the two languages and everything the widget itself says in them.

mod dates;
mod english;
mod french;
mod language;
pub mod measure;
mod plural;
mod poster;
mod save;
mod share;
mod tables;
mod words;

pub use language::Language;
pub use poster::PosterWords;
pub use save::SaveWords;
pub use share::ShareWords;
pub use tables::TableWords;
pub use words::Words;
