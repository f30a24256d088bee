//! Texts that explain the measures and their limits; separate from the other words, so that only those who open them download
//! them.

use super::lines::words;

words! {
    /// Every fixed text on measures, in one language.
    pub struct MeasureWords {
        pub title: &'static str,
        /// For each measure: its name, its definition, and what it cannot show.
        pub links: [&'static str; 3],
        pub betweenness: [&'static str; 3],
        pub bridging: [&'static str; 3],
        pub components: [&'static str; 3],
        /// Appended to the number of organisations.
        pub limits: &'static str,
        pub most: &'static str,
        pub cuts: &'static str,
        pub joins: &'static str,
        pub nobody: &'static str,
        pub by_size: &'static str,
    }
}
