//! The guides explain every key and every value of the file format, every limit, and every meaning of an imported column.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use std::collections::BTreeSet;

use serde_json::Value;

use carte_sociale::import::Meaning;
use carte_sociale::model::{
    FACTS_LIMIT, FILE_LIMIT, LABEL_LIMIT, LIST_LIMITS, PROBLEMS_LISTED, STATE_LIMIT, TEXT_LIMIT, Website,
};
use carte_sociale::reading::{LONGEST_HASH, LONGEST_QUERY};

const GUIDE: &str = include_str!("../docs/format.md");
const LIMITS: &str = include_str!("../docs/limits.md");

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
    // And the first column of its tables names no key that is gone; parts of a slide's state have a sign after their names.
    for row in GUIDE.lines().filter(|line| line.starts_with('|')) {
        let keys = row.split('|').nth(1).unwrap_or_default().split('`').skip(1).step_by(2);
        let is_key = |key: &&str| key.chars().all(|letter| letter.is_ascii_lowercase() || "_$".contains(letter));
        for key in keys.filter(is_key) {
            assert!(terms.contains(key), "no key of the format is {key}");
        }
    }
}

#[test]
fn every_meaning_of_a_column_is_listed() {
    let guide = include_str!("../docs/import.md");
    for (word, _) in Meaning::WORDS {
        assert!(guide.contains(&format!("`{word}`")), "docs/import.md lacks {word}");
    }
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

#[test]
fn every_limit_of_a_file_and_of_a_reading_is_in_the_table() {
    let opened = carte_open::Limits::default();
    let inflated = usize::try_from(opened.inflated).unwrap();
    let limits = [
        (FILE_LIMIT, "bytes"),
        (LABEL_LIMIT, "characters"),
        (TEXT_LIMIT, "characters"),
        (STATE_LIMIT, "characters"),
        (Website::LIMIT, "characters"),
        (LONGEST_HASH, "characters"),
        (LONGEST_QUERY, "characters"),
        (FACTS_LIMIT, ""),
        (PROBLEMS_LISTED, ""),
        (opened.bytes, "bytes"),
        (inflated, "bytes"),
        (opened.entries, ""),
        (opened.cells, ""),
        (opened.columns, ""),
        (opened.depth, ""),
    ];
    for (limit, after) in limits.into_iter().chain(LIST_LIMITS.map(|(_, limit)| (limit, ""))) {
        let written = format!("| {} {after}", grouped(limit));
        assert!(LIMITS.contains(written.trim_end()), "docs/limits.md lacks {written}");
    }
    for (list, after) in [("organisations", "organisations"), ("links", "links")] {
        let limit = LIST_LIMITS.iter().find(|(key, _)| *key == list).map(|(_, limit)| grouped(*limit)).unwrap();
        assert!(GUIDE.contains(&format!("{limit} {after}")), "docs/format.md says another limit of {list}");
    }
}

/// A count as the guides write it, in English: `12,000`.
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    groups.join(",")
}
