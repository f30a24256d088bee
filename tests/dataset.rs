//! Tests of the bundled map of 2015: it holds what its source states and what readers search for.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

use carte_sociale::{
    model::{Basis, Found, Map, Part, check, search},
    reading::{Action, Level, Reading, apply, emphasis, from_hash, unread_in_story},
    text::Language,
};
use serde_json::Value;

const TEXT: &str = include_str!("../data/carte-sociale-2015.json");

fn map() -> Map {
    check(TEXT).unwrap_or_else(|problems| {
        let sentences: Vec<_> = problems.iter().map(|problem| problem.sentence(Language::EN)).collect();
        panic!("{sentences:#?}")
    })
}

#[test]
fn the_map_holds_what_the_report_tells() {
    let map = map();
    let inside = map.organisations.iter().filter(|organisation| !map.is_external(organisation));
    assert_eq!(inside.count(), 16);
    assert_eq!(map.roles.len(), 5);
    assert_eq!(map.link_types.len(), 4);
    assert_eq!(map.collaborations.len(), 4);
    assert_eq!(map.networks.len(), 1);
}

#[test]
fn every_organisation_of_the_system_plays_a_role() {
    let map = map();
    for organisation in &map.organisations {
        assert!(map.is_external(organisation) || !organisation.roles.is_empty(), "{}", organisation.id);
    }
}

#[test]
fn every_tie_has_evidence_and_every_conclusion_its_reason() {
    let map = map();
    let ids = |organisation| map.organisations[organisation].id.as_str();
    let links = map.links.iter().map(|link| (ids(link.source).to_owned() + " " + ids(link.target), &link.evidence));
    let networks = map.networks.iter().map(|network| ("network".to_owned(), &network.evidence));
    let collaborations = map.collaborations.iter().map(|it| (it.id.clone(), &it.evidence));
    for (name, evidence) in links.chain(networks).chain(collaborations) {
        assert!(!evidence.is_empty(), "{name} has no evidence");
        for evidence in evidence {
            assert!(evidence.basis == Basis::Stated || evidence.note.is_some(), "{name} is inferred without a reason");
        }
    }
}

#[test]
fn the_story_counts_the_links_as_they_are() {
    let map = map();
    let is_stated = |link: &carte_sociale::model::Link| link.evidence.iter().any(|one| one.basis == Basis::Stated);
    let stated = map.links.iter().filter(|link| is_stated(link)).count();
    assert_eq!([map.links.len(), stated], [27, 11], "the slide on links and docs/source.md say so");
}

#[test]
fn joint_work_is_stated_and_individual_work_inferred() {
    let map = map();
    let bases = |from: &str, to: &str| -> Vec<Basis> {
        let ends = |source, target| [&map.organisations[source].id, &map.organisations[target].id] == [from, to];
        let links = map.links.iter().filter(|link| ends(link.source, link.target));
        links.flat_map(|link| link.evidence.iter().map(|one| one.basis)).collect()
    };
    assert_eq!(bases("gouvernement-du-canada", "crcoc"), [Basis::Stated], "its programme funds the Chair");
    assert_eq!(bases("ville-de-montreal", "cmtq"), [], "what the City answered is not told");
    assert_eq!(bases("gouvernement-du-quebec", "tncdc"), [], "what was funded came before the Table");
    let chantiers = map.collaborations.iter().find(|one| one.id == "chantiers-partenariaux").unwrap();
    for member in chantiers.members.iter().filter(|member| member.part == Part::Partner) {
        assert_eq!(bases("communagir", &map.organisations[member.organisation].id), [Basis::Inferred]);
    }
    let document = map.collaborations.iter().find(|one| one.id == "document-de-2015").unwrap();
    let coordinated = document.members.iter().map(|member| map.organisations[member.organisation].id.as_str());
    assert_eq!(coordinated.collect::<Vec<_>>(), ["flac", "crcoc", "rqri", "communagir", "inspq"]);
    assert!(document.evidence.iter().all(|one| one.basis == Basis::Stated));
}

#[test]
fn every_text_exists_in_both_languages() {
    fn examine(value: &Value, path: &str) {
        match value {
            Value::Object(entries) => {
                assert_eq!(entries.contains_key("fr"), entries.contains_key("en"), "{path}");
                entries.iter().for_each(|(key, value)| examine(value, &format!("{path}.{key}")));
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(position, item)| examine(item, &format!("{path}[{position}]")));
            }
            _ => {}
        }
    }
    examine(&serde_json::from_str(TEXT).unwrap(), "");
}

#[test]
fn the_story_is_short_and_every_slide_shows_what_it_says() {
    let map = map();
    assert!((13..=18).contains(&map.story.len()));
    assert_eq!(unread_in_story(&map), [], "every state leads somewhere");
    for (position, slide) in map.story.iter().enumerate() {
        for language in Language::ALL {
            let title = slide.title.get(language);
            assert!(title.split_whitespace().filter(|word| *word != ":").count() <= 8, "{title}");
            let body = slide.body.as_ref().unwrap_or_else(|| panic!("{title} has no body")).get(language);
            let sentences = body.matches(['.', '?', '!']).count();
            assert!((2..=4).contains(&sentences), "{title} has {sentences} sentences");
            let notes = slide.notes.as_ref().unwrap_or_else(|| panic!("{title} has no notes")).get(language);
            let words = notes.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
            assert!((60..=100).contains(&words), "the notes of {title} have {words} words");
        }
        let reading = apply(&Reading::default(), &Action::GoToSlide(position + 1), &map);
        assert!(!reading.has_left_slide(&map));
        let emphasis = emphasis(&map, &reading, None);
        let is_lifted = map.organisations.keys().any(|key| emphasis.organisation(key) == Level::Lifted);
        assert_eq!(is_lifted, !slide.state.is_empty(), "{}", slide.title.get(Language::FR));
    }
}

#[test]
fn the_slides_tell_the_whole_map() {
    let map = map();
    let told = |part: &str, id: &str| {
        let is_told = |state: &str| {
            let parts = state.split('&').filter_map(|told| told.split_once('='));
            parts.filter(|(name, _)| *name == part).any(|(_, ids)| ids.split(',').any(|told| told == id))
        };
        assert!(map.story.iter().any(|slide| is_told(&slide.state)), "no slide tells {part} {id}");
    };
    map.roles.iter().for_each(|role| told("lift-roles", &role.id));
    map.link_types.iter().for_each(|link_type| told("lift-links", &link_type.id));
    map.collaborations.iter().for_each(|collaboration| told("highlight", &collaboration.id));
    // Those that the story places in all three structuring collaborations are in all three.
    let bridges = map.story.iter().find(|slide| slide.state.contains("recherche-professions&lift=")).unwrap();
    let reading = from_hash(&bridges.state, &map, &Reading::default());
    assert_eq!(reading.slide_highlight.organisations, emphasis(&map, &reading, None).overlap);
}

#[test]
fn the_story_follows_the_typography_of_quebec() {
    for slide in &map().story {
        for text in [Some(&slide.title), slide.body.as_ref(), slide.notes.as_ref()].into_iter().flatten() {
            for wrong in [" :", "« ", " »", " ;", " !", " ?", "...", "'", "\""] {
                assert!(!text.written(Language::FR).contains(wrong), "{wrong:?} in {text:?}");
            }
            let english = text.written(Language::EN);
            assert!(!english.contains(['\'', '"', '«', '\u{a0}']) && !english.contains(" :"), "{english}");
        }
    }
}

#[test]
fn readers_find_organisations_by_the_names_they_know() {
    let map = map();
    for (query, expected) in [
        ("tndcdc", "tncdc"),
        ("TNCDC", "tncdc"),
        ("chagnon", "flac"),
        ("lucie et andre", "flac"),
        ("montreal", "ville-de-montreal"),
        ("ville mont", "ville-de-montreal"),
        ("la cle", "la-cle"),
        ("l’inspq", "inspq"),
        ("rqiiac", "rqiiac"),
        ("regroupement intervenants", "rqiiac"),
        ("lanaudiere", "tpdsl"),
        ("comunagir", "communagir"),
    ] {
        for language in Language::ALL {
            let first = search(&map, query, language).first().and_then(|hit| match hit.found {
                Found::Organisation(key) => Some(map.organisations[key].id.clone()),
                _ => None,
            });
            assert_eq!(first.as_deref(), Some(expected), "{query}");
        }
    }
}
