//! Texts of the panel that opens files.

use super::lines::words;

words! {
    /// Every fixed text of that panel, in one language.
    pub struct OpenWords {
        pub title: &'static str,
        /// The steps, in order: choose, what was read, what is what, the result.
        pub steps: [&'static str; 4],
        /// What one does at each step, in a sentence.
        pub purposes: [&'static str; 4],
        pub back: &'static str,
        pub next: [&'static str; 3],
        // Choosing.
        pub files: &'static str,
        /// The kinds of files; then those of the one file, with what it does not open.
        pub kinds: [&'static str; 2],
        pub drop: &'static str,
        pub paste: &'static str,
        pub paste_hint: &'static str,
        pub read_pasted: &'static str,
        pub pasted: &'static str,
        pub reading: &'static str,
        /// What is being done, for who waits long: reading, understanding, checking, placing.
        pub phases: [&'static str; 4],
        pub cancel: &'static str,
        pub refused: &'static str,
        pub return_to: &'static str,
        // What was read.
        pub first_rows: [&'static str; 2],
        pub nothing_wrong: &'static str,
        pub alone: &'static str,
        // What is what.
        pub language: &'static str,
        pub a_row_is: &'static str,
        /// An organisation, a link, a part in a collaboration, nothing.
        pub rows: [&'static str; 4],
        pub totals: &'static str,
        pub column: &'static str,
        pub samples: &'static str,
        pub meaning: &'static str,
        pub why: &'static str,
        /// Between what and which column, for screen readers.
        pub meaning_of: &'static str,
        pub leave_out: &'static str,
        pub remembered: &'static str,
        pub gives: &'static str,
        pub too_little: &'static str,
        // The result.
        pub is_placing: &'static str,
        pub picture: &'static str,
        pub invalid: &'static str,
        pub notices: &'static str,
        pub more_notices: [&'static str; 2],
        pub all_placed: &'static str,
        pub left_out: &'static str,
        pub left_out_heads: [&'static str; 6],
        pub more_cells: [&'static str; 2],
        pub copy_report: &'static str,
        pub save_report: &'static str,
        pub copied: &'static str,
        pub not_copied: &'static str,
        pub take: &'static str,
        pub take_anyway: &'static str,
        pub as_draft: &'static str,
        // On the page, once the map was taken.
        pub taken: [&'static str; 2],
        pub previous: &'static str,
        pub save_map: &'static str,
    }
}
