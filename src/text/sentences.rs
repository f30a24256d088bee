//! Sentences that have places for names and numbers, which every reader needs.

use super::Plural;
use super::lines::words;

words! {
    /// Templates with places, `{0}`, and texts with a number.
    pub struct Sentences {
        /// The classes of numbers; see [`Plural`].
        pub plural_rule: &'static str,
        // Numbers of things, after which the noun stands.
        pub organisations: Plural,
        pub links: Plural,
        pub collaborations: Plural,
        pub slides: Plural,
        pub results: Plural,
        pub links_left_out: Plural,
        pub not_on_map: Plural,
        // Places: a number, and how many there are.
        pub slide_of: &'static str,
        pub place_of: &'static str,
        /// The number shown decides; then the total, and the total with its noun.
        pub shown_of: Plural,
        pub hidden_but_open: &'static str,
        // Dates.
        pub months: [&'static str; 12],
        /// The month and the year.
        pub month: &'static str,
        /// The day, the month and the year; and for the first day.
        pub day: [&'static str; 2],
        /// From a year or a month, from one whose name begins with a vowel, from a day.
        pub from: [&'static str; 3],
        /// Since and until a year or a month, then a day; and the end of a period that has a beginning.
        pub since: [&'static str; 2],
        pub until: [&'static str; 2],
        pub to: [&'static str; 2],
        // What is over, in the legend.
        pub over: &'static str,
        pub over_time: &'static str,
        pub over_defined: &'static str,
        // Cards.
        pub other_facts: &'static str,
        pub strength: &'static str,
        pub edition: &'static str,
        pub made_from: &'static str,
        pub page: &'static str,
        // Punctuation.
        pub colon: &'static str,
        pub quotes: &'static str,
        pub section: &'static str,
        pub decimal: &'static str,
        /// Before the last of a list, and before one that begins with the sound i.
        pub and: [&'static str; 2],
        // Chips.
        pub hidden: &'static str,
        pub only: &'static str,
        pub shown: &'static str,
        pub highlighted: &'static str,
        pub searched: &'static str,
        pub around: &'static str,
        /// 1, 2 and 3 steps, all.
        pub steps: [&'static str; 4],
        pub arrows_out: &'static str,
        pub arrows_in: &'static str,
        pub rest_hidden: &'static str,
        pub path: &'static str,
        pub path_ends: &'static str,
        pub all_roles: &'static str,
        pub size: &'static str,
        pub number_of_links: &'static str,
        pub betweenness: &'static str,
        pub remove: &'static str,
        pub chosen: &'static str,
        pub skip_map: &'static str,
        // The keyboard on the map.
        pub no_link_shown: &'static str,
        pub towards: &'static str,
        pub linked_with: &'static str,
        pub comes_from: &'static str,
        pub in_group: &'static str,
        pub whole_map: &'static str,
        // Links. Directed, then not: the kind and both ends.
        pub linked_by: [&'static str; 2],
        pub open_line: &'static str,
        pub portrait_of: &'static str,
    }
}
