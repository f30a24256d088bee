//! The texts of the interface, in its languages.

mod around;
mod asked;
mod catalogue;
mod chips;
mod compare;
mod counts;
mod dates;
mod edit;
mod facts;
mod grids;
mod groups;
mod help;
mod language;
mod lines;
pub mod measure;
mod measures;
mod merge;
mod open;
mod overlaps;
mod pair;
mod periods;
mod plural;
mod poster;
mod present;
mod problems;
#[cfg(any(test, feature = "cli"))]
mod pseudo;
mod questions;
mod routes;
mod save;
mod sentences;
mod share;
mod slides;
mod summary;
mod tables;
mod told;
mod walk;
mod words;

pub use around::AroundWords;
pub use asked::AskedWords;
pub use catalogue::PageWords;
pub use compare::CompareWords;
pub use edit::{Counted, EditWords, FieldWords};
pub use grids::GridWords;
pub use groups::GroupWords;
pub use help::HelpWords;
pub use language::Language;
pub(crate) use lines::filled;
pub use measures::MeasureWords;
pub use merge::MergeWords;
pub use open::OpenWords;
pub use overlaps::OverlapWords;
pub use plural::Plural;
pub use poster::PosterWords;
pub use present::PresentWords;
pub use problems::ProblemWords;
pub use questions::QuestionWords;
pub use save::SaveWords;
pub use sentences::Sentences;
pub use share::ShareWords;
pub use slides::SlidesWords;
pub use tables::TableWords;
pub use told::ToldWords;
pub use words::Words;

/// Declares the languages of the interface, in the order of the menu: the folder of each one's catalogue, its tag, the tag of a page
/// in it, and its own name. A further language is one folder, and one line below.
macro_rules! languages {
    ($($folder:ident: $tag:literal, $page:literal, $name:literal;)*) => {
        $(mod $folder;)*

        /// Their tags, tags of pages, and names.
        const OWN: [[&str; 3]; [$($tag),*].len()] = [$([$tag, $page, $name]),*];

        // Their texts, by the module that needs them: what a module does not use is not in it.
        static PAGES: [&PageWords; OWN.len()] = [$(&$folder::PAGE),*];
        static TOLD: [&ToldWords; OWN.len()] = [$(&$folder::TOLD),*];
        #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "the page brings them as files"))]
        static ASKED: [&AskedWords; OWN.len()] = [$(&$folder::ASKED),*];
    };
}

languages! {
    french: "fr", "fr-CA", "Français";
    english: "en", "en-CA", "English";
    spanish: "es", "es", "Español";
}
