//! Property tests: for any text, the checker returns a valid map or problems with valid positions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by a panic, in its helpers too")]

use carte_sociale::{
    model::{PROBLEMS_LISTED, ProblemKind, check, check_bytes, document::Document, read},
    text::Language,
};
use proptest::prelude::*;
use serde_json::Value;

const SMALL: &str = include_str!("corpus/good/small.json");

/// Checks a text and the invariants of the result.
fn examine(text: &str) -> Result<(), TestCaseError> {
    let told = check(text);
    prop_assert_eq!(read(text).is_some(), told.is_ok(), "the page and the checker agree");
    match told {
        Ok(map) => {
            let document: Document = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
            prop_assert_eq!(map.roles.len(), document.roles.len());
            prop_assert_eq!(map.link_types.len(), document.link_types.len());
            prop_assert_eq!(map.links.len(), document.links.len());
            prop_assert_eq!(map.networks.len(), document.networks.len());
            prop_assert_eq!(map.story.len(), document.story.len());
            for (slide, entry) in map.story.iter().zip(&document.story) {
                prop_assert_eq!(&slide.body, &entry.body);
                prop_assert_eq!(&slide.state, entry.state.as_deref().unwrap_or_default());
            }
            for (collaboration, entry) in map.collaborations.iter().zip(&document.collaborations) {
                prop_assert_eq!(collaboration.members.len(), entry.members.len());
            }
            for (organisation, entry) in map.organisations.iter().zip(&document.organisations) {
                prop_assert_eq!(organisation.roles.len(), entry.roles.len());
                prop_assert_eq!(organisation.website.is_some(), entry.website.is_some());
            }
        }
        Err(problems) => {
            prop_assert!(!problems.is_empty() && problems.len() <= PROBLEMS_LISTED + 1);
            let lines: Vec<&str> = text.split('\n').collect();
            let mut last = (1, 1);
            for problem in &problems {
                let place = (problem.line, problem.column);
                prop_assert!(place >= last, "problems come in order");
                prop_assert!(problem.column <= lines[problem.line - 1].chars().count() + 1);
                last = place;
                for language in Language::ALL {
                    let sentence = problem.sentence(language);
                    prop_assert!(!sentence.is_empty() && !sentence.contains(char::is_control));
                }
                prop_assert!(!problem.path.contains(char::is_control));
            }
        }
    }
    Ok(())
}

/// Tokens that break a file as people and programs do.
const TOKENS: &[&str] = &[
    "",
    ",",
    ":",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "null",
    "true",
    "-1",
    "1e400",
    "\"\\ud800\"",
    "\\",
    "\n",
    "//",
    "é",
    "\u{202e}",
    "\u{0}",
    "\"fr\": \"\"",
    "{}",
    "[]",
    "\"alpha\"",
    "[[[[",
    "\"id\": \"coalition\",",
];

/// A strategy for a fragment of a file.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![proptest::sample::select(TOKENS).prop_map(str::to_owned), "\\PC{0,5}"]
}

/// A strategy for a value of any JSON type.
fn other_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
        proptest::sample::select(["fr", "all", "coalition", "#000000", "lead"].as_slice()).prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 8, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec(("id|fr|name|x", inner), 0..4)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// The JSON pointers of `value` and of every value in it.
fn pointers(value: &Value, here: &str, all: &mut Vec<String>) {
    all.push(here.to_owned());
    match value {
        Value::Array(items) => {
            for (position, item) in items.iter().enumerate() {
                pointers(item, &format!("{here}/{position}"), all);
            }
        }
        Value::Object(entries) => {
            for (key, item) in entries {
                pointers(item, &format!("{here}/{key}"), all);
            }
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn any_text_has_an_answer(text in "\\PC{0,200}|[\\[\\]{}\",:0-9a-z \n]{0,200}") {
        examine(&text)?;
    }

    #[test]
    fn any_bytes_have_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(check_bytes(&bytes).is_err());
    }

    #[test]
    fn a_map_with_pieces_cut_and_put_has_an_answer(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..40, piece()), 1..4),
    ) {
        let mut characters: Vec<char> = SMALL.chars().collect();
        for (place, length, piece) in cuts {
            let start = place.index(characters.len() + 1);
            let end = (start + length).min(characters.len());
            characters.splice(start..end, piece.chars());
        }
        examine(&characters.into_iter().collect::<String>())?;
    }

    #[test]
    fn a_map_with_other_values_has_an_answer(
        changes in prop::collection::vec((any::<prop::sample::Index>(), other_value()), 1..4),
    ) {
        let mut document: Value = serde_json::from_str(SMALL).unwrap();
        for (place, value) in changes {
            let mut all = Vec::new();
            pointers(&document, "", &mut all);
            let pointer: &String = place.get(&all);
            *document.pointer_mut(pointer).unwrap() = value;
        }
        let text = document.to_string();
        examine(&text)?;
        // The schema and the rules reject all invalid JSON: deserialisation into the types never fails after them.
        let problems = check(&text).err().unwrap_or_default();
        let is_of_syntax = |kind: &ProblemKind| matches!(kind, ProblemKind::Syntax { .. });
        prop_assert!(!problems.iter().any(|problem| is_of_syntax(&problem.kind)));
    }
}
