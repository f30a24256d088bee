//! Texts of the groups of a large map, and of the filters that only such maps have.

use super::Language;

/// Every fixed text of groups in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct GroupWords {
    /// Title in the legend.
    pub groups: &'static str,
    /// What a group is, and where its name comes from.
    pub meaning: &'static str,
    /// The grouping of the list.
    pub by_group: &'static str,
    pub no_group: &'static str,
    /// Before the choice of a least number of links.
    pub number_of_links: &'static str,
    pub any_links: &'static str,
}

static FRENCH: GroupWords = GroupWords {
    groups: "Groupes",
    meaning: "Organisations plus liées entre elles qu’avec les autres, selon les liens et les collaborations. Un groupe porte le nom de la collaboration ou du rôle que la plupart partagent, sinon de la plus liée d’entre elles.",
    by_group: "par groupe",
    no_group: "Dans aucun groupe",
    number_of_links: "Nombre de liens\u{a0}:",
    any_links: "tous",
};

static ENGLISH: GroupWords = GroupWords {
    groups: "Groups",
    meaning: "Organisations more linked to one another than to the rest, by links and collaborations. A group has the name of the collaboration or the role that most of them share, else of the most linked one.",
    by_group: "by group",
    no_group: "In no group",
    number_of_links: "Number of links:",
    any_links: "any",
};

impl Language {
    /// The texts of groups in this language.
    pub const fn group_words(self) -> &'static GroupWords {
        match self {
            Self::Fr => &FRENCH,
            Self::En => &ENGLISH,
        }
    }

    /// "Autour : AE", the name of a group whose members share nothing else.
    pub fn group_around(self, name: &str) -> String {
        let around = match self {
            Self::Fr => "Autour",
            Self::En => "Around",
        };
        [around, self.colon(), name].concat()
    }

    /// "Contenant : famille", for the organisations with these words in a text.
    pub fn words_chip(self, words: &str) -> String {
        let with = match self {
            Self::Fr => "Contenant",
            Self::En => "Containing",
        };
        [with, self.colon(), words].concat()
    }

    /// "Montrer seulement ces 34 organisations", the last result of a search.
    pub fn show_found(self, count: usize) -> String {
        let count = self.organisations(count);
        match self {
            Self::Fr => ["Montrer seulement ces ", &count],
            Self::En => ["Show only these ", &count],
        }
        .concat()
    }

    /// "Au moins 5 liens".
    pub fn least_links(self, least: usize) -> String {
        let at_least = match self {
            Self::Fr => "Au moins ",
            Self::En => "At least ",
        };
        [at_least, &self.links(least)].concat()
    }
}
