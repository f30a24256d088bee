//! A text localised in French and English.

use serde::Deserialize;

use super::optional::serialize_with_optional;
use crate::text::Language;

/// A text in French, and in English where it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Localised {
    /// In French.
    pub fr: String,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

serialize_with_optional!(Localised, [], [fr], [en]);

impl Localised {
    /// The text in `language`, else in the other one.
    pub fn get(&self, language: Language) -> &str {
        match &self.en {
            Some(english) if language == Language::En || self.fr.is_empty() => english,
            _ => &self.fr,
        }
    }

    /// The language of the text returned by [`get`](Self::get), for the `lang` attribute. A text that is the same in
    /// both, such as an organisation's only name, counts as French.
    pub fn language(&self, asked: Language) -> Language {
        if self.en.as_ref().is_some_and(|english| *english != self.fr) { asked } else { Language::Fr }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(fr: &str, en: Option<&str>) -> Localised {
        Localised { fr: fr.to_owned(), en: en.map(str::to_owned) }
    }

    #[test]
    fn a_text_that_was_not_translated_says_it_is_french() {
        assert_eq!(text("Ville", Some("City")).language(Language::En), Language::En);
        assert_eq!(text("Avenir d’enfants", Some("Avenir d’enfants")).language(Language::En), Language::Fr);
        assert_eq!(text("Avenir d’enfants", None).language(Language::En), Language::Fr);
        assert_eq!(text("Ville", Some("City")).language(Language::Fr), Language::Fr);
    }
}
