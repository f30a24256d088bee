//! The languages that a reader of a map can choose: its own, and those of the interface.

use super::Map;
use crate::text::Language;

impl Map {
    /// The language of the texts that a reader of `language` sees: the same, else another region's, else the main one.
    pub fn language_for(&self, language: Language) -> Language {
        let exact = self.languages.iter().find(|own| **own == language);
        let like = || self.languages.iter().find(|own| own.is_like(language));
        exact.or_else(like).or(self.languages.first()).copied().unwrap_or_default()
    }

    /// Chooses for readers of a language that the interface lacks the first one of the map that it has.
    pub(super) fn prepare_languages(&self) {
        self.languages.iter().for_each(|own| own.fall_back_on(&self.languages));
    }

    /// The languages to choose from: those of the map, then those that only the interface has.
    pub fn choices(&self) -> Vec<Language> {
        let mut choices = self.languages.clone();
        choices.extend(Language::ALL.iter().filter(|own| !self.languages.iter().any(|known| known.is_like(**own))));
        choices
    }

    /// The choice with this tag, or with the same primary subtag; `None` if neither the map nor the interface has it.
    pub fn language_of_tag(&self, tag: &str) -> Option<Language> {
        let (choices, tag) = (self.choices(), tag.replace('_', "-"));
        let exact = choices.iter().find(|choice| choice.tag().eq_ignore_ascii_case(&tag));
        exact.or_else(|| choices.iter().find(|choice| choice.is_named(&tag))).copied()
    }

    /// The name of one of the [`choices`](Self::choices), in that language.
    pub fn name_of(&self, language: Language) -> &str {
        let mut own = self.languages.iter().zip(&self.language_names);
        own.find(|(known, _)| **known == language).map_or_else(|| language.own_name(), |(_, name)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    fn map(languages: &str) -> Map {
        let file = include_str!("../../tests/corpus/good/three-languages.json");
        check(&file.replace(r#"["es", "ar", "fr-CA"]"#, languages)).unwrap()
    }

    #[test]
    fn a_reader_chooses_among_those_of_the_map_and_of_the_interface() {
        let map = map(r#"["es", "ar", "fr-CA"]"#);
        let tags: Vec<_> = map.choices().into_iter().map(Language::tag).collect();
        assert_eq!(tags[..4], ["es", "ar", "fr-CA", "en"]);
        let of = |tag| map.language_of_tag(tag).map(Language::tag);
        assert_eq!([of("FR"), of("ar-EG"), of("en_US"), of("de")], [Some("fr-CA"), Some("ar"), Some("en"), None]);
        assert_eq!(map.language_for(Language::FR).tag(), "fr-CA");
        assert_eq!(map.language_for(Language::EN).tag(), "es");
        assert_eq!(
            map.languages.iter().map(|own| map.name_of(*own)).collect::<Vec<_>>(),
            ["Español", "العربية", "Français"]
        );
    }
}
