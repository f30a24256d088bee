//! Texts that stand beside the code that says them: those of comparisons and imports; those of the command line in two languages only.

use super::{Language, OWN};

impl Language {
    /// Of something in French and in English, that of this language: French for readers of French, else English.
    pub fn pair<T>(self, [french, english]: [T; 2]) -> T {
        if self.of_interface() == Self::FR { french } else { english }
    }

    /// Of something in French, in English and in Spanish, that of this language; English for readers of others.
    pub fn among<T>(self, [french, english, spanish]: [T; OWN.len()]) -> T {
        match self.position() {
            0 => french,
            2 => spanish,
            _ => english,
        }
    }
}
