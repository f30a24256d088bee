//! The draft of a map: its edits, with undo and redo, and what it keeps.

mod later;
mod random;

use super::*;
use crate::model::check;
use crate::text::Language;

const BUNDLED: &str = include_str!("../../../data/carte-sociale-2015.json");
const SMALL: &str = include_str!("../../../tests/corpus/good/small.json");
const FILES: [&str; 5] = [
    BUNDLED,
    SMALL,
    include_str!("../../../tests/corpus/good/minimal.json"),
    include_str!("../../../tests/corpus/good/nobody.json"),
    include_str!("../../../tests/corpus/good/version-2.json"),
];

fn words() -> &'static crate::text::EditWords {
    Language::EN.edit_words()
}

fn draft(text: &str) -> Draft {
    Draft::of(text).unwrap()
}

fn valid(draft: &Draft) -> crate::model::Map {
    check(draft.text()).unwrap_or_else(|problems| panic!("{problems:?}\n{}", draft.text()))
}

fn place_of(draft: &Draft, section: Section, id: &str) -> Place {
    let at = draft.look(|tree| tree.list(section.key()).iter().position(|entry| text_at(entry, "id") == id));
    Place::new(section, at.unwrap())
}

#[test]
fn a_field_changes_and_the_rest_keeps_its_letters() {
    let mut draft = draft(BUNDLED);
    let place = place_of(&draft, Section::Organisations, "flac");
    assert!(draft.write(place, "acronym", "FLAC!"));
    let before: Vec<_> = BUNDLED.lines().collect();
    let changed: Vec<_> = draft.text().lines().zip(&before).filter(|(now, then)| now != *then).collect();
    assert_eq!(draft.text().lines().count(), before.len());
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].0.contains("\"FLAC!\""));
    let undone = draft.go_back(true).unwrap();
    assert_eq!(undone.name(words()), "change “Acronym” of “FLAC”");
    assert_eq!(draft.text(), BUNDLED);
    assert!(!draft.is_unsaved());
}

#[test]
fn a_field_that_was_absent_takes_its_place_and_goes_when_emptied() {
    let mut draft = draft(SMALL);
    let place = Place::new(Section::Organisations, 0);
    for (path, value) in [
        ("mission.fr", "M"),
        ("mission.en", "W"),
        ("founded.year", "1990"),
        ("scope", "local"),
        ("objectives.0.fr", "x"),
    ] {
        draft.write(place, path, value);
    }
    valid(&draft);
    for path in ["mission.en", "mission.fr", "founded.year", "scope"] {
        draft.write(place, path, "");
    }
    valid(&draft);
    assert!(draft.look(|tree| find(tree, "organisations.0.mission").is_none()));
    while draft.go_back(true).is_some() {}
    assert_eq!(draft.text(), SMALL);
}

#[test]
fn typing_is_one_act_until_it_is_long() {
    let mut draft = draft(SMALL);
    let place = Place::new(Section::Organisations, 0);
    for end in 1..=12 {
        draft.write(place, "acronym", &"abcdefghijkl"[..end]);
    }
    assert!(draft.go_back(true).is_some() && draft.go_back(true).is_none());
}

#[test]
fn what_is_removed_takes_along_what_names_it() {
    let mut draft = draft(BUNDLED);
    let place = place_of(&draft, Section::Organisations, "flac");
    let map = valid(&draft);
    let along = draft.remove(place).unwrap();
    let now = valid(&draft);
    assert!(along.links > 1 && along.memberships > 0, "{along:?}");
    assert_eq!(
        (map.organisations.len() - 1, map.links.len() - along.links),
        (now.organisations.len(), now.links.len())
    );
    assert!(!draft.text().contains("\"flac\""));
    let name = draft.next_back(true).unwrap().name(words());
    assert!(name.starts_with("remove “FLAC”, its ") && name.contains(" links"), "{name}");
    draft.go_back(true);
    assert_eq!(draft.text(), BUNDLED);
}

#[test]
fn everything_can_be_removed_and_comes_back() {
    let mut draft = draft(BUNDLED);
    for section in Section::ALL.into_iter().rev() {
        while draft.remove(Place::new(section, 0)).is_some() {}
    }
    let map = valid(&draft);
    assert_eq!(map.organisations.len() + map.roles.len() + map.links.len(), 0);
    while draft.go_back(true).is_some() {}
    assert_eq!(draft.text(), BUNDLED);
}

#[test]
fn an_identifier_changes_wherever_it_is() {
    let mut draft = draft(BUNDLED);
    let place = place_of(&draft, Section::Organisations, "flac");
    assert!(!draft.rename(place, "ae") && !draft.rename(place, "Flac!") && !draft.rename(place, ""));
    assert!(draft.rename(place, "la-flac"));
    let (before, now) = (check(BUNDLED).unwrap(), valid(&draft));
    assert!(!draft.text().contains("\"flac\"") && draft.text().contains("la-flac"));
    assert_eq!(before.links.len(), now.links.len());
    assert!(draft.rename(place, "flac"));
    assert_eq!(draft.text(), BUNDLED);
}

#[test]
fn a_map_begins_from_nothing() {
    for language in Language::ALL {
        let words = language.edit_words();
        let mut draft = draft(&begun(language.tag(), words, "2026-11"));
        valid(&draft);
        assert_eq!(draft.add(Section::Links, None, words), None);
        for section in [
            Section::Roles,
            Section::LinkTypes,
            Section::Organisations,
            Section::Organisations,
            Section::Links,
            Section::Collaborations,
            Section::Networks,
            Section::Sources,
        ] {
            let place = draft.add(section, None, words).unwrap();
            valid(&draft);
            if section.has_ids() {
                let name = [section.name_key(), ".", language.tag()].concat();
                draft.name(place, &name, "L’Été à deux");
                valid(&draft);
            }
        }
        let map = valid(&draft);
        let ids: Vec<_> = map.organisations.iter().map(|one| one.id.clone()).collect();
        assert_eq!(ids, ["l-ete-a-deux", "l-ete-a-deux-2"]);
        let text = draft.text().to_owned();
        // Each entry is one act, its name another.
        let mut count = 0;
        while draft.go_back(true).is_some() {
            count += 1;
        }
        assert_eq!(count, 8 + 6);
        assert_eq!(draft.text(), draft.kept());
        while draft.go_back(false).is_some() {}
        assert_eq!(draft.text(), text);
    }
}

#[test]
fn missing_translations_are_counted() {
    let mut draft = draft(BUNDLED);
    assert_eq!(draft.look(lacking), Vec::<String>::new());
    draft.add(Section::Organisations, None, words());
    let [path]: [String; 1] = draft.look(lacking).try_into().unwrap();
    assert!(path.ends_with(".name.en"), "{path}");
}
