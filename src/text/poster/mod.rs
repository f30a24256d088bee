//! What the poster and the choice of its paper say. Apart from the other words, so that readers who print nothing do not
//! pay for it.

mod english;
mod french;

use super::Language;

/// Every fixed text of the poster, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct PosterWords {
    pub index: &'static str,
    pub directory: &'static str,
    pub collaborations: &'static str,
    /// Before the number of a page, and before how many there are.
    pub page: [&'static str; 2],
    // The choice of a paper.
    pub paper: &'static str,
    pub letter: &'static str,
    pub orientation: &'static str,
    pub portrait: &'static str,
    pub landscape: &'static str,
    pub print: &'static str,
}

impl Language {
    /// The poster's words in this language.
    pub const fn poster_words(self) -> &'static PosterWords {
        match self {
            Self::Fr => &french::WORDS,
            Self::En => &english::WORDS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apostrophes_are_curly() {
        for language in Language::ALL {
            assert!(!format!("{:?}", language.poster_words()).contains('\''));
        }
    }
}
