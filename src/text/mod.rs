//! The interface's words: the two languages and everything the widget itself says in them.

mod around;
mod chips;
mod dates;
mod english;
mod french;
mod grids;
mod help;
mod language;
pub mod measure;
mod measures;
mod overlaps;
mod plural;
mod poster;
mod present;
mod routes;
mod save;
mod share;
mod slides;
mod summary;
mod tables;
mod walk;
mod words;

pub use around::AroundWords;
pub use grids::GridWords;
pub use help::HelpWords;
pub use language::Language;
pub use measures::MeasureWords;
pub use overlaps::OverlapWords;
pub use poster::PosterWords;
pub use present::PresentWords;
pub use save::SaveWords;
pub use share::ShareWords;
pub use slides::SlidesWords;
pub use tables::TableWords;
pub use words::Words;
