//! The interface's words: the two languages and everything the widget itself says in them.

mod dates;
mod english;
mod french;
mod grids;
mod language;
pub mod measure;
mod plural;
mod poster;
mod present;
mod routes;
mod save;
mod share;
mod slides;
mod tables;
mod words;

pub use grids::GridWords;
pub use language::Language;
pub use poster::PosterWords;
pub use present::PresentWords;
pub use save::SaveWords;
pub use share::ShareWords;
pub use slides::SlidesWords;
pub use tables::TableWords;
pub use words::Words;
