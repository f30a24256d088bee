//! Texts of the panel that merges editions.

use super::lines::words;

words! {
    /// Every fixed text of that panel, in one language.
    pub struct MergeWords {
        pub title: &'static str,
        /// The button of the panel that compares editions, and when to use it.
        pub entry: [&'static str; 2],
        pub steps: [&'static str; 2],
        pub purposes: [&'static str; 2],
        // Choosing the editions.
        pub base: &'static str,
        pub theirs: &'static str,
        pub ours: &'static str,
        pub ours_hint: &'static str,
        pub chosen: &'static str,
        pub merge: &'static str,
        pub missing: &'static str,
        pub invalid: &'static str,
        pub not_a_map: &'static str,
        pub back: &'static str,
        // What is left to decide.
        pub taken: [&'static str; 2],
        pub none_taken: &'static str,
        pub nothing_left: &'static str,
        /// "2 questions to decide": one, several.
        pub left: [&'static str; 2],
        pub undecided: &'static str,
        pub sides: [&'static str; 3],
        pub absent: &'static str,
        pub present: &'static str,
        pub both_changed: &'static str,
        pub removed_and_changed: &'static str,
        pub both_added: &'static str,
        pub breaks: &'static str,
        pub translation: &'static str,
        pub refused: &'static str,
        // The result.
        pub take: &'static str,
        pub merged: [&'static str; 3],
        pub save: &'static str,
        pub list: &'static str,
        pub heads: [&'static str; 6],
    }
}
