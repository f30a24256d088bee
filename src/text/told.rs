//! Sentences that only some readers need: on paths, measures, tables; and the summary that the checker writes.

use super::Plural;
use super::lines::words;

words! {
    /// Templates with places, `{0}`, and texts with a number.
    pub struct ToldWords {
        // Paths between two organisations.
        pub how_linked: &'static str,
        pub route: &'static str,
        pub steps: Plural,
        pub linked_through: &'static str,
        pub not_shown: &'static str,
        /// No visible path, but a number of them if everything is shown.
        pub linked_when_shown: &'static str,
        pub paths_pass: Plural,
        pub not_linked: &'static str,
        pub network_apart: &'static str,
        pub paths: Plural,
        // Measures and tables.
        pub measured_of: &'static str,
        /// With the number of organisations that a measure is estimated from.
        pub estimated_from: &'static str,
        /// The number shown decides; then the total, in one of the two forms below.
        pub rows_of: Plural,
        pub rows_in_all: Plural,
        // The summary: the date, then the three numbers.
        pub portrait_holds: &'static str,
        pub largest_roles: Plural,
        /// The names, then the number of links.
        pub most_linked: Plural,
        pub without_link: Plural,
    }
}
