//! Texts of the panel that compares editions.

use super::lines::words;

words! {
    /// Every fixed text of that panel, in one language.
    pub struct CompareWords {
        pub title: &'static str,
        pub steps: [&'static str; 2],
        pub purposes: [&'static str; 2],
        // Choosing the other edition.
        pub file: &'static str,
        pub drop: &'static str,
        pub address: &'static str,
        pub fetch: &'static str,
        pub no_address: &'static str,
        pub reading: &'static str,
        pub refused: &'static str,
        pub invalid: &'static str,
        pub of_table: &'static str,
        pub other: &'static str,
        // Which of the two is before.
        pub order: &'static str,
        pub orders: [&'static str; 2],
        pub shown: &'static str,
        // What changed.
        pub letter: &'static str,
        pub copy: &'static str,
        pub copied: &'static str,
        pub not_copied: &'static str,
        pub save: &'static str,
        pub is_it: [&'static str; 3],
        pub same: &'static str,
        pub everything: &'static str,
        pub changes: &'static str,
        pub heads: [&'static str; 5],
        /// Added, removed, changed: what each sign says.
        pub signs: [&'static str; 3],
        pub nothing: &'static str,
        pub none_such: &'static str,
        pub more_rows: [&'static str; 2],
        // The map of both.
        pub map: &'static str,
        pub show: &'static str,
        pub shows: [&'static str; 3],
        pub key: [&'static str; 3],
        pub is_placing: &'static str,
    }
}
