//! Texts of the presentation mode; separate from the other words, so that readers who do not present do not download them.

mod english;
mod french;

use super::Language;

/// Every fixed text of the controls and of the speaker's notes, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct PresentWords {
    // Controls.
    pub controls: &'static str,
    pub play: &'static str,
    pub black: &'static str,
    pub speaker: &'static str,
    pub screen: &'static str,
    pub keys: &'static str,
    pub end: &'static str,
    pub black_screen: &'static str,
    pub resume: &'static str,
    // Speaker's notes.
    pub notes: &'static str,
    pub no_notes: &'static str,
    pub now: &'static str,
    pub next: &'static str,
    pub last: &'static str,
    pub clock: &'static str,
    pub elapsed: &'static str,
    pub restart: &'static str,
    pub blocked: &'static str,
    // Keyboard shortcuts.
    pub key_lines: [(&'static str, &'static str); 11],
}

impl Language {
    /// The texts of the presentation mode in this language.
    pub fn present_words(self) -> &'static PresentWords {
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
    fn french_follows_the_typography_of_quebec() {
        let text = format!("{:?}", Language::FR.present_words());
        for wrong in [" :", " ;", " !", " ?", "...", "'"] {
            assert!(!text.contains(wrong), "{wrong} in {text}");
        }
    }
}
