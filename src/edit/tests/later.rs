//! What only version 2 of the format has: facts, periods, sources, strengths, directions, editions.

use super::super::stand::Picture;
use super::*;

#[test]
fn the_file_becomes_version_2_when_only_that_has_what_is_written() {
    let link = Place::new(Section::Links, 0);
    for (place, path, typed) in [
        (link, "since", "2014"),
        (link, "until", "2014-03"),
        (link, "directed", "true"),
        (link, "strength", "2,5"),
        (link, "evidence.0.page", "12-14"),
        (link, "evidence.0.address", "https://a.org"),
        (Place::new(Section::Collaborations, 0), "members.0.since", "2010-01-02"),
        (Place::new(Section::Map, 0), "edition.id", "quartier-2026"),
        (Place::new(Section::Map, 0), "source.address", "https://a.org"),
    ] {
        let mut draft = draft(BUNDLED);
        assert!(!draft.write(place, path, ""), "{path}");
        assert!(draft.write(place, path, typed), "{path}");
        valid(&draft);
        assert!(draft.text().contains("\"version\": 2"), "{path}");
        draft.go_back(true);
        assert_eq!(draft.text(), BUNDLED, "{path}");
        draft.go_back(false);
        assert!(draft.write(place, path, ""), "{path}");
        let emptied = draft.text().replace("\"version\": 2", "\"version\": 1");
        assert_eq!(emptied, BUNDLED, "{path}");
    }
}

#[test]
fn a_fact_is_a_row_with_a_name_and_a_value() {
    let mut draft = draft(BUNDLED);
    let place = place_of(&draft, Section::Organisations, "flac");
    assert_eq!(draft.add_row(place, "facts", words()), Some(0));
    assert_eq!(valid(&draft).organisations.iter().map(|one| one.facts.len()).sum::<usize>(), 1);
    assert_eq!(draft.next_back(true).unwrap().name(words()), "change “Other facts” of “FLAC”");
    draft.write(place, "facts.0.name.fr", "Budget");
    draft.write(place, "facts.0.value.fr", "2 M$");
    assert_eq!(draft.next_back(true).unwrap().name(words()), "change “What it says” of “FLAC”");
    let map = valid(&draft);
    let fact = map.organisations.iter().find_map(|one| one.facts.first()).unwrap();
    assert_eq!((fact.name.get(Language::FR), fact.value.get(Language::FR)), ("Budget", "2 M$"));
    assert!(draft.remove_row(place, "facts", 0));
    while draft.go_back(true).is_some() {}
    assert_eq!(draft.text(), BUNDLED);
}

#[test]
fn a_role_with_a_period_is_ticked_renamed_and_removed_as_one_without() {
    let mut draft = draft(BUNDLED);
    let place = place_of(&draft, Section::Organisations, "flac");
    let id = draft.look(|tree| item_id(find(tree, &place.path()).unwrap().list("roles").first().unwrap()).to_owned());
    draft.write(place, "roles.0.since", " 2001 ");
    draft.write(place, "roles.0.until", "2014");
    let map = valid(&draft);
    let organisation = map.organisations.iter().find(|one| one.id == "flac").unwrap();
    let period = organisation.role_period(0).unwrap();
    assert_eq!((period.since.as_deref(), period.is_past), (Some("2001"), true));
    assert_eq!(draft.next_back(true).unwrap().name(words()), "change “Until” of “FLAC”");
    assert!(draft.rename(place_of(&draft, Section::Roles, &id), "renamed"));
    assert_eq!(valid(&draft).organisations.len(), map.organisations.len());
    let text = draft.text().to_owned();
    draft.remove(place_of(&draft, Section::Roles, "renamed"));
    valid(&draft);
    draft.go_back(true);
    assert_eq!(draft.text(), text);
    assert!(draft.write(place, "roles", "-renamed"));
    valid(&draft);
    draft.go_back(true);
    draft.go_back(true);
    draft.write(place, "roles.0.until", "");
    draft.write(place, "roles.0.since", "");
    assert_eq!(draft.text().replace("\"version\": 2", "\"version\": 1"), BUNDLED);
}

#[test]
fn evidence_names_a_source_follows_its_name_and_goes_with_it() {
    let mut draft = draft(BUNDLED);
    let link = Place::new(Section::Links, 0);
    let source = draft.add(Section::Sources, &[], words()).unwrap();
    valid(&draft);
    assert!(draft.name(source, "title.fr", "Bottin de 2026"));
    assert!(draft.write(link, "evidence.0.source", "bottin-de-2026"));
    let map = valid(&draft);
    assert_eq!(map.other_sources.len(), 1);
    assert!(draft.rename(source, "bottin"));
    valid(&draft);
    let along = draft.remove(source).unwrap();
    assert_eq!(along.evidence, 1);
    assert_eq!(draft.next_back(true).unwrap().name(words()), "remove “Bottin de 2026” and its piece of evidence");
    let count = |map: &crate::model::Map| map.links.iter().map(|link| link.evidence.len()).sum::<usize>();
    assert_eq!(count(&valid(&draft)), count(&map) - 1);
    while draft.go_back(true).is_some() {}
    assert_eq!(draft.text(), BUNDLED);
}

#[test]
fn a_strength_is_a_number_as_json_has_it() {
    let mut draft = draft(BUNDLED);
    let link = Place::new(Section::Links, 0);
    for (typed, written, is_valid) in [
        ("3", "3", true),
        ("0,25", "0.25", true),
        ("007.50", "7.50", true),
        ("0", "0", false),
        ("x", "\"x\"", false),
        ("-1", "\"-1\"", false),
        ("1e5", "\"1e5\"", false),
        ("1.", "\"1.\"", false),
    ] {
        assert!(draft.write(link, "strength", typed), "{typed}");
        assert!(draft.text().contains(&["\"strength\": ", written].concat()), "{typed}");
        assert_eq!(check(draft.text()).is_ok(), is_valid, "{typed}");
    }
}

/// A picture on which the organisations of a draft stand in a row.
pub(super) fn in_a_row(draft: &Draft, step: i32) -> Picture {
    let ids = draft.look(|tree| tree.list("organisations").iter().map(|one| text_at(one, "id").to_owned()).collect());
    let ids: Vec<String> = ids;
    Picture { size: [640, 408], places: ids.into_iter().zip((0..).map(|at| [at * step, 9])).collect() }
}

#[test]
fn who_is_moved_stays_and_who_goes_leaves_no_place() {
    let mut draft = draft(BUNDLED);
    let place = place_of(&draft, Section::Organisations, "flac");
    let mut picture = in_a_row(&draft, 10);
    assert!(draft.stand(place, &picture));
    assert!(!draft.stand(place, &picture));
    assert_eq!(draft.next_back(true).unwrap().name(words()), "move “FLAC”");
    let points = |map: &crate::model::Map| map.places.clone().unwrap().points;
    assert!(points(&valid(&draft)).iter().all(Option::is_some));
    let text = draft.text().to_owned();
    picture.places.insert("flac".to_owned(), [-7, 300]);
    assert!(draft.stand(place, &picture));
    assert_eq!(points(&valid(&draft))[place.at], Some([-7.0, 300.0]));
    assert_eq!(draft.text().lines().zip(text.lines()).filter(|(now, before)| now != before).count(), 1);
    assert!(draft.rename(place, "renamed"));
    assert_eq!(points(&valid(&draft))[place.at], Some([-7.0, 300.0]));
    draft.remove(place);
    assert!(!draft.text().contains("\"renamed\""));
    draft.add(Section::Organisations, &[], words());
    assert_eq!(points(&valid(&draft)).last(), Some(&None));
    while draft.go_back(true).is_some() {}
    assert_eq!(draft.text(), BUNDLED);
}

#[test]
fn only_a_row_that_is_there_is_removed() {
    let mut draft = draft(BUNDLED);
    for (section, path, at) in [(Section::LinkTypes, "directed", 0), (Section::Links, "evidence", 9)] {
        assert!(!draft.remove_row(Place::new(section, 0), path, at), "{path}");
    }
    assert_eq!(draft.text(), BUNDLED);
}

#[test]
fn the_first_standing_of_its_own_brings_the_usual_ones_and_what_goes_with_one_is_told() {
    let mut draft = draft(BUNDLED);
    let before = valid(&draft);
    let own = draft.add(Section::Standings, &[], words()).unwrap();
    assert_eq!(own.at, 3);
    let map = valid(&draft);
    let ids: Vec<_> = map.standings.iter().map(|one| (one.id.as_str(), one.is_external)).collect();
    assert_eq!(ids, [("member", false), ("action-partner", false), ("external", true), ("new-standing", false)]);
    assert_eq!(map.summary, before.summary);
    assert!(draft.name(own, "name.fr", "Secteur public"));
    let flac = place_of(&draft, Section::Organisations, "flac");
    assert!(draft.write(flac, "standing", "secteur-public"));
    assert!(draft.rename(own, "public"));
    let map = valid(&draft);
    let flac = map.organisations.iter().find(|one| one.id == "flac").unwrap();
    assert_eq!(map.standings[flac.standing].id, "public");
    let members = map.organisations.iter().filter(|one| map.standings[one.standing].id == "member").count();
    let along = draft.remove(Place::new(Section::Standings, 0)).unwrap();
    assert_eq!((along.memberships, members > 1), (members, true));
    let map = valid(&draft);
    assert_eq!(map.standings.len(), 3);
    while draft.go_back(true).is_some() {}
    assert_eq!(draft.text(), BUNDLED);
    while draft.go_back(false).is_some() {}
    let all = [2, 1, 0].map(|at| draft.remove(Place::new(Section::Standings, at)).unwrap().memberships);
    assert_eq!(all.iter().sum::<usize>() + members, map.organisations.len());
    assert_eq!(valid(&draft).standings.len(), 1, "a map without any standing");
}
