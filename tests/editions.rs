//! `carte diff` and `carte merge` on real files: what they print, and their exit codes.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by a panic, in its helpers too")]

use std::{fs, path::PathBuf, process::Command};

use carte_open::{Limits, open};
use carte_sociale::{
    compare::{Edition, Entity, Kind, difference, letter},
    import::{Options, import},
    model::check_bytes,
    text::Language,
};
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

/// What a table of all members and partners of a map but the first says, with another one; `row` makes the cells of each.
fn told_by_table(map: &Edition, heads: &str, row: impl Fn(&Entity) -> [String; 2]) -> Vec<String> {
    let is_listed = |one: &&Entity| !matches!(one.text("standing"), Some("external" | "cited"));
    let rows = map.list(Kind::Organisation).iter().filter(is_listed).skip(1).map(|one| row(one).join(";"));
    let rows: Vec<String> = [heads.to_owned()].into_iter().chain(rows).chain(["Tout neuf;TN".to_owned()]).collect();
    let opened = open("liste.csv", rows.join("\n").as_bytes(), &Limits::default()).unwrap();
    let options = Options { language: Language::FR, date: "2016".to_owned(), ..Options::default() };
    let table = Edition::of(import(&[opened], &options).document.to_file().as_bytes()).unwrap();
    let now = table.completed_by(map);
    assert_eq!(check_bytes(now.to_value().to_string().as_bytes()).err(), None);
    assert_eq!(now.dated(), "2016");
    let now = now.after(map);
    let mut found = difference(map, &now);
    found.changed.retain(|change| change.kind != Kind::Map);
    assert_eq!(found.renamed, []);
    letter(&found, map, &now, Language::FR)
}

#[test]
fn a_list_of_names_says_who_left_and_who_came_and_nothing_else() {
    let text = |one: &Entity, path: &str| one.text(path).unwrap_or_default().to_owned();
    let map = Edition::of(&fs::read(BASE).unwrap()).unwrap();
    // The same with groups of its own, of which one is hidden at first.
    let (code, own, err) = carte(&["tidy", BASE, "--to", "2"]);
    assert_eq!(code, 0, "{err}");
    let own = Edition::of(own.replace("\"external\"", "\"cited\"").as_bytes()).unwrap();
    assert_eq!(own.list(Kind::Standing).len(), 3);
    for told in [
        told_by_table(&map, "Nom;Sigle", |one| [text(one, "name.fr"), text(one, "acronym")]),
        told_by_table(&map, "Organisme;Sigle", |one| [text(one, "name.fr").to_uppercase(), text(one, "acronym")]),
        // A column that no field takes, in the second version of the format.
        told_by_table(&map, "Nom;Adhésion", |one| [text(one, "name.fr"), "2016".to_owned()]),
        told_by_table(&own, "Nom;Sigle", |one| [text(one, "name.fr"), text(one, "acronym")]),
    ] {
        let whole = told.join("\n");
        assert!(whole.contains("1\u{a0}organisation s’est ajoutée"), "{whole}");
        assert!(whole.contains("1\u{a0}organisation est partie\u{a0}: AE."), "{whole}");
        assert!(
            !["récit", "légende", "présentation", "rôles", "statut"].iter().any(|word| whole.contains(word)),
            "{whole}"
        );
    }
}
