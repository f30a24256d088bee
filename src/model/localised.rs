//! A text in the languages it exists in.

use serde::{Deserialize, Serialize};

use crate::text::Language;

/// A text in French, and in English where it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Localised {
    /// In French.
    pub fr: String,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Localised {
    /// The text in `language`, else in French.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::En => self.en.as_deref().unwrap_or(&self.fr),
        }
    }

    /// The language [`get`](Self::get) really answers in, for the `lang` attribute.
    pub fn language(&self, asked: Language) -> Language {
        if self.en.is_some() { asked } else { Language::Fr }
    }
}
