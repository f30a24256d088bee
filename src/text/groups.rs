//! Texts of the groups of a large map, and of the filters that only such maps have.

use super::Language;
use super::lines::{filled, words};

words! {
    /// Every text of groups in one language.
    pub struct GroupWords {
        /// Title in the legend.
        pub groups: &'static str,
        /// What a group is, and where its name comes from.
        pub meaning: &'static str,
        /// The grouping of the list.
        pub by_group: &'static str,
        pub no_group: &'static str,
        /// The most linked of a group, and how many others it has.
        pub and_others: &'static str,
        /// Before the choice of a least number of links.
        pub number_of_links: &'static str,
        pub any_links: &'static str,
        pub least_links: &'static str,
        pub containing: &'static str,
        /// The last result of a search, with a number of organisations.
        pub show_found: &'static str,
        /// After the part of a long list or table that is drawn, with how many there still are.
        pub show_more: &'static str,
    }
}

impl Language {
    /// "AE et 34 autres", the name of a group whose members share nothing else.
    pub fn group_around(self, name: &str, others: usize) -> String {
        filled(self.group_words().and_others, &[name.to_owned(), others.to_string()])
    }

    /// "Contenant : famille", for the organisations with these words in a text.
    pub fn words_chip(self, words: &str) -> String {
        [self.group_words().containing, self.colon(), words].concat()
    }

    /// "Afficher la suite (4 800)".
    pub fn show_more(self, left: usize) -> String {
        filled(self.group_words().show_more, &[left.to_string()])
    }

    /// "Montrer seulement ces 34 organisations".
    pub fn show_found(self, count: usize) -> String {
        filled(self.group_words().show_found, &[self.organisations(count)])
    }

    /// "Au moins 5 liens".
    pub fn least_links(self, least: usize) -> String {
        filled(self.group_words().least_links, &[self.links(least)])
    }
}
