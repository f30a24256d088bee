//! Replacing the story keeps the rest of the file.

use super::*;
use crate::model::check;
use crate::text::Language;
use proptest::prelude::*;
use serde_json::Value;

const BUNDLED: &str = include_str!("../../../../data/carte-sociale-2015.json");
const SMALL: &str = include_str!("../../../../tests/corpus/good/small.json");

fn said(french: &str) -> Localised {
    Localised::new(Language::FR, french)
}

fn slide_called(title: &str) -> Slide {
    Slide { title: said(title), body: None, notes: None, state: String::new() }
}

fn story_of(text: &str) -> Vec<Slide> {
    check(text).unwrap().story
}

/// The file without its story.
fn rest(text: &str) -> Value {
    let mut all: Value = serde_json::from_str(without_mark(text)).unwrap();
    all.as_object_mut().unwrap().remove("story");
    all
}

/// Test files: with and without line breaks, a byte order mark, a story, something after it.
fn files() -> Vec<String> {
    let bundled: Value = serde_json::from_str(BUNDLED).unwrap();
    let mut without = bundled.clone();
    without.as_object_mut().unwrap().remove("story");
    let mut empty = bundled.clone();
    empty["story"] = Value::Array(Vec::new());
    let mut arranged = without.clone();
    arranged["arrangements"] = serde_json::json!([{ "format": "wide", "places": [1, 2] }]);
    vec![
        BUNDLED.to_owned(),
        SMALL.to_owned(),
        format!("\u{feff}{BUNDLED}"),
        SMALL.replace('\n', "\r\n"),
        bundled.to_string(),
        without.to_string(),
        serde_json::to_string_pretty(&without).unwrap(),
        serde_json::to_string_pretty(&empty).unwrap(),
        empty.to_string(),
        arranged.to_string(),
        serde_json::to_string_pretty(&arranged).unwrap(),
    ]
}

#[test]
fn the_same_story_is_the_same_file() {
    for file in files() {
        let story = story_of(&file);
        assert_eq!(with_story(&file, &story).as_deref(), Some(file.as_str()));
    }
}

#[test]
fn slides_that_move_stay_as_they_are_written() {
    let mut story = story_of(BUNDLED);
    story.swap(0, 1);
    let moved = with_story(BUNDLED, &story).unwrap();
    assert_eq!(story_of(&moved), story);
    let sorted = |text: &str| {
        let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&moved), sorted(BUNDLED));
    story.swap(0, 1);
    assert_eq!(with_story(&moved, &story).as_deref(), Some(BUNDLED));
}

#[test]
fn a_new_slide_is_written_in_the_manner_of_the_file() {
    let new = Slide {
        title: Localised::new(Language::FR, "Dit \"oui\"").with(Language::EN, "Says\\"),
        body: Some(said("Un\n\ndeux")),
        notes: None,
        state: "lift=a".to_owned(),
    };
    let last = "    { \"title\": { \"fr\": \"Toute la carte\" } }\n";
    let mut story = story_of(SMALL);
    story.push(new.clone());
    let expected = SMALL.replace(
        last,
        &[
            last.trim_end(),
            ",\n    {\n      \"title\": {\"fr\": \"Dit \\\"oui\\\"\", \"en\": \"Says\\\\\"},\n",
            "      \"body\": {\"fr\": \"Un\\n\\ndeux\"},\n      \"state\": \"lift=a\"\n    }\n",
        ]
        .concat(),
    );
    assert_ne!(expected, SMALL);
    assert_eq!(with_story(SMALL, &story).unwrap(), expected);
    let compact = serde_json::from_str::<Value>(SMALL).unwrap().to_string();
    let compact = with_story(&compact, &[new]).unwrap();
    assert!(
        compact
            .contains(r#"[{"title":{"fr":"Dit \"oui\"","en":"Says\\"},"body":{"fr":"Un\n\ndeux"},"state":"lift=a"}]"#)
    );
}

#[test]
fn a_file_without_a_story_gets_one_where_the_format_has_it() {
    for file in files().iter().filter(|file| !file.contains("\"story\": [") && !file.contains("\"story\":[")) {
        let replaced = with_story(file, &[slide_called("Un")]).unwrap();
        assert_eq!(story_of(&replaced), [slide_called("Un")]);
        assert_eq!(rest(&replaced), rest(file));
        let story = replaced.find("\"story\":[").or(replaced.find("\"story\": [")).unwrap();
        assert!(replaced.find("\"arrangements\"").is_none_or(|places| story < places));
        assert_eq!(replaced.lines().count() > 1, file.lines().count() > 1);
    }
}

#[test]
fn what_is_no_map_is_not_written() {
    for text in ["", "[]", "{", "3", "{}"] {
        assert_eq!(with_story(text, &[slide_called("Un")]), None, "{text}");
    }
}

fn texts() -> impl Strategy<Value = Localised> {
    let text = || "[a-z\"\\\\ \n{}\\[\\],:é😀]{0,12}é";
    (text(), prop::option::of(text())).prop_map(|(fr, en)| {
        let text = Localised::new(Language::FR, fr);
        en.map_or(text.clone(), |en| text.with(Language::EN, en))
    })
}

fn slides() -> impl Strategy<Value = Slide> {
    (texts(), prop::option::of(texts()), prop::option::of(texts()), prop::option::of("[a-z=&,-]{1,12}"))
        .prop_map(|(title, body, notes, state)| Slide { title, body, notes, state: state.unwrap_or_default() })
}

proptest! {
    #[test]
    fn any_story_is_read_back_and_nothing_else_changes(
        file in prop::sample::select(files()),
        new in prop::collection::vec(slides(), 0..4),
        kept in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
    ) {
        let original = story_of(&file);
        let mut story = new;
        for index in kept.iter().filter(|_| !original.is_empty()) {
            story.push(original[index.index(original.len())].clone());
        }
        let replaced = with_story(&file, &story).unwrap();
        let read: Value = serde_json::from_str(without_mark(&replaced)).unwrap();
        prop_assert_eq!(read["story"].as_array().map_or(0, Vec::len), story.len());
        prop_assert_eq!(rest(&replaced), rest(&file));
        let tree = parse(without_mark(&replaced)).unwrap();
        let reread: Vec<Slide> = tree.list("story").iter().map(slide).collect();
        prop_assert_eq!(reread, story);
    }

    #[test]
    fn every_control_is_escaped(text in "[\u{0}-\u{1f}\"\\\\é]{0,12}") {
        prop_assert_eq!(serde_json::from_str::<String>(&quoted(&text)).unwrap(), text);
    }
}
