//! Golden positions of a small map, the same on every machine: a changed number is a changed picture.

#![allow(clippy::panic, reason = "a test that cannot read its own map must say why")]

use carte_sociale::layout::{Format, Layout, arrange, lay_out};
use carte_sociale::model::{Map, check};

/// A hub with three neighbours, a separate pair, an isolated node, and an external neighbour of the hub.
fn small_map(with_friend: bool) -> Map {
    let organisation =
        |id: &str, standing: &str| format!(r#"{{"id":"{id}","name":{{"fr":"{id}"}},"standing":"{standing}"}}"#);
    let link = |source: &str, target: &str| format!(r#"{{"type":"tie","source":"{source}","target":"{target}"}}"#);
    let mut organisations = vec![
        organisation("hub", "member"),
        organisation("north", "member"),
        organisation("south", "member"),
        organisation("east", "member"),
        organisation("left-hand", "action-partner"),
        organisation("right-hand", "action-partner"),
        organisation("alone", "member"),
    ];
    let mut links =
        vec![link("hub", "north"), link("hub", "south"), link("hub", "east"), link("left-hand", "right-hand")];
    if with_friend {
        organisations.push(organisation("friend", "external"));
        links.push(link("friend", "hub"));
    }
    let text = format!(
        r##"{{"version":1,"title":{{"fr":"Petite carte"}},"description":{{"fr":"Pour les essais."}},
        "source":{{"title":{{"fr":"Essai"}},"authors":"Nous","date":"2015"}},"languages":["fr"],"roles":[],
        "link_types":[{{"id":"tie","name":{{"fr":"Lien"}},"description":{{"fr":"Un lien."}},"colour":"#336699","dash":"solid"}}],
        "organisations":[{}],"links":[{}],
        "collaborations":[{{"id":"trio","name":{{"fr":"Trio"}},"members":[
            {{"organisation":"hub","part":"lead"}},{{"organisation":"north","part":"member"}},{{"organisation":"east","part":"member"}}]}}]}}"##,
        organisations.join(","),
        links.join(",")
    );
    check(&text).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn laid_out(format: Format, with_friend: bool) -> Layout {
    let map = small_map(with_friend);
    lay_out(&map, &arrange(&map, format), format.stage())
}

/// Centres, rounded to whole pixels.
fn centres(layout: &Layout) -> Vec<(f64, f64)> {
    layout.places.iter().map(|place| (place.centre.x.round() + 0.0, place.centre.y.round() + 0.0)).collect()
}

#[test]
fn a_screen_gives_these_places() {
    assert_eq!(
        centres(&laid_out(Format::Wide, true)),
        [
            (231.0, 58.0),
            (95.0, 336.0),
            (412.0, 43.0),
            (38.0, 48.0),
            (588.0, 350.0),
            (353.0, 348.0),
            (601.0, 38.0),
            (283.0, 78.0)
        ]
    );
}

#[test]
fn a_phone_gives_these_places() {
    assert_eq!(
        centres(&laid_out(Format::Portrait, true)),
        [
            (151.0, 284.0),
            (36.0, 316.0),
            (263.0, 316.0),
            (68.0, 185.0),
            (224.0, 31.0),
            (72.0, 62.0),
            (236.0, 173.0),
            (175.0, 327.0)
        ]
    );
}

#[test]
fn an_external_organisation_moves_nobody() {
    let (without, with) = (laid_out(Format::Wide, false), laid_out(Format::Wide, true));
    assert_eq!(with.places.len(), without.places.len() + 1);
    assert_eq!((with.world, with.sizes), (without.world, without.sizes));
    assert!(with.places.iter().zip(&without.places).all(|(one, other)| one == other));
}
