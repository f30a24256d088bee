//! Texts of the share panel; separate from the other words, so that readers who share nothing do not download them.

mod english;
mod french;

use super::Language;

/// Every fixed text of the share panel, in one language.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named after what it says, and its two texts are just below")]
pub struct ShareWords {
    pub share: &'static str,
    pub what: &'static str,
    // What to share: for each kind, its name and its purpose.
    pub link: [&'static str; 2],
    pub element: [&'static str; 2],
    pub frame: [&'static str; 2],
    // Display settings.
    pub how: &'static str,
    pub starts_at: &'static str,
    pub start_reading: &'static str,
    pub start_map: &'static str,
    pub start_organisation: &'static str,
    pub with_legend: &'static str,
    pub language: &'static str,
    pub language_of_page: &'static str,
    pub language_of_reading: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub height: &'static str,
    // What to copy.
    pub address: &'static str,
    pub code: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub qr: &'static str,
    pub qr_too_long: &'static str,
    pub preview: &'static str,
}

impl Language {
    /// The share panel's texts in this language.
    pub fn share_words(self) -> &'static ShareWords {
        match self.of_interface() {
            Self::FR => &french::WORDS,
            _ => &english::WORDS,
        }
    }

    /// The language's own name: "Français", "English".
    pub fn own_name(self) -> &'static str {
        match self.of_interface() {
            Self::FR => "Français",
            _ => "English",
        }
    }
}
