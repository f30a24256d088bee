//! Texts of an organisation's card for its neighbourhood, and for moving it.

use super::Language;

/// Every fixed text of these two parts of the card, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
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

static FRENCH: AroundWords = AroundWords {
    around: "Étapes autour\u{a0}:",
    all: "tout",
    through: "par les collaborations aussi",
    hide: "masquer le reste",
    arrows: "Flèches\u{a0}:",
    along: ["les deux sens", "sortantes", "entrantes"],
    move_it: "Déplacer sur la carte",
    directions: ["Vers le haut", "Vers la gauche", "Vers la droite", "Vers le bas"],
    release: "Remettre à sa place",
};

static ENGLISH: AroundWords = AroundWords {
    around: "Steps around:",
    all: "all",
    through: "through collaborations too",
    hide: "hide the rest",
    arrows: "Arrows:",
    along: ["both ways", "outgoing", "incoming"],
    move_it: "Move on the map",
    directions: ["Up", "Left", "Right", "Down"],
    release: "Put back in place",
};

impl Language {
    /// The neighbourhood texts in this language.
    pub fn around_words(self) -> &'static AroundWords {
        match self.of_interface() {
            Self::FR => &FRENCH,
            _ => &ENGLISH,
        }
    }
}
