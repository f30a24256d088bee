//! `carte diff` and `carte merge` on real files: what they print, and their exit codes.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by a panic, in its helpers too")]

use std::{fs, path::PathBuf, process::Command};

use serde_json::Value;

const BASE: &str = "data/carte-sociale-2015.json";

fn carte(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carte"));
    let output = command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// The path of a file with another edition of the bundled map.
fn edition(name: &str, change: impl Fn(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(&fs::read_to_string(BASE).unwrap()).unwrap();
    change(&mut file);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    fs::write(&path, file.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_difference_is_told_in_sentences_then_in_a_list() {
    let now = edition("diff.json", |file| {
        file["organisations"][0]["website"] = "https://autre.example/".into();
        file["links"].as_array_mut().unwrap().remove(0);
    });
    let (code, out, err) = carte(&["diff", BASE, &now, "--lang", "fr"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "1\u{a0}lien a disparu.");
    assert_eq!(lines[1], "Une fiche a changé\u{a0}: AE (site Web).");
    assert!(lines.contains(&"≠ organisation\u{a0}: AE, site Web"), "{out}");
    assert!(lines.contains(&"    + https://autre.example/"), "{out}");
    let (code, letter, _) = carte(&["diff", BASE, &now, "--lang", "en", "--to", "letter"]);
    assert_eq!((code, letter.as_str()), (0, "1\u{a0}link is gone.\nOne entry changed: AE (website).\n"));
    let (_, table, _) = carte(&["diff", BASE, &now, "--lang", "en", "--to", "csv"]);
    assert_eq!(table.lines().count(), 3, "{table}");
    assert!(table.starts_with("\u{feff}change,what,name,field,before,after\r\n"), "{table}");
}

#[test]
fn an_organisation_under_another_identifier_is_asked_about_once() {
    let file = fs::read_to_string(BASE).unwrap().replace("\"srq\"", "\"solidarite\"").replace("=srq", "=solidarite");
    let now = edition("renamed.json", |whole| *whole = serde_json::from_str(&file).unwrap());
    let (_, out, _) = carte(&["diff", BASE, &now, "--lang", "en"]);
    assert!(out.contains("Perhaps the same organisation: srq became solidarite?"), "{out}");
    let (code, out, _) = carte(&["diff", BASE, &now, "--lang", "en", "--renamed", "srq=solidarite", "--to", "letter"]);
    assert_eq!((code, out.as_str()), (0, "Nothing has changed.\n"));
    let (code, _, err) = carte(&["diff", BASE, &now, "--lang", "en", "--renamed", "nobody=solidarite"]);
    assert!(code == 3 && err.contains("--renamed takes OLD=NEW"), "{code} {err}");
}

#[test]
fn a_merge_is_written_and_says_what_is_left_to_decide() {
    let ours = edition("ours.json", |file| file["organisations"][0]["website"] = "https://ours.example/".into());
    let theirs = edition("theirs.json", |file| {
        file["organisations"][0]["website"] = "https://theirs.example/".into();
        file["organisations"][1]["members_count"] = 12.into();
    });
    let merged = edition("merged.json", |_| {});
    let (code, out, err) = carte(&["merge", BASE, &ours, &theirs, "-o", &merged, "--lang", "en"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.starts_with("1\u{a0}change taken, 1\u{a0}question is left to decide\n? organisation AE, website: changed on both sides\n"), "{err}");
    let file: Value = serde_json::from_str(&fs::read_to_string(&merged).unwrap()).unwrap();
    assert_eq!(file["organisations"][0]["website"], "https://ours.example/");
    assert_eq!(file["organisations"][1]["members_count"], 12);
    let (code, out, err) = carte(&["merge", BASE, BASE, &theirs, "--lang", "en"]);
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("https://theirs.example/"));
}
