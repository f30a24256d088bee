//! Routes are short, dissimilar and deterministic.

use super::*;
use crate::model::check;
use crate::reading::{Focus, Steps, from_hash, sample};
use proptest::prelude::*;

/// The routes of a reading's path, each as `a -circle- b - c`, with the name of any collaboration.
fn routes(map: &Map, hash: &str) -> Vec<String> {
    let reading = from_hash(hash, map, &Reading::default());
    let said = |route: Vec<Step>| {
        let mut said = map.organisations[route[0].from].id.clone();
        for step in route {
            let through = step.through.map_or("-", |key| map.collaborations[key].id.as_str());
            said = format!("{said} {through} {}", map.organisations[step.to].id);
        }
        said
    };
    reading.path.unwrap().routes(map, &reading).into_iter().map(said).collect()
}

#[test]
fn the_shortest_comes_first_and_links_before_collaborations() {
    let map = sample::map();
    for (hash, expected) in [
        ("path=a,b", vec!["a - b", "a circle b"]),
        ("path=a,c", vec!["a circle c", "a - b - c"]),
        ("path=c,d", vec!["c - b project d", "c circle b project d"]),
        ("path=d,c", vec!["d project b - c", "d project b circle c"]),
    ] {
        assert_eq!(routes(&map, hash), expected, "{hash}");
    }
}

#[test]
fn what_is_hidden_is_no_way() {
    let map = sample::map();
    for (hash, expected) in [
        ("path=a,b&hide-links=funding", vec!["a circle b"]),
        ("path=c,d&hide-roles=funder,support", vec![]),
        ("path=a,outside", vec![]),
        ("path=a,outside&show=external", vec!["a - outside"]),
        ("path=c,d&focus=c,hide", vec![]),
    ] {
        assert_eq!(routes(&map, hash), expected, "{hash}");
    }
}

#[test]
fn on_the_bundled_map_the_answers_differ() {
    let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
    assert_eq!(
        routes(&map, "path=flac,crcoc"),
        ["flac groupe-de-reflexion crcoc", "flac document-de-2015 crcoc", "flac - communagir - crcoc"]
    );
    assert_eq!(routes(&map, "path=la-cle,cmtq"), Vec::<String>::new());
}

#[test]
fn two_organisations_are_asked_for_and_not_one() {
    let map = sample::map();
    assert_eq!(Path::from_text("a,c", &map).unwrap().to_text(&map), "a,c");
    for text in ["", "a", "a,a", "a,", "a,b,c", "nobody,a"] {
        assert_eq!(Path::from_text(text, &map), None, "{text}");
    }
}

proptest! {
    #[test]
    fn routes_lead_from_one_to_the_other_without_passing_twice(map in sample::maps(), from in 0_usize..8, to in 0_usize..8) {
        let reading = Reading::default();
        let count = map.organisations.len();
        let path = Path { from: Key::new(from % count), to: Key::new(to % count) };
        prop_assume!(path.from != path.to);
        let routes = path.routes(&map, &reading);
        prop_assert!(routes.len() <= 3);
        prop_assert!(routes.is_sorted_by_key(Vec::len));
        for (at, route) in routes.iter().enumerate() {
            prop_assert!(!routes[..at].contains(route));
            prop_assert_eq!(route.first().map(|step| step.from), Some(path.from));
            prop_assert_eq!(route.last().map(|step| step.to), Some(path.to));
            prop_assert!(route.windows(2).all(|pair| pair[0].to == pair[1].from));
            let passed: KeySet<Organisation> = route.iter().map(|step| step.to).collect();
            prop_assert_eq!(passed.len(), route.len());
            prop_assert!(!passed.contains(&path.from));
            prop_assert!(route.iter().all(|step| reading.is_visible(&map, step.to)));
        }
        // A focus without limit reaches the other end exactly if there is a route.
        let all = Focus { steps: Steps::All, through_collaborations: true, ..Focus::on(path.from) };
        let is_reached = all.reach(&map, &reading).is_some_and(|within| within.contains(&path.to));
        prop_assert_eq!(is_reached, !routes.is_empty());
    }
}
