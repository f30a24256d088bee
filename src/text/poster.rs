//! Texts of the poster and its paper settings; separate from the other words, so that only those who print download them.

use super::lines::words;

words! {
    /// Every fixed text of the poster, in one language.
    pub struct PosterWords {
        pub index: &'static str,
        pub directory: &'static str,
        pub collaborations: &'static str,
        /// Before the page number, and before the number of pages.
        pub page: [&'static str; 2],
        // Paper settings.
        pub paper: &'static str,
        pub letter: &'static str,
        pub orientation: &'static str,
        pub portrait: &'static str,
        pub landscape: &'static str,
        pub print: &'static str,
    }
}
