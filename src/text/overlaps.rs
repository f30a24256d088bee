//! Texts of the panel of overlaps; separate from the other words, so that only those who open it download them.

use super::Language;

/// Every fixed text on overlaps, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
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

static FRENCH: OverlapWords = OverlapWords {
    title: "Qui appartient à plusieurs groupes?",
    hint: "Choisissez de deux à huit rôles, types de liens ou collaborations.",
    roles: "Joue un rôle",
    links: "A un lien de ce type",
    collaborations: "Prend part à",
    in_all: "Dans tous",
    in_any: "Dans au moins un",
    in_one: "Dans un seul",
    nobody: "Aucune.",
    table: "Chaque organisation figure dans une seule ligne, celle qui réunit tout ce à quoi elle appartient",
    together: "Ensemble",
    count: "Combien",
    who: "Qui",
    is_in: "oui",
    is_out: "non",
};

static ENGLISH: OverlapWords = OverlapWords {
    title: "Who belongs to more than one?",
    hint: "Choose two to eight roles, link types or collaborations.",
    roles: "Plays a role",
    links: "Has a link of this type",
    collaborations: "Takes part in",
    in_all: "In all of them",
    in_any: "In at least one",
    in_one: "In exactly one",
    nobody: "None.",
    table: "Each organisation is in one row only, the one for everything it belongs to",
    together: "Together",
    count: "How many",
    who: "Who",
    is_in: "yes",
    is_out: "no",
};

impl Language {
    /// The texts on overlaps in this language.
    pub fn overlap_words(self) -> &'static OverlapWords {
        match self.of_interface() {
            Self::FR => &FRENCH,
            _ => &ENGLISH,
        }
    }
}
