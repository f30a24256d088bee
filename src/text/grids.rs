//! Texts of the tables and of the grouped list; separate from the other words, so that only those who open them download them.

use super::lines::words;

words! {
    /// Every fixed text of the tables and of the grouped list, in one language.
    pub struct GridWords {
        pub tables: &'static str,
        pub which: &'static str,
        pub organisations: &'static str,
        pub links: &'static str,
        pub members: &'static str,
        pub filter: &'static str,
        pub columns: &'static str,
        pub nothing: &'static str,
        pub download: &'static str,
        pub total: &'static str,
        pub bridging: &'static str,
        /// Column headers of the organisations table, in order.
        pub organisation_columns: [&'static str; 11],
        /// Column headers of the links table, in order.
        pub link_columns: [&'static str; 6],
        pub one_way: &'static str,
        pub both_ways: &'static str,
        pub of_network: &'static str,
        // The list.
        pub also_under: &'static str,
        pub no_role: &'static str,
        pub no_collaboration: &'static str,
    }
}
