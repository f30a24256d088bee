//! The corpus of files: each good file is a map, each bad file gives exactly the problems listed beside it.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use std::{fmt::Write as _, fs, path::PathBuf};

use carte_sociale::{
    model::{FILE_LIMIT, PROBLEMS_LISTED, Problem, ProblemKind, check, check_bytes, read},
    text::Language,
};
use serde_json::{Value, json};

/// The JSON files of a folder of the corpus, by name.
fn corpus(folder: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(folder);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    assert!(!files.is_empty());
    files
}

fn written(problems: &[Problem]) -> String {
    problems.iter().fold(String::new(), |mut text, problem| {
        let Problem { line, column, path, .. } = problem;
        writeln!(text, "{line}:{column} {path}: {}", problem.sentence(Language::EN)).unwrap();
        text
    })
}

#[test]
fn every_good_file_is_a_map() {
    for path in corpus("good") {
        let problems = check_bytes(&fs::read(&path).unwrap()).err().unwrap_or_default();
        assert_eq!(written(&problems), "", "{}", path.display());
    }
}

#[test]
fn every_bad_file_gives_the_problems_written_beside_it() {
    for path in corpus("bad") {
        let problems = check_bytes(&fs::read(&path).unwrap()).expect_err(&path.to_string_lossy());
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        assert_eq!(written(&problems), expected, "{}", path.display());
    }
}

#[test]
fn who_only_asks_whether_a_file_is_right_gets_the_same_answer() {
    for (folder, is_right) in [("good", true), ("bad", false)] {
        for path in corpus(folder) {
            let text = String::from_utf8(fs::read(&path).unwrap());
            assert_eq!(text.is_ok_and(|text| read(&text).is_some()), is_right, "{}", path.display());
        }
    }
}

#[test]
fn a_file_too_large_is_not_read() {
    let text = " ".repeat(FILE_LIMIT + 1);
    assert!(read(&text).is_none());
    let problems = check(&text).unwrap_err();
    assert_eq!(problems[0].kind, ProblemKind::TooLarge { bytes: FILE_LIMIT + 1, limit: FILE_LIMIT });
}

#[test]
fn a_file_too_deep_is_refused() {
    for depth in [40, 10_000, 1_000_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let text = open.repeat(depth) + "1" + &close.repeat(depth);
            let problems = check(&text[..text.len().min(FILE_LIMIT)]).unwrap_err();
            assert!(matches!(problems[0].kind, ProblemKind::TooDeep { .. } | ProblemKind::Syntax { .. }));
        }
    }
}

#[test]
fn a_flood_of_problems_is_cut_and_counted() {
    let text = format!("{{\"organisations\": [{}]}}", vec!["1"; 1_000].join(","));
    let problems = check(&text).unwrap_err();
    assert_eq!(problems.len(), PROBLEMS_LISTED + 1);
    // A thousand entries of the wrong type, and seven missing keys.
    assert_eq!(problems[PROBLEMS_LISTED].kind, ProblemKind::More { count: 1_007 - PROBLEMS_LISTED });
}

#[test]
fn a_story_has_a_bound_that_is_told() {
    let small: Value = serde_json::from_str(include_str!("corpus/good/small.json")).unwrap();
    let told = |slides: usize| {
        let mut map = small.clone();
        map["story"] = vec![json!({"title": {"fr": "Une diapositive"}, "state": "select=coalition"}); slides].into();
        check(&map.to_string())
    };
    assert_eq!(told(200).unwrap().story.len(), 200);
    let problems = told(501).unwrap_err();
    assert_eq!(problems[0].kind, ProblemKind::TooMany { found: 501, limit: 500 });
    assert_eq!(problems[0].sentence(Language::EN), "This list has 501 entries; the limit is 500.");
}

#[test]
fn the_largest_file_is_checked_without_delay() {
    // The worst case for suggestions: as many unknown references and as many identifiers as a map may have.
    let entry = |number: usize| format!("{{\"id\": \"organisation-numero-{number}\"}}");
    let link = |number: usize| format!("{{\"type\": \"t\", \"source\": \"organisation-nomero-{number}\"}}");
    let list = |count: usize, of: &dyn Fn(usize) -> String| (0..count).map(of).collect::<Vec<_>>().join(",");
    let text = format!("{{\"organisations\": [{}], \"links\": [{}]}}", list(10_000, &entry), list(130_000, &link));
    assert!(text.len() > FILE_LIMIT / 2 && text.len() < FILE_LIMIT);
    assert_eq!(check(&text).unwrap_err().len(), PROBLEMS_LISTED + 1);
}

#[test]
#[allow(clippy::disallowed_methods, reason = "a test of time")]
fn a_million_keys_and_as_many_names_take_no_longer_than_they_weigh() {
    // In the order of a file that sorts them last first, the worst for a sorted list.
    let keys = (0..200_000).rev().map(|number| format!("\"k{number}\":0")).collect::<Vec<_>>().join(",");
    let ids =
        |count: usize| (0..count).rev().map(|number| format!("{{\"id\":\"i{number}\"}}")).collect::<Vec<_>>().join(",");
    let links = vec![r#"{"type":"i1","source":"i2","target":"i3"}"#; 30_000].join(",");
    for text in [
        format!("{{{keys}}}"),
        format!("{{\"organisations\":[{}]}}", ids(200_000)),
        format!("{{\"link_types\":[{}],\"links\":[{links}]}}", ids(100_000)),
        format!("{{\"organisations\":[{}]}}", vec![r#"{"id":"A B","roles":["a-b"]}"#; 100_000].join(",")),
    ] {
        assert!(text.len() < FILE_LIMIT, "{}", text.len());
        let start = std::time::Instant::now();
        assert!(check(&text).is_err());
        // A hundred times what it takes, for busy machines; what is quadratic takes a hundred times more.
        assert!(start.elapsed().as_secs() < 20, "{} bytes: {:?}", text.len(), start.elapsed());
    }
}
