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
            (427.0, 59.0),
            (597.0, 38.0),
            (600.0, 342.0),
            (240.0, 64.0),
            (106.0, 350.0),
            (360.0, 345.0),
            (39.0, 41.0),
            (489.0, 78.0)
        ]
    );
}

#[test]
fn a_phone_gives_these_places() {
    assert_eq!(
        centres(&laid_out(Format::Portrait, true)),
        [
            (149.0, 60.0),
            (36.0, 31.0),
            (65.0, 174.0),
            (268.0, 57.0),
            (223.0, 316.0),
            (54.0, 316.0),
            (242.0, 196.0),
            (183.0, 39.0)
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
