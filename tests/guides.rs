//! What the guides name is there: the targets of their links, files, commands, controls, tests and pictures.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The pages that people read, with their texts.
fn pages() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["", "docs", "docs/decisions", "vendor/fonts", "vendor/letters"];
    let files = folders.iter().flat_map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let files = files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "md"));
    files.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// What is in backquotes, and the rest; blocks of code are left out.
fn code_and_prose(text: &str) -> (Vec<&str>, String) {
    let outside: Vec<_> = text.split("```").step_by(2).collect();
    let parts = || outside.iter().flat_map(|part| part.split('`').enumerate());
    let code = parts().filter(|(at, _)| at % 2 == 1).map(|(_, part)| part).collect();
    (code, parts().filter(|(at, _)| at % 2 == 0).map(|(_, part)| part).collect())
}

/// The anchors of a page's headings, as GitHub makes them.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.split("```").step_by(2).flat_map(str::lines).filter(|line| line.starts_with('#'));
    let letter = |letter: char| match letter {
        ' ' => Some('-'),
        letter if letter.is_alphanumeric() || "-_".contains(letter) => Some(letter),
        _ => None,
    };
    headings
        .map(|line| line.trim_start_matches('#').trim().to_lowercase().chars().filter_map(letter).collect())
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut seen = 0;
    for (page, text) in pages() {
        let (_, prose) = code_and_prose(&text);
        for link in prose.split("](").skip(1).filter_map(|after| after.split([')', ' ']).next()) {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { page.clone() } else { page.with_file_name(file) };
            assert!(target.exists(), "{} links to {link}", page.display());
            if !anchor.is_empty() {
                let there = anchors(&fs::read_to_string(&target).unwrap());
                assert!(there.contains(anchor), "{} links to {link}; {there:?}", page.display());
            }
            seen += 1;
        }
    }
    assert!(seen > 150, "the test reads the links it is about ({seen} seen)");
}

#[test]
fn fuzzing_takes_an_hour_for_each_target_as_the_guides_say() {
    let [makefile, targets] = [include_str!("../Makefile"), include_str!("../fuzz/targets.rs")];
    let hours = targets.matches("    Target { name: ").count();
    assert!(makefile.contains(&format!("\nFUZZ_SECONDS ?= {}\n", hours * 3_600)), "{hours} targets");
}

#[test]
fn every_test_that_the_page_on_access_names_is_there() {
    let browser = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let files = ["", "support"].into_iter().flat_map(|folder| fs::read_dir(browser.join(folder)).unwrap());
    let files: Vec<_> = files.map(|file| file.unwrap().path()).filter(|path| path.is_file()).collect();
    let tests: String = files.iter().map(|path| fs::read_to_string(path).unwrap().to_lowercase()).collect();
    let mut seen = 0;
    for row in include_str!("../docs/accessibility.md").lines().filter(|line| line.starts_with('|')) {
        let tested = row.trim_end_matches([' ', '|']).rsplit('|').next().unwrap_or_default();
        for name in tested.split('“').skip(1).filter_map(|after| after.split('”').next()) {
            assert!(tests.contains(&name.trim_matches('…').to_lowercase()), "no test is called {name}");
            seen += 1;
        }
        for name in tested.split('`').skip(1).step_by(2).filter(|name| name.contains(".mjs")) {
            assert!(files.iter().any(|path| path.ends_with(name)), "there is no {name}");
        }
    }
    assert!(seen > 15, "the test reads the names it is about ({seen} seen)");
}

#[test]
fn every_picture_is_shown_somewhere() {
    let pages: String = pages().into_iter().map(|(_, text)| text).collect();
    for folder in ["docs/images", "docs/images/author"] {
        for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let (path, name) = file.map(|file| (file.path(), file.file_name())).unwrap();
            assert!(path.is_dir() || pages.contains(&*name.to_string_lossy()), "no page shows {}", path.display());
        }
    }
}

/// Decisions are not rewritten when what they name has gone.
#[test]
fn every_file_and_command_that_a_guide_names_is_there() {
    const FOLDERS: [&str; 10] =
        ["src/", "style/", "tests/", "docs/", "data/", "scripts/", "vendor/", "crates/", "benches/", "fuzz/"];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let makefile = fs::read_to_string(root.join("Makefile")).unwrap();
    let contributing = fs::read_to_string(root.join("CONTRIBUTING.md")).unwrap();
    let mut seen = 0;
    for (page, text) in pages().into_iter().filter(|(page, _)| !page.parent().unwrap().ends_with("decisions")) {
        for code in code_and_prose(&text).0 {
            if let Some(command) = code.strip_prefix("make ") {
                let target = command.split(' ').next().unwrap_or_default();
                assert!(makefile.contains(&format!("\n{target}:")), "{} names make {target}", page.display());
            }
            // A pattern of names is its folder; the output of tests is not there before they run.
            let path = code.split(['*', ' ']).next().unwrap_or_default();
            let path = if code.contains('*') { path.rsplit_once('/').map_or("", |(folder, _)| folder) } else { path };
            if FOLDERS.iter().any(|folder| code.starts_with(folder)) && !path.starts_with("tests/browser/out") {
                assert!(root.join(path).exists(), "{} names {path}", page.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "the test reads the paths it is about ({seen} seen)");
    for line in makefile.lines().filter(|line| line.starts_with(char::is_alphabetic) && line.contains("## ")) {
        let target = line.split(':').next().unwrap();
        assert!(contributing.contains(&format!("`make {target}`")), "CONTRIBUTING.md lacks make {target}");
    }
}

#[test]
fn every_control_that_the_guides_name_is_in_the_interface() {
    let english = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text/english");
    let texts: String =
        fs::read_dir(english).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    for (page, names) in CONTROLS {
        let (page, guide) = pages().into_iter().find(|(path, _)| path.ends_with(page)).unwrap();
        let written = guide.replace('\n', " ");
        for name in *names {
            assert!(written.contains(name), "{} no longer names {name}: drop it here", page.display());
            assert!(
                texts.contains(&format!("\"{name}\"")),
                "no text of the interface is {name}, in {}",
                page.display()
            );
        }
    }
}

/// The names of controls in each guide, as the interface has them in English.
const CONTROLS: &[(&str, &[&str])] = &[
    (
        "docs/author.md",
        &[
            "Begin a map",
            "Edit the map",
            "The map",
            "Roles",
            "Link types",
            "Organisations",
            "Add a link from here",
            "Links",
            "Collaborations",
            "Save the data",
            "Download as one file",
            "More about it",
            "Other sources",
            "Standings",
            "Arrange anew",
            "Table",
            "Open a file",
            "Correct this map, as a draft",
            "Edit the story",
            "Add what I see",
            "Move up",
            "Move down",
            "Make it show what I see",
            "See again on the map",
            "Undo",
            "Download the data",
            "The story on paper",
            "Languages",
        ],
    ),
    (
        "docs/import.md",
        &[
            "Open a file",
            "Take this map",
            "Return to the map before",
            "Download the map",
            "What was read",
            "What is what",
        ],
    ),
    ("docs/editions.md", &["Compare two editions", "Merge two versions", "Edition to compare", "Edit the story"]),
    ("docs/present.md", &["Present", "Back to the slide", "Read the story as a text", "The story on paper"]),
    ("docs/offline.md", &["Save", "One file", "Present"]),
];
