//! The host page's configuration, parsed attribute by attribute.

use super::Controls;
use crate::model::{KeySet, Map};
use crate::reading::{Action, Focus, Gestures, PAST, Reading, Selection, Theme, View, apply, from_hash, key_of};
use crate::text::Language;

/// The host page's configuration: the initial reading, and how the widget behaves in the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostConfig {
    /// The initial reading.
    pub reading: Reading,
    /// Which parts of the interface are shown.
    pub controls: Controls,
    /// What the wheel and one finger do.
    pub gestures: Gestures,
    /// The value of the attribute `hide`, to apply again when the story ends.
    hide: Option<String>,
    /// The language of the page around the element, if the map or the interface has it.
    around: Option<Language>,
}

/// The tokens of an attribute that are invalid on this map; its other tokens take effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTokens {
    /// The tokens, separated by spaces.
    pub tokens: String,
}

impl HostConfig {
    /// Sets the attribute `name` of the element; `None` when it is absent. An absent or invalid value gives the default.
    /// Attributes that do not concern the map are ignored.
    ///
    /// # Errors
    ///
    /// The tokens that are invalid on this map.
    pub fn set(&mut self, map: &Map, name: &str, value: Option<&str>) -> Result<(), UnknownTokens> {
        let mut unknown = Unknown::default();
        let text = value.unwrap_or_default().trim();
        let reading = &mut self.reading;
        match name {
            "lang" => {
                let language = map.language_of_tag(text);
                unknown.push_unless(language.is_some() || text.is_empty(), text);
                reading.language = language.or(self.around).or(map.languages.first().copied()).unwrap_or_default();
            }
            // The language of the page, which may be none of the map's.
            "around" => {
                self.around = map.language_of_tag(text);
                reading.language = self.around.or(map.languages.first().copied()).unwrap_or_default();
            }
            "theme" => {
                reading.theme = unknown.or_default(Theme::ALL.into_iter().find(|theme| theme.id() == text), text);
            }
            "view" => reading.view = unknown.or_default(View::from_id(text).filter(|view| view.is_held(map)), text),
            "gestures" => {
                self.gestures = unknown.or_default(Gestures::ALL.into_iter().find(|it| it.id() == text), text);
            }
            "focus" => {
                let focus = Focus::from_text(text, map);
                reading.selection = focus.map(|focus| Selection::Organisation(focus.root));
                // An identifier alone opens a card; with a number of steps, it also sets the focus.
                reading.focus = focus.filter(|_| text.contains(','));
                unknown.push_unless(focus.is_some() || text.is_empty(), text);
            }
            "collaboration" => {
                reading.highlighted = KeySet::new();
                for id in text.split_whitespace() {
                    match key_of(&map.collaborations, id) {
                        Some(key) => drop(reading.highlighted.insert(key)),
                        None => unknown.push(id),
                    }
                }
            }
            "hide" => {
                hide(reading, map, value, &mut unknown);
                self.hide = value.map(str::to_owned);
            }
            "slide" => {
                let number = text.parse().ok().filter(|number| (1..=map.story.len()).contains(number));
                unknown.push_unless(number.is_some() || text.is_empty(), text);
                let action = number.map_or(Action::EndStory, Action::GoToSlide);
                *reading = apply(reading, &action, map);
            }
            "controls" => {
                self.controls = value.map_or(Controls::default(), |_| Controls::before(text));
                for name in text.split_whitespace() {
                    unknown.push_unless(name == "none" || self.controls.set(name), name);
                }
            }
            "reading" => *reading = from_hash(text, map, reading),
            _ => {}
        }
        unknown.result()
    }

    /// Hides again what the page hides, and only that, when the story ends.
    pub fn end_story(&self, reading: &mut Reading, map: &Map) {
        hide(reading, map, self.hide.as_deref(), &mut Unknown::default());
    }

    /// The base for encoding and decoding a reading: only the page's language and theme, so that an encoded reading means the
    /// same on all pages.
    pub fn encoding_base(&self) -> Reading {
        Reading { language: self.reading.language, theme: self.reading.theme, ..Reading::default() }
    }
}

/// Hides only the roles, link types and standings in `value`.
fn hide(reading: &mut Reading, map: &Map, value: Option<&str>, unknown: &mut Unknown) {
    reading.hidden_roles = KeySet::new();
    reading.hidden_link_types = KeySet::new();
    reading.hides_past = false;
    reading.toggled_standings = if value.is_some() { map.external_standings() } else { KeySet::new() };
    for id in value.unwrap_or_default().split_whitespace() {
        if let Some(role) = key_of(&map.roles, id) {
            reading.hidden_roles.insert(role);
        } else if let Some(link_type) = key_of(&map.link_types, id) {
            reading.hidden_link_types.insert(link_type);
        } else if let Some(standing) = key_of(&map.standings, id) {
            reading.hide_standing(map, standing, true);
        } else if id == PAST {
            reading.hides_past = true;
        } else {
            unknown.push(id);
        }
    }
}

/// The unknown tokens so far.
#[derive(Default)]
struct Unknown(String);

impl Unknown {
    fn push(&mut self, token: &str) {
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        self.0.push_str(token);
    }

    fn push_unless(&mut self, is_known: bool, token: &str) {
        if !is_known {
            self.push(token);
        }
    }

    /// The parsed value, else the default; an empty text is the same as an absent attribute.
    fn or_default<T: Default>(&mut self, value: Option<T>, text: &str) -> T {
        self.push_unless(value.is_some() || text.is_empty(), text);
        value.unwrap_or_default()
    }

    fn result(self) -> Result<(), UnknownTokens> {
        if self.0.is_empty() { Ok(()) } else { Err(UnknownTokens { tokens: self.0 }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::ATTRIBUTES;
    use crate::model::check;
    use crate::reading::Steps;

    fn map() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    fn configured(pairs: &[(&str, &str)]) -> (HostConfig, String) {
        let (mut config, mut unknown_tokens) = (HostConfig::default(), String::new());
        for (name, value) in pairs {
            if let Err(unknown) = config.set(&map(), name, Some(value)) {
                unknown_tokens.push_str(&unknown.tokens);
            }
        }
        (config, unknown_tokens)
    }

    #[test]
    fn each_attribute_is_read() {
        let map = map();
        let start = |change: &dyn Fn(&mut Reading)| {
            let mut reading = Reading::default();
            change(&mut reading);
            reading
        };
        let flac = map.organisations.find(|row| row.id == "flac").unwrap();
        let funding = map.link_types.find(|row| row.id == "funding").unwrap();
        let table: Vec<(&str, &str, Reading)> = vec![
            ("lang", "en-CA", start(&|reading| reading.language = Language::EN)),
            ("theme", " dark ", start(&|reading| reading.theme = Theme::Dark)),
            ("view", "list", start(&|reading| reading.view = View::List)),
            ("view", "table", start(&|reading| reading.view = View::Table)),
            ("focus", "flac", start(&|reading| reading.selection = Some(Selection::Organisation(flac)))),
            (
                "focus",
                "flac,2,hide",
                start(&|reading| {
                    reading.selection = Some(Selection::Organisation(flac));
                    reading.focus = Some(Focus { steps: Steps::Two, hides: true, ..Focus::on(flac) });
                }),
            ),
            ("collaboration", "chantiers-partenariaux", {
                let key = map.collaborations.find(|row| row.id == "chantiers-partenariaux").unwrap();
                start(&|reading| reading.highlighted = KeySet::from([key]))
            }),
            ("hide", "", start(&|reading| reading.toggled_standings = map.external_standings())),
            ("hide", "external funding", start(&|reading| reading.hidden_link_types = KeySet::from([funding]))),
            ("reading", "select=flac", start(&|reading| reading.selection = Some(Selection::Organisation(flac)))),
        ];
        for (name, value, expected) in table {
            let (config, unknown) = configured(&[(name, value)]);
            assert_eq!((config.reading, unknown.as_str()), (expected, ""), "{name}={value}");
        }
    }

    #[test]
    fn a_slide_is_a_number_of_the_story() {
        let (config, unknown) = configured(&[("slide", "2")]);
        assert_eq!((config.reading.slide, unknown.as_str()), (Some(2), ""));
    }

    #[test]
    fn an_invalid_value_gives_the_default_and_is_reported() {
        for (name, value, reported) in [
            ("lang", "latin", "latin"),
            ("theme", "pink", "pink"),
            ("view", "globe", "globe"),
            ("focus", "nobody", "nobody"),
            ("focus", "nobody,2", "nobody,2"),
            ("collaboration", "a b", "a b"),
            ("hide", "external x", "x"),
            ("gestures", "wild", "wild"),
            ("slide", "0", "0"),
            ("slide", "999", "999"),
            ("slide", "one", "one"),
        ] {
            let (config, unknown) = configured(&[(name, value)]);
            let HostConfig { reading, controls, gestures, .. } = config;
            assert_eq!(
                HostConfig { reading, controls, gestures, ..HostConfig::default() },
                HostConfig::default(),
                "{name}"
            );
            assert_eq!(unknown, reported, "{name}");
        }
        let (config, unknown) = configured(&[("controls", "legend bells")]);
        assert_eq!(unknown, "bells");
        assert!(!config.controls.without().contains("legend"), "the other tokens take effect");
    }

    #[test]
    fn a_removed_attribute_leaves_no_trace() {
        let map = map();
        for attribute in ATTRIBUTES {
            let mut config = HostConfig::default();
            let _ = config.set(&map, attribute.name, Some(attribute.example));
            if attribute.name != "reading" {
                assert_eq!(config.set(&map, attribute.name, None), Ok(()), "{}", attribute.name);
                assert_eq!(config, HostConfig::default(), "{}", attribute.name);
            }
        }
    }

    #[test]
    fn every_example_of_the_table_is_valid() {
        let map = map();
        for attribute in ATTRIBUTES {
            assert_eq!(
                HostConfig::default().set(&map, attribute.name, Some(attribute.example)),
                Ok(()),
                "{}",
                attribute.name
            );
        }
    }

    #[test]
    fn after_the_story_the_page_hides_what_it_hid() {
        let map = map();
        let (config, _) = configured(&[("hide", "funding external"), ("slide", "3")]);
        let mut ended = apply(&config.reading, &Action::EndStory, &map);
        config.end_story(&mut ended, &map);
        let mut hiding = HostConfig::default();
        hiding.set(&map, "hide", Some("funding external")).unwrap();
        assert_eq!(ended, hiding.reading);
    }

    #[test]
    fn an_encoded_reading_means_the_same_on_all_pages() {
        let (config, _) = configured(&[("lang", "en"), ("hide", "funding"), ("focus", "flac")]);
        assert_eq!(config.encoding_base(), Reading { language: Language::EN, ..Reading::default() });
        assert!(config.reading.selection.is_some(), "the configuration itself is kept");
    }
}
