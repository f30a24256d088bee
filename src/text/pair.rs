//! Texts of the tools of authors, which are in two languages only.

use super::Language;

impl Language {
    /// Of something in French and in English, that of this language: French for readers of French, else English.
    pub fn pair<T>(self, [french, english]: [T; 2]) -> T {
        if self.of_interface() == Self::FR { french } else { english }
    }
}
