//! A text in the languages of the map.

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap as _};

use crate::text::Language;

/// A text in one or several languages, the map's first one first. The others fall back to it.
#[derive(Clone, Debug, Default, Eq)]
pub struct Localised(Vec<(Language, String)>);

/// Two are equal when they say the same in each language; the order only decides on which one others fall back.
impl PartialEq for Localised {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.0.iter().all(|entry| other.0.contains(entry))
    }
}

impl Localised {
    /// A text in one language; an empty one is in none.
    pub fn new(language: Language, text: impl Into<String>) -> Self {
        Self::default().with(language, text)
    }

    /// The same in one more language.
    #[must_use]
    pub fn with(mut self, language: Language, text: impl Into<String>) -> Self {
        self.set(language, text.into());
        self
    }

    /// The text in `language`, else in the same language of another region, else the first.
    pub fn get(&self, language: Language) -> &str {
        self.chosen(language).map_or("", |(_, text)| text)
    }

    /// The language of the text returned by [`get`](Self::get), for the `lang` attribute. A text that is the same in
    /// several, such as an organisation's only name, counts as in the first of them.
    pub fn language(&self, asked: Language) -> Language {
        let said = self.get(asked);
        self.0.iter().find(|(_, text)| text == said).map_or(asked, |(language, _)| *language)
    }

    fn chosen(&self, language: Language) -> Option<&(Language, String)> {
        let is_said = |entry: &&(Language, String)| !entry.1.is_empty();
        let exact = self.0.iter().filter(is_said).find(|(known, _)| *known == language);
        let like = || self.0.iter().filter(is_said).find(|(known, _)| known.is_like(language));
        exact.or_else(like).or_else(|| self.0.iter().find(is_said))
    }

    /// The text written in `language`, without fallback; empty where there is none.
    pub fn written(&self, language: Language) -> &str {
        self.0.iter().find(|(known, _)| *known == language).map_or("", |(_, text)| text)
    }

    /// Writes the text in `language`; an empty one takes it away.
    pub fn set(&mut self, language: Language, text: String) {
        let known = self.0.iter().position(|(known, _)| *known == language);
        match known.and_then(|at| self.0.get_mut(at)) {
            _ if text.is_empty() => self.0.retain(|(known, _)| *known != language),
            Some((_, known)) => *known = text,
            None => self.0.push((language, text)),
        }
    }

    /// The languages that it is written in, each with its text.
    pub fn texts(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// Whether it is written in no language.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps only the text that readers of `language` see.
    pub fn keep(&mut self, language: Language) {
        let kept = self.language(language);
        self.0.retain(|(known, _)| *known == kept);
    }

    /// Puts the texts in the order of `languages`; those in others come last.
    pub fn sort(&mut self, languages: &[Language]) {
        self.0.sort_by_key(|(known, _)| languages.iter().position(|language| language == known).unwrap_or(usize::MAX));
    }

    /// The texts, each changed by `change`.
    #[must_use]
    pub fn map(&self, change: impl Fn(&str) -> String) -> Self {
        Self(self.0.iter().map(|(language, text)| (*language, change(text))).collect())
    }
}

/// In text an object with a key for each language; in bytes a list of pairs.
impl Serialize for Localised {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return self.0.serialize(serializer);
        }
        let mut written = serializer.serialize_map(Some(self.0.len()))?;
        for (language, text) in &self.0 {
            written.serialize_entry(language, text)?;
        }
        written.end()
    }
}

impl<'de> Deserialize<'de> for Localised {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[cfg(any(test, feature = "cli"))]
        if deserializer.is_human_readable() {
            return deserializer.deserialize_map(object::Entries).map(Self);
        }
        Vec::deserialize(deserializer).map(Self)
    }
}

/// Texts as an object, in the order of its keys; only programs that read files with serde need it.
#[cfg(any(test, feature = "cli"))]
mod object {
    use serde::de::{MapAccess, Visitor};

    use crate::text::Language;

    pub(super) struct Entries;

    impl<'de> Visitor<'de> for Entries {
        type Value = Vec<(Language, String)>;

        fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("a text for each language")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut texts = Vec::new();
            while let Some(entry) = map.next_entry()? {
                texts.push(entry);
            }
            Ok(texts)
        }
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Localised {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Localised".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A text for each language of the map, by its tag; the first of `languages` is required, and the others fall back to it.",
            "type": "object",
            "minProperties": 1,
            "additionalProperties": { "type": "string" },
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(fr: &str, en: Option<&str>) -> Localised {
        let text = Localised::new(Language::FR, fr);
        en.map_or(text.clone(), |en| text.with(Language::EN, en))
    }

    #[test]
    fn a_text_that_was_not_translated_says_it_is_french() {
        assert_eq!(text("Ville", Some("City")).language(Language::EN), Language::EN);
        assert_eq!(text("Avenir d’enfants", Some("Avenir d’enfants")).language(Language::EN), Language::FR);
        assert_eq!(text("Avenir d’enfants", None).language(Language::EN), Language::FR);
        assert_eq!(text("Ville", Some("City")).language(Language::FR), Language::FR);
    }

    #[test]
    fn another_region_stands_for_a_language() {
        let canadian = Language::of_tag("fr-CA").unwrap();
        let text = Localised::new(Language::EN, "City").with(canadian, "Ville");
        assert_eq!((text.get(Language::FR), text.language(Language::FR)), ("Ville", canadian));
        assert_eq!(text.get(Language::of_tag("ar").unwrap()), "City");
    }

    fn languages() -> impl Strategy<Value = Language> {
        prop::sample::select(vec!["fr", "en", "es", "ar", "fr-CA", "zh-Hant"])
            .prop_map(|tag| Language::of_tag(tag).unwrap())
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(entries in prop::collection::vec((languages(), "[a-zé\"]{0,3}"), 0..6), asked in languages()) {
            let mut text = Localised::default();
            for (language, said) in &entries {
                text.set(*language, said.clone());
            }
            for (language, said) in text.texts() {
                prop_assert!(!said.is_empty());
                prop_assert_eq!(text.get(language), said);
            }
            let bytes = postcard::to_allocvec(&text).unwrap();
            prop_assert_eq!(&postcard::from_bytes::<Localised>(&bytes).unwrap(), &text);
            let json = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Localised>(&json).unwrap(), &text);
            let (said, mut kept) = (text.get(asked).to_owned(), text.clone());
            kept.keep(asked);
            prop_assert_eq!(kept.get(asked), said);
            prop_assert!(kept.texts().count() <= 1);
        }
    }
}
