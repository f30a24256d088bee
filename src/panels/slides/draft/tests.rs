//! Edits of a story, with undo and redo.

use super::*;
use crate::model::{Map, check, with_story};
use proptest::prelude::*;

const BUNDLED: &str = include_str!("../../../../data/carte-sociale-2015.json");

fn map() -> Map {
    check(BUNDLED).unwrap()
}

/// Any edit by an author, at any place and with any text.
#[derive(Clone, Debug)]
pub enum Deed {
    Insert(usize, String),
    Remove(usize),
    Shift(usize, usize),
    Write(usize, SlideText, Language, String),
    Look(usize, String),
    Undo,
    Redo,
}

pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let text = "[a-z*\\[\\]()\\\\:/\u{202e}\t\n é]{0,14}";
    let place = 0..16_usize;
    let part = prop::sample::select(SlideText::ALL.to_vec());
    let language = prop::sample::select(vec![Language::FR, Language::EN]);
    let deed = prop_oneof![
        (place.clone(), "[a-z é]{0,9}").prop_map(|(at, title)| Deed::Insert(at, title)),
        place.clone().prop_map(Deed::Remove),
        (place.clone(), place.clone()).prop_map(|(from, to)| Deed::Shift(from, to)),
        (place.clone(), part, language, text)
            .prop_map(|(at, part, language, text)| Deed::Write(at, part, language, text)),
        (place, "[a-z=]{1,8}").prop_map(|(at, state)| Deed::Look(at, state)),
        Just(Deed::Undo),
        Just(Deed::Redo),
    ];
    prop::collection::vec(deed, 0..40)
}

pub fn after(story: &[Slide], deeds: &[Deed]) -> Draft {
    let mut draft = Draft::of(story, Language::FR);
    for deed in deeds.iter().cloned() {
        match deed {
            Deed::Insert(at, title) => {
                let title = crate::model::Localised::new(Language::FR, title);
                draft.insert(at, Slide { title, body: None, notes: None, state: "lift=ae".to_owned() });
            }
            Deed::Remove(at) => draft.remove(at),
            Deed::Shift(from, to) => draft.shift(from, to),
            Deed::Write(at, part, language, text) => draft.write(at, part, language, &text),
            Deed::Look(at, state) => drop(draft.look(at, state)),
            Deed::Undo => drop(draft.undo()),
            Deed::Redo => drop(draft.redo()),
        }
    }
    draft
}

fn titles(draft: &Draft) -> String {
    draft.slides().iter().map(|slide| slide.title.get(Language::FR).to_owned()).collect::<Vec<_>>().join(" ")
}

fn abc() -> Draft {
    let mut draft = Draft::of(&[], Language::FR);
    for (at, title) in ["a", "b", "c"].into_iter().enumerate() {
        let title = crate::model::Localised::new(Language::FR, title);
        draft.insert(at, Slide { title, body: None, notes: None, state: String::new() });
    }
    draft
}

#[test]
fn slides_come_move_and_go() {
    let mut draft = abc();
    for (from, to, expected) in [(0, 2, "b c a"), (2, 0, "a b c"), (1, 1, "a b c"), (0, 9, "b c a"), (9, 0, "b c a")] {
        draft.shift(from, to);
        assert_eq!(titles(&draft), expected, "{from} {to}");
    }
    draft.remove(1);
    draft.remove(7);
    assert_eq!(titles(&draft), "b a");
    assert_eq!(draft.undo(), Some(1));
    assert_eq!(titles(&draft), "b c a");
    assert_eq!(draft.redo(), Some(1));
    assert_eq!(draft.redo(), None);
    assert_eq!(titles(&draft), "b a");
}

#[test]
fn to_write_on_is_one_change_until_something_else_is_done() {
    let mut draft = abc();
    for text in ["x", "xy", "xyz"] {
        draft.write(0, SlideText::Title, Language::FR, text);
    }
    draft.write(0, SlideText::Title, Language::EN, "w");
    draft.write(0, SlideText::Title, Language::EN, "");
    assert_eq!(draft.slides()[0].title, crate::model::Localised::new(Language::FR, "xyz"));
    draft.undo();
    assert_eq!(titles(&draft), "xyz b c", "the English one");
    draft.undo();
    assert_eq!(titles(&draft), "a b c");
    draft.write(0, SlideText::Title, Language::FR, "n");
    assert_eq!(draft.redo(), None, "another way was taken");
}

#[test]
fn a_story_has_its_limits() {
    let mut draft = abc();
    let slide = draft.slides()[0].clone();
    assert!(!draft.look(0, "x".repeat(STATE_LIMIT + 1)) && draft.slides()[0].state.is_empty());
    assert!(!draft.insert(0, Slide { state: "x".repeat(STATE_LIMIT + 1), ..slide.clone() }));
    let added = (0..STORY_LIMIT).filter(|_| draft.insert(0, slide.clone())).count();
    assert_eq!(added, STORY_LIMIT - 3);
    draft.write(0, SlideText::Title, Language::FR, &"é".repeat(LABEL_LIMIT + 5));
    assert_eq!(draft.slides()[0].title.get(Language::FR).chars().count(), LABEL_LIMIT);
}

#[test]
fn what_is_saved_is_unsaved_by_the_next_change() {
    let mut draft = abc();
    assert!(draft.is_unsaved());
    draft.save();
    assert!(draft.is_changed() && !draft.is_unsaved());
    draft.undo();
    assert!(draft.is_unsaved());
}

proptest! {
    #[test]
    fn whatever_was_done_is_taken_back(deeds in deeds()) {
        let story = map().story;
        let mut draft = after(&story, &deeds);
        let reached = draft.slides().to_vec();
        let mut count = 0;
        while draft.undo().is_some() {
            count += 1;
        }
        prop_assert_eq!(draft.slides(), &story);
        prop_assert!(!draft.is_changed());
        let told = with_story(BUNDLED, &draft.published());
        prop_assert_eq!(told.as_deref(), Some(BUNDLED));
        for _ in 0..count {
            draft.redo();
        }
        prop_assert_eq!(draft.slides(), &reached);
    }

    #[test]
    fn whatever_was_done_can_be_published(deeds in deeds()) {
        let draft = after(&map().story, &deeds);
        let told = check(&with_story(BUNDLED, &draft.published()).unwrap());
        prop_assert_eq!(told.map(|map| map.story), Ok(draft.published()));
    }
}
