//! Texts of the poster in English.

use super::PosterWords;

pub(super) static WORDS: PosterWords = PosterWords {
    index: "Find an organisation",
    directory: "The organisations",
    collaborations: "The collaborations",
    page: ["page\u{a0}", "\u{a0}/\u{a0}"],
    paper: "Paper",
    letter: "Letter",
    orientation: "Orientation",
    portrait: "portrait",
    landscape: "landscape",
    print: "Print or save as PDF",
};
