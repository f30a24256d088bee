//! Texts of an organisation's card for its neighbourhood, and for moving it.

use super::lines::words;

words! {
    /// Every fixed text of these two parts of the card, in one language.
    pub struct AroundWords {
        /// Label before the choice of distances, which are counted in steps.
        pub around: &'static str,
        pub all: &'static str,
        pub through: &'static str,
        pub hide: &'static str,
        pub arrows: &'static str,
        /// One per direction, in the order of [`Along::ALL`](crate::reading::Along::ALL).
        pub along: [&'static str; 3],
        pub move_it: &'static str,
        /// Up, left, right, down.
        pub directions: [&'static str; 4],
        pub release: &'static str,
    }
}
