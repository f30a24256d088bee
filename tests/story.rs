//! End-to-end tests of `carte render --story`: slides as pictures, and as pages of a PDF file.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use std::process::{Command, Output};

const GOOD: &str = "tests/corpus/good/small.json";

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carte"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
    command
}

/// Exit code, standard output and standard error.
fn said(output: &Output) -> (i32, &str, &str) {
    let text = |bytes| std::str::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// An empty folder for this test.
fn empty_folder(name: &str) -> std::path::PathBuf {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn names_in(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_story_becomes_one_picture_a_slide() {
    let folder = empty_folder("slides");
    let name = folder.to_str().unwrap();
    let output = command(&["render", GOOD, "--story", "--lang", "en", "--output", name]).output().unwrap();
    assert_eq!(said(&output), (0, "", ""));
    let mut names = names_in(&folder);
    names.sort();
    assert_eq!(names, ["slide-01.svg", "slide-02.svg"]);
    let first = std::fs::read_to_string(folder.join("slide-01.svg")).unwrap();
    assert!(first.starts_with("<?xml") && first.contains(">A test<") && !first.contains("Smile."));
    assert_eq!(said(&command(&["render", GOOD, "--story"]).output().unwrap()).0, 2, "a folder must be named");
    let pdf = folder.join("story.pdf");
    let output = command(&["render", GOOD, "--story", "--output", pdf.to_str().unwrap()]).output().unwrap();
    assert_eq!(said(&output), (0, "", ""));
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_story_goes_on_the_paper_one_names_with_its_notes_or_without() {
    let folder = empty_folder("handout");
    let name = folder.to_str().unwrap();
    let first = |more: &[&str]| {
        let named = ["render", GOOD, "--story", "--lang", "en", "--paper", "letter", "--output", name];
        let output = command(&named).args(more).output().unwrap();
        assert_eq!(said(&output), (0, "", ""), "{more:?}");
        std::fs::read_to_string(folder.join("slide-01.svg")).unwrap()
    };
    let (with, without) = (first(&[]), first(&["--without-notes"]));
    assert!(with.contains("width=\"1056\"") && without.contains("width=\"1056\""), "11 inches");
    assert!(with.contains("Smile.") && !without.contains("Smile."));
    for more in [["--landscape"].as_slice(), &["--page", "1"], &["--size", "800x600"]] {
        let output = command(&["render", GOOD, "--story", "--paper", "a4", "--output", name]).args(more).output();
        assert_eq!(output.unwrap().status.code(), Some(2), "{more:?}");
    }
    assert_eq!(command(&["render", GOOD, "--without-notes"]).output().unwrap().status.code(), Some(2));
}
