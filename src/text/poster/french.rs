//! Texts of the poster in French.

use super::PosterWords;

pub(super) static WORDS: PosterWords = PosterWords {
    index: "Trouver une organisation",
    directory: "Les organisations",
    collaborations: "Les collaborations",
    page: ["page\u{a0}", "\u{a0}/\u{a0}"],
    paper: "Papier",
    letter: "Lettre",
    orientation: "Orientation",
    portrait: "portrait",
    landscape: "paysage",
    print: "Imprimer ou enregistrer en PDF",
};
