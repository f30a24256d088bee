//! Texts of the panel of overlaps; separate from the other words, so that only those who open it download them.

use super::lines::words;

words! {
    /// Every fixed text on overlaps, in one language.
    pub struct OverlapWords {
        pub title: &'static str,
        pub hint: &'static str,
        pub roles: &'static str,
        pub links: &'static str,
        pub collaborations: &'static str,
        pub in_all: &'static str,
        pub in_any: &'static str,
        pub in_one: &'static str,
        pub nobody: &'static str,
        pub table: &'static str,
        pub together: &'static str,
        pub count: &'static str,
        pub who: &'static str,
        pub is_in: &'static str,
        pub is_out: &'static str,
    }
}
