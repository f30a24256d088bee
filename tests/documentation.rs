//! The guide explains every key and every value of the file format.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use std::collections::BTreeSet;

use serde_json::Value;

const GUIDE: &str = include_str!("../docs/format.md");

#[test]
fn the_example_is_a_file_that_the_corpus_checks() {
    let example = include_str!("corpus/good/minimal.json");
    assert!(GUIDE.contains(&["```json\n", example, "```\n"].concat()), "copy tests/corpus/good/minimal.json there");
}

#[test]
fn every_key_and_every_word_of_the_format_is_explained() {
    let mut terms = BTreeSet::new();
    collect(&serde_json::from_str(include_str!("../data/carte-sociale.schema.json")).unwrap(), &mut terms);
    assert!(terms.len() > 50, "{terms:?}");
    let is_missing =
        |term: &&String| !["`", "\""].iter().any(|mark| GUIDE.contains(&[mark, term.as_str(), mark].concat()));
    let missing: Vec<_> = terms.iter().filter(is_missing).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Collects the property names and the enumerated values under `rule`.
fn collect(rule: &Value, terms: &mut BTreeSet<String>) {
    match rule {
        Value::Object(parts) => {
            for (key, part) in parts {
                match (key.as_str(), part) {
                    ("properties", Value::Object(properties)) => terms.extend(properties.keys().cloned()),
                    ("const", Value::String(word)) => terms.extend([word.clone()]),
                    ("enum", Value::Array(words)) => {
                        terms.extend(words.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => {}
                }
                collect(part, terms);
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, terms)),
        _ => {}
    }
}
