//! Texts of the save panel; separate from the other words, so that readers who save nothing do not download them.

use super::lines::words;

words! {
    /// Every fixed text of the save panel, in one language.
    pub struct SaveWords {
        pub save: &'static str,
        // What to save: for each kind, its name and its purpose.
        pub what: &'static str,
        pub picture: [&'static str; 2],
        pub data: [&'static str; 2],
        pub page: [&'static str; 2],
        pub poster: [&'static str; 2],
        pub story: [&'static str; 2],
        pub page_purpose: &'static str,
        pub poster_purpose: &'static str,
        pub story_purpose: &'static str,
        pub with_notes: &'static str,
        pub paper: &'static str,
        pub orientation: &'static str,
        pub print: &'static str,
        // Settings.
        pub how: &'static str,
        pub extent: &'static str,
        pub shown: &'static str,
        pub whole: &'static str,
        pub format: &'static str,
        /// Picture formats in the order of the panel, each with its name and its purpose.
        pub drawings: [[&'static str; 2]; 2],
        pub size: &'static str,
        pub sizes: [&'static str; 4],
        pub width: &'static str,
        pub with_link: &'static str,
        /// Data formats in the order of the panel, each with its name and its purpose.
        pub formats: [[&'static str; 2]; 4],
        pub sheet: &'static str,
        pub sheets: [&'static str; 3],
        pub file: &'static str,
        pub saved: &'static str,
        /// Printed before the address of the map.
        pub perhaps_saved: &'static str,
        pub not_saved: &'static str,
    }
}
