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
fn typing_in_a_field_is_one_act_and_each_tick_and_row_is_another() {
    let mut draft = draft(BUNDLED);
    let place = place_of(&draft, Section::Organisations, "flac");
    let long = "Une phrase de plus de quarante lettres, écrite d’un trait ou non.";
    for (end, _) in long.char_indices().skip(1) {
        draft.write(place, "mission.fr", &long[..end]);
    }
    let added = draft.add(Section::Organisations, &[], words()).unwrap();
    for (end, _) in long.char_indices().skip(1) {
        draft.name(added, "name.fr", &long[..end]);
    }
    let ids =
        draft.look(|tree| tree.list("roles").iter().map(|role| text_at(role, "id").to_owned()).collect::<Vec<_>>());
    for id in &ids[..2] {
        draft.write(added, "roles", &["+", id].concat());
    }
    for _ in 0..2 {
        draft.add_row(added, "objectives", words());
    }
    let mut names = Vec::new();
    while let Some(act) = draft.go_back(true) {
        names.push(act.name(words()));
    }
    names.reverse();
    assert_eq!(
        names[..3],
        ["change “Mission” of “FLAC”", "add “New organisation”", "change “Name” of “New organisation”"]
    );
    assert_eq!(names.len(), 3 + 2 + 2, "{names:?}");
    assert_eq!(draft.text(), BUNDLED);
}

#[test]
fn a_begun_map_has_roles_and_link_types_that_can_go() {
    for language in Language::ALL {
        let mut draft = draft(&begun(language.tag(), language.edit_words(), "2026-11"));
        let map = valid(&draft);
        let mut colours: Vec<_> = map.roles.iter().map(|one| one.colour.css()).collect();
        colours.extend(map.link_types.iter().map(|one| one.colour.css()));
        colours.sort();
        colours.dedup();
        assert_eq!((map.roles.len(), map.link_types.len(), colours.len()), (4, 3, 7));
        assert_eq!(map.link_types.iter().map(|one| one.directed).collect::<Vec<_>>(), [false, true, true]);
        for section in [Section::Roles, Section::LinkTypes] {
            while draft.remove(Place::new(section, 0)).is_some() {
                valid(&draft);
            }
        }
        assert_eq!(valid(&draft).roles.len(), 0);
    }
}

#[test]
fn the_first_link_brings_a_type_and_one_from_an_organisation_stays_there() {
    let mut draft = draft(&begun("fr", words(), "2026"));
    while draft.remove(Place::new(Section::LinkTypes, 0)).is_some() {}
    draft.add(Section::Organisations, &[], words());
    assert_eq!(draft.add(Section::Links, &["new-organisation"], words()), None);
    draft.add(Section::Organisations, &[], words());
    let before = draft.text().to_owned();
    assert!(draft.add(Section::Links, &["new-organisation-2"], words()).is_some());
    let map = valid(&draft);
    assert_eq!((map.link_types.len(), map.links.len()), (1, 1));
    draft.go_back(true);
    assert_eq!(draft.text(), before);
    draft.go_back(false);
    // A further link between the two is of another type, where there is one.
    assert_eq!(draft.add(Section::Links, &["new-organisation"], words()), None);
    draft.add(Section::LinkTypes, &[], words());
    assert!(draft.add(Section::Links, &["new-organisation"], words()).is_some());
    assert_eq!(valid(&draft).links.len(), 2);
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
        assert_eq!(draft.add(Section::Links, &[], words), None);
        for section in [
            Section::Roles,
            Section::LinkTypes,
            Section::Organisations,
            Section::Organisations,
            Section::Links,
            Section::Collaborations,
            Section::Networks,
            Section::Sources,
            Section::Standings,
        ] {
            let place = draft.add(section, &[], words).unwrap();
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
        assert_eq!(count, 9 + 7);
        assert_eq!(draft.text(), draft.kept());
        while draft.go_back(false).is_some() {}
        assert_eq!(draft.text(), text);
    }
}

#[test]
fn missing_translations_are_counted() {
    let mut draft = draft(BUNDLED);
    assert_eq!(draft.look(lacking), Vec::<String>::new());
    draft.add(Section::Organisations, &[], words());
    let [path]: [String; 1] = draft.look(lacking).try_into().unwrap();
    assert!(path.ends_with(".name.en"), "{path}");
}
