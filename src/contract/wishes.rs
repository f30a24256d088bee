//! What the page asks of its map, attribute by attribute: where the reader starts, and what is around the map.

use super::Controls;
use crate::model::{KeySet, Map, Standing, Standings};
use crate::reading::{Action, Focus, Gestures, Reading, Selection, Theme, View, apply, from_hash, key_of};
use crate::text::Language;

/// The reading the page starts from, and how the widget behaves in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    /// What the reader sees first.
    pub reading: Reading,
    /// Which parts of the interface are shown.
    pub controls: Controls,
    /// What the wheel and one finger do.
    pub gestures: Gestures,
    /// What the page hides, as it says so.
    hide: Option<String>,
}

/// Words of an attribute that the map knows nothing of; the rest of it counts all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The words, separated by spaces.
    pub words: String,
}

impl Wishes {
    /// Reads the attribute `name` of the element; `None` when it is absent. What is absent, and what is wrong, leaves the
    /// default; an attribute that is not about the map is nothing to this.
    ///
    /// # Errors
    ///
    /// The words that mean nothing on this map.
    pub fn set(&mut self, map: &Map, name: &str, value: Option<&str>) -> Result<(), Refusal> {
        let mut refused = Refused::default();
        let text = value.unwrap_or_default().trim();
        let reading = &mut self.reading;
        match name {
            "lang" => reading.language = refused.or_default(Language::from_tag(text), text),
            "theme" => {
                reading.theme = refused.or_default(Theme::ALL.into_iter().find(|theme| theme.id() == text), text);
            }
            "view" => reading.view = refused.or_default(View::from_id(text).filter(|view| view.is_held(map)), text),
            "gestures" => {
                self.gestures = refused.or_default(Gestures::ALL.into_iter().find(|it| it.id() == text), text);
            }
            "focus" => {
                let focus = Focus::from_text(text, map);
                reading.selection = focus.map(|focus| Selection::Organisation(focus.root));
                // An identifier alone opens a card; with a reach, the map keeps to what is around it too.
                reading.focus = focus.filter(|_| text.contains(','));
                refused.unless(focus.is_some() || text.is_empty(), text);
            }
            "collaboration" => {
                reading.highlighted = KeySet::new();
                for id in text.split_whitespace() {
                    match key_of(&map.collaborations, id) {
                        Some(key) => drop(reading.highlighted.insert(key)),
                        None => refused.word(id),
                    }
                }
            }
            "hide" => {
                hide(reading, map, value, &mut refused);
                self.hide = value.map(str::to_owned);
            }
            "slide" => {
                let number = text.parse().ok().filter(|number| (1..=map.story.len()).contains(number));
                refused.unless(number.is_some() || text.is_empty(), text);
                let action = number.map_or(Action::EndStory, Action::GoToSlide);
                *reading = apply(reading, &action, map);
            }
            "controls" => {
                self.controls = if value.is_some() { Controls::NONE } else { Controls::default() };
                for name in text.split_whitespace() {
                    refused.unless(name == "none" || self.controls.show(name), name);
                }
            }
            "reading" => *reading = from_hash(text, map, reading),
            _ => {}
        }
        refused.result()
    }

    /// `reading` once the story ends: the whole map, but for what the page hides of it, whatever the slides hid.
    pub fn end_story(&self, reading: &mut Reading, map: &Map) {
        hide(reading, map, self.hide.as_deref(), &mut Refused::default());
    }

    /// What a reading is told from and written against: the page's language and theme, and nothing else of its wishes, so
    /// that a reading means the same in all pages.
    pub fn plain(&self) -> Reading {
        Reading { language: self.reading.language, theme: self.reading.theme, ..Reading::default() }
    }
}

/// Hides exactly what `value` names among roles, link types and standings.
fn hide(reading: &mut Reading, map: &Map, value: Option<&str>, refused: &mut Refused) {
    let first = Reading::default();
    reading.hidden_roles = KeySet::new();
    reading.hidden_link_types = KeySet::new();
    reading.hidden_standings = if value.is_some() { Standings::new() } else { first.hidden_standings };
    for id in value.unwrap_or_default().split_whitespace() {
        if let Some(role) = key_of(&map.roles, id) {
            reading.hidden_roles.insert(role);
        } else if let Some(link_type) = key_of(&map.link_types, id) {
            reading.hidden_link_types.insert(link_type);
        } else if let Some(standing) = Standing::ALL.into_iter().find(|standing| standing.id() == id) {
            reading.hidden_standings.insert(standing);
        } else {
            refused.word(id);
        }
    }
}

/// The words that meant nothing so far.
#[derive(Default)]
struct Refused(String);

impl Refused {
    fn word(&mut self, word: &str) {
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        self.0.push_str(word);
    }

    fn unless(&mut self, is_known: bool, word: &str) {
        if !is_known {
            self.word(word);
        }
    }

    /// The value read from `text`, else the default; an absent attribute is not wrong.
    fn or_default<T: Default>(&mut self, value: Option<T>, text: &str) -> T {
        self.unless(value.is_some() || text.is_empty(), text);
        value.unwrap_or_default()
    }

    fn result(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal { words: self.0 }) }
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

    fn wishes(pairs: &[(&str, &str)]) -> (Wishes, String) {
        let (mut wishes, mut refused) = (Wishes::default(), String::new());
        for (name, value) in pairs {
            if let Err(refusal) = wishes.set(&map(), name, Some(value)) {
                refused.push_str(&refusal.words);
            }
        }
        (wishes, refused)
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
            ("lang", "en-CA", start(&|reading| reading.language = Language::En)),
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
            ("hide", "", start(&|reading| reading.hidden_standings = Standings::new())),
            ("hide", "external funding", start(&|reading| reading.hidden_link_types = KeySet::from([funding]))),
            ("reading", "select=flac", start(&|reading| reading.selection = Some(Selection::Organisation(flac)))),
        ];
        for (name, value, expected) in table {
            let (wishes, refused) = wishes(&[(name, value)]);
            assert_eq!((wishes.reading, refused.as_str()), (expected, ""), "{name}={value}");
        }
    }

    #[test]
    fn a_slide_is_where_the_story_says() {
        let (wishes, refused) = wishes(&[("slide", "2")]);
        assert_eq!((wishes.reading.slide, refused.as_str()), (Some(2), ""));
    }

    #[test]
    fn what_is_wrong_leaves_the_default_and_is_told() {
        for (name, value, told) in [
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
            let (wishes, refused) = wishes(&[(name, value)]);
            let Wishes { reading, controls, gestures, .. } = wishes;
            assert_eq!(Wishes { reading, controls, gestures, ..Wishes::default() }, Wishes::default(), "{name}");
            assert_eq!(refused, told, "{name}");
        }
        let (wishes, refused) = wishes(&[("controls", "legend bells")]);
        assert_eq!(refused, "bells");
        assert!(!wishes.controls.without().contains("legend"), "the rest counts");
    }

    #[test]
    fn what_is_taken_away_is_as_if_it_had_never_been() {
        let map = map();
        for attribute in ATTRIBUTES {
            let mut wishes = Wishes::default();
            let _ = wishes.set(&map, attribute.name, Some(attribute.example));
            if attribute.name != "reading" {
                assert_eq!(wishes.set(&map, attribute.name, None), Ok(()), "{}", attribute.name);
                assert_eq!(wishes, Wishes::default(), "{}", attribute.name);
            }
        }
    }

    #[test]
    fn every_example_of_the_table_is_right() {
        let map = map();
        for attribute in ATTRIBUTES {
            assert_eq!(
                Wishes::default().set(&map, attribute.name, Some(attribute.example)),
                Ok(()),
                "{}",
                attribute.name
            );
        }
    }

    #[test]
    fn after_the_story_the_page_hides_what_it_hid() {
        let map = map();
        let (wishes, _) = wishes(&[("hide", "funding external"), ("slide", "3")]);
        let mut ended = apply(&wishes.reading, &Action::EndStory, &map);
        wishes.end_story(&mut ended, &map);
        let mut hiding = Wishes::default();
        hiding.set(&map, "hide", Some("funding external")).unwrap();
        assert_eq!(ended, hiding.reading);
    }

    #[test]
    fn a_reading_means_the_same_whatever_else_is_wished() {
        let (wishes, _) = wishes(&[("lang", "en"), ("hide", "funding"), ("focus", "flac")]);
        assert_eq!(wishes.plain(), Reading { language: Language::En, ..Reading::default() });
        assert!(wishes.reading.selection.is_some(), "the wish itself is kept");
    }
}
