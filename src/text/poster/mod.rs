//! Texts of the poster and its paper settings; separate from the other words, so that only those who print download them.

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
    /// Before the page number, and before the number of pages.
    pub page: [&'static str; 2],
    // Paper settings.
    pub paper: &'static str,
    pub letter: &'static str,
    pub orientation: &'static str,
    pub portrait: &'static str,
    pub landscape: &'static str,
    pub print: &'static str,
}

impl Language {
    /// The poster's texts in this language.
    pub fn poster_words(self) -> &'static PosterWords {
        match self.of_interface() {
            Self::FR => &french::WORDS,
            _ => &english::WORDS,
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
