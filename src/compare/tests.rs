//! Comparing and merging hold their laws on any changes of real files.

use std::{fs, path::PathBuf};

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::model::check_bytes;

const FILES: [&str; 2] =
    [include_str!("../../data/carte-sociale-2015.json"), include_str!("../../tests/corpus/good/small.json")];

/// The files of the corpus that are right, and the bundled one: each with its path, without the mark of its encoding.
pub(super) fn right_files() -> Vec<(PathBuf, String)> {
    let corpus = fs::read_dir("tests/corpus/good").unwrap().map(|entry| entry.unwrap().path());
    let paths =
        corpus.chain(["data/carte-sociale-2015.json".into()]).filter(|path| path.extension() == Some("json".as_ref()));
    let files: Vec<_> = paths
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap().trim_start_matches('\u{feff}').to_owned()))
        .collect();
    assert!(files.len() > 5);
    files
}

fn edition(file: &str) -> Edition {
    Edition::of(file.as_bytes()).unwrap()
}

fn json(file: &str) -> Value {
    serde_json::from_str(file).unwrap()
}

/// A change of a file: which list, which row, and what is done.
type Edit = (prop::sample::Index, prop::sample::Index, u8);

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..6_u8), 0..8)
}

/// The file after these changes, which need not leave a map that is right.
fn edited(file: &str, edits: &[Edit], mark: &str) -> String {
    let mut whole = json(file);
    for (number, (list, row, what)) in edits.iter().enumerate() {
        let kind = Kind::LISTED[list.index(Kind::LISTED.len())];
        let rows = whole.get_mut(kind.list()).and_then(Value::as_array_mut);
        let Some(rows) = rows.filter(|rows| !rows.is_empty()) else { continue };
        let at = row.index(rows.len());
        match what {
            0 => drop(rows.remove(at)),
            1 => rows.reverse(),
            2 => {
                let mut copy = rows[at].clone();
                for field in ["id", "title"] {
                    let new = format!("{mark}-{number}");
                    match copy.get_mut(field) {
                        Some(Value::String(id)) => *id = new,
                        Some(title) => title["fr"] = Value::String(new),
                        None => {}
                    }
                }
                rows.insert(at, copy);
            }
            _ => {
                for field in ["name", "note", "title"] {
                    if let Some(text) = rows[at].get_mut(field) {
                        text[if what % 2 == 0 { "fr" } else { "en" }] = Value::String(format!("{mark} {number}"));
                    }
                }
            }
        }
    }
    whole.to_string()
}

/// The file as any tool would write it, to compare contents.
fn written(edition: &Edition) -> Value {
    json(&edition.to_file().unwrap())
}

/// The same without what no edition is compared by.
fn compared(file: &str) -> Value {
    let mut whole = written(&edition(file));
    for name in ["$schema", "places", "arrangements"] {
        whole.as_object_mut().unwrap().remove(name);
    }
    whole
}

fn bare(edition: &Edition) -> Value {
    compared(&edition.to_file().unwrap())
}

#[test]
fn a_file_comes_back_whole_from_its_entities() {
    for file in FILES {
        assert_eq!(written(&edition(file)), serde_json::to_value(document(file)).unwrap());
        assert!(difference(&edition(file), &edition(file)).is_empty());
    }
}

fn document(file: &str) -> crate::model::document::Document {
    serde_json::from_str(file).unwrap()
}

#[test]
fn an_organisation_with_a_new_identifier_and_the_old_name_is_a_question() {
    let file = FILES[0].replace("\"flac\"", "\"fondation\"");
    let found = difference(&edition(FILES[0]), &edition(&file).after(&edition(FILES[0])));
    assert_eq!(found.renamed, [Renamed { before: "flac".to_owned(), after: "fondation".to_owned() }]);
}

#[test]
fn the_ends_of_a_link_without_direction_have_no_order() {
    let mut turned = json(FILES[0]);
    let link = turned["links"].as_array_mut().unwrap().iter_mut().find(|link| link["type"] == "partnership").unwrap();
    let (source, target) = (link["source"].take(), link["target"].take());
    (link["source"], link["target"]) = (target, source);
    let found = difference(&edition(FILES[0]), &edition(&turned.to_string()));
    assert_eq!((found.added.len(), found.removed.len()), (0, 0));
    let fields: Vec<&str> = found.changed.iter().map(|change| change.field.as_str()).collect();
    assert_eq!(fields, ["source", "target"]);
}

#[test]
fn both_sides_are_taken_and_only_what_both_changed_is_a_question() {
    let base = json(FILES[0]);
    let with = |change: &dyn Fn(&mut Value)| {
        let mut file = base.clone();
        change(&mut file);
        edition(&file.to_string())
    };
    let ours = with(&|file| {
        file["organisations"][0]["website"] = "https://ours.example".into();
        file["organisations"][1]["name"]["fr"] = "Le nôtre".into();
        file["organisations"][2]["name"]["fr"] = "Nom français".into();
    });
    let theirs = with(&|file| {
        file["organisations"][0]["website"] = "https://theirs.example".into();
        file["organisations"][2]["name"]["en"] = "An English name".into();
        file["collaborations"][0]["name"]["en"] = "Theirs".into();
    });
    let merged = merge(&edition(FILES[0]), &ours, &theirs);
    assert_eq!(merged.taken, 2);
    let file = written(&merged.edition);
    assert_eq!(file["organisations"][0]["website"], "https://ours.example");
    assert_eq!(file["organisations"][1]["name"]["fr"], "Le nôtre");
    assert_eq!(file["collaborations"][0]["name"]["en"], "Theirs");
    let questions: Vec<_> = merged.conflicts.iter().map(|one| (one.field.as_deref(), &one.reason)).collect();
    assert!(
        matches!(questions[..], [(Some("website"), Reason::Field), (Some("name"), Reason::Translation)]),
        "{questions:?}"
    );
}

#[test]
fn what_one_side_removed_and_the_other_uses_anew_is_left_out_and_told() {
    let (base, mut ours, mut theirs) = (json(FILES[0]), json(FILES[0]), json(FILES[0]));
    // Nothing but its own row and the lists that name it refers to this organisation after this.
    let gone = "tncdc";
    let without =
        |list: &mut Value, is_there: &dyn Fn(&Value) -> bool| list.as_array_mut().unwrap().retain(|one| !is_there(one));
    without(&mut ours["organisations"], &|one| one["id"] == gone);
    without(&mut ours["links"], &|one| one["source"] == gone || one["target"] == gone);
    for network in ours["networks"].as_array_mut().unwrap() {
        if network["members"].is_array() {
            without(&mut network["members"], &|one| one == gone);
        }
    }
    for collaboration in ours["collaborations"].as_array_mut().unwrap() {
        without(&mut collaboration["members"], &|one| one["organisation"] == gone);
    }
    ours.as_object_mut().unwrap().remove("story");
    let mut link = base["links"][0].clone();
    (link["source"], link["target"]) = ("la-cle".into(), gone.into());
    theirs["links"].as_array_mut().unwrap().push(link);
    let [base, ours, theirs] = [base, ours, theirs].map(|file| edition(&file.to_string()));
    assert_eq!(check_bytes(ours.to_file().unwrap().as_bytes()).err(), None);
    let merged = merge(&base, &ours, &theirs);
    assert!(check_bytes(merged.edition.to_file().unwrap().as_bytes()).is_ok());
    assert_eq!(merged.taken, 0);
    assert!(
        matches!(&merged.conflicts[..], [Conflict { kind: Kind::Link, reason: Reason::Rules(rules), .. }] if !rules.is_empty())
    );
}

#[test]
fn a_map_that_lost_all_its_roles_and_types_of_links_is_still_a_file() {
    let mut bare = json(FILES[1]);
    for kind in [Kind::Role, Kind::LinkType, Kind::Organisation] {
        bare[kind.list()] = Value::Array(Vec::new());
    }
    let (before, now) = (edition(FILES[1]), edition(&bare.to_string()));
    let file = written(&patched(&before, &difference(&before, &now)));
    assert_eq!([&file["roles"], &file["link_types"], &file["organisations"]], [&Value::Array(Vec::new()); 3]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_difference_leads_from_one_edition_to_the_other(one in edits(), other in edits(), which in 0..2_usize) {
        let (before, now) = (edited(FILES[which], &one, "avant"), edited(FILES[which], &other, "après"));
        let before = edition(&before);
        let now = edition(&now).after(&before);
        let found = difference(&before, &now);
        prop_assert_eq!(bare(&patched(&before, &found)), bare(&now));
        prop_assert!(difference(&now, &now).is_empty());
    }

    #[test]
    fn a_merge_with_an_unchanged_side_is_the_other_one(changes in edits(), which in 0..2_usize) {
        let (base, file) = (edition(FILES[which]), edited(FILES[which], &changes, "nous"));
        let changed = edition(&file);
        if check_bytes(file.as_bytes()).is_ok() {
            for merged in [merge(&base, &changed, &base), merge(&base, &base, &changed)] {
                prop_assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
                prop_assert_eq!(bare(&merged.edition), bare(&changed));
            }
        }
    }

    #[test]
    fn a_merge_is_a_map_that_is_right(ours in edits(), theirs in edits(), which in 0..2_usize) {
        let ours = edited(FILES[which], &ours, "nous");
        let theirs = edited(FILES[which], &theirs, "eux");
        let start = if check_bytes(ours.as_bytes()).is_ok() { ours } else { FILES[which].to_owned() };
        let merged = merge(&edition(FILES[which]), &edition(&start), &edition(&theirs));
        let file = merged.edition.to_file().unwrap();
        prop_assert!(check_bytes(file.as_bytes()).is_ok(), "{:?}", check_bytes(file.as_bytes()).err());
    }
}
