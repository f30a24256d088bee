//! Texts of the panel of questions; separate from the other words, so that readers who never open it do not download them.

use super::Language;

/// Every fixed text of the panel of questions, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct QuestionWords {
    pub title: &'static str,
    pub which: &'static str,
    /// In the order of the panel, each with its name and its explanation.
    pub questions: [[&'static str; 2]; 3],
    pub between: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub nobody: &'static str,
    pub choose: &'static str,
    pub choose_others: &'static str,
    pub show: &'static str,
}

static FRENCH: QuestionWords = QuestionWords {
    title: "Questions",
    which: "Que voulez-vous savoir?",
    questions: [
        ["Chemins", "comment deux organisations sont liées"],
        ["Recoupements", "qui appartient à plusieurs groupes"],
        ["Mesures", "qui a le plus de liens, qui fait charnière"],
    ],
    between: "Entre lesquelles?",
    from: "De",
    to: "À",
    nobody: "– choisir –",
    choose: "Choisissez deux organisations.",
    choose_others: "Choisissez deux organisations différentes.",
    show: "Montrer sur la carte",
};

static ENGLISH: QuestionWords = QuestionWords {
    title: "Questions",
    which: "What do you want to know?",
    questions: [
        ["Paths", "how two organisations are linked"],
        ["Overlaps", "who belongs to several"],
        ["Measures", "who has the most links, who bridges"],
    ],
    between: "Between which?",
    from: "From",
    to: "To",
    nobody: "– choose –",
    choose: "Choose two organisations.",
    choose_others: "Choose two different organisations.",
    show: "Show on the map",
};

impl Language {
    /// The texts of the panel of questions in this language.
    pub fn question_words(self) -> &'static QuestionWords {
        match self.of_interface() {
            Self::FR => &FRENCH,
            _ => &ENGLISH,
        }
    }

    /// "3 chemins."
    pub fn paths(self, count: usize) -> String {
        self.count(count, ["chemin.", "chemins."], ["path.", "paths."])
    }
}
