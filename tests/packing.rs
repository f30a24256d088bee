//! End-to-end tests of `carte pack`: a valid map gives one page, an error writes no file.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const DATA: &str = "data/carte-sociale-2015.json";
const BAD: &str = "tests/corpus/bad/all-at-once.json";

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carte"));
    command.args(["--lang", "en"]).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn said(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// A template with the markers that a build writes, and a program.
const TEMPLATE: &str = "<!doctype html><title></title><carte-sociale><!-- carte: still --><!-- /carte: still --></carte-sociale>\
    <script type=\"application/gzip\" id=\"data\"></script><script>/* program */</script>";

/// Packs the bundled map into this template in a new folder; returns the folder and the packed file.
fn packed(name: &str) -> (PathBuf, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let [template, file] = ["template.html", "published.html"].map(|name| folder.join(name));
    fs::write(&template, TEMPLATE).unwrap();
    let output = command(&["pack", DATA, "--from"]).arg(&template).arg("-o").arg(&file).output().unwrap();
    assert_eq!(said(&output), (0, String::new(), String::new()));
    (folder, file)
}

#[test]
fn a_packed_file_is_packed_again_to_the_same_bytes() {
    let (folder, file) = packed("pack-again");
    let again = folder.join("again.html");
    let output = command(&["pack", DATA, "-o"]).arg(&again).arg("--from").arg(&file).output().unwrap();
    assert_eq!(said(&output), (0, String::new(), String::new()));
    let page = fs::read_to_string(&again).unwrap();
    assert_eq!(page, fs::read_to_string(&file).unwrap());
    for held in ["/* program */", "class=\"node__label\"", "controls=\"all\""] {
        assert!(page.contains(held), "{held}");
    }
}

#[test]
fn what_comes_from_standard_input_goes_to_standard_output() {
    let (_, file) = packed("pack-standard");
    let data = fs::File::open(Path::new(env!("CARGO_MANIFEST_DIR")).join(DATA)).unwrap();
    let output = command(&["pack", "-", "--from"]).arg(&file).stdin(Stdio::from(data)).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out, fs::read_to_string(&file).unwrap());
}

#[test]
fn data_with_problems_are_refused_with_the_whole_report() {
    let (folder, file) = packed("pack-bad");
    let to = folder.join("never.html");
    let output = command(&["pack", BAD, "-o"]).arg(&to).arg("--from").arg(&file).output().unwrap();
    let (code, out, err) = said(&output);
    assert_eq!((code, out.as_str(), to.exists()), (1, "", false));
    let checked = said(&command(&["check", BAD]).output().unwrap());
    assert_eq!(err, checked.2);
    assert!(err.starts_with(&format!("{BAD}:8:5 ")), "{err}");
}

#[test]
fn a_program_that_is_not_there_or_is_none_ends_with_three() {
    let (folder, _) = packed("pack-from");
    let to = folder.join("never.html");
    for (from, sentence) in
        [("nowhere.html", "this file does not exist"), ("README.md", "no file that \"carte pack\" made")]
    {
        let output = command(&["pack", DATA, "--from", from, "-o"]).arg(&to).output().unwrap();
        let (code, _, err) = said(&output);
        assert_eq!((code, to.exists()), (3, false), "{err}");
        assert!(err.contains(from) && err.contains(sentence), "{err}");
    }
}

#[test]
fn what_cannot_be_written_ends_with_three_and_leaves_what_was_there() {
    let (folder, file) = packed("pack-nowhere");
    let taken = folder.join("taken.html");
    fs::create_dir_all(taken.join("inside")).unwrap();
    for to in [folder.join("no folder/map.html"), taken.clone()] {
        let output = command(&["pack", DATA, "--from"]).arg(&file).arg("-o").arg(&to).output().unwrap();
        let (code, _, err) = said(&output);
        assert!(code == 3 && err.contains(&*to.to_string_lossy()), "{err}");
    }
    assert!(taken.join("inside").exists());
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "nothing half written: {left:?}");
}
