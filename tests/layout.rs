//! Golden places of a small map: the same numbers on every machine, so a change of one is a change of the picture.

#![allow(clippy::panic, reason = "a test that cannot read its own map must say why")]

use carte_sociale::geometry::Size;
use carte_sociale::layout::{Layout, Shape, arrange, lay_out};
use carte_sociale::model::{Map, check};

/// A hub with three neighbours, a pair apart, one alone, and an external friend of the hub.
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

fn laid_out(stage: Size) -> Layout {
    let map = small_map(true);
    lay_out(&map, &arrange(&map, Shape::of(stage)), stage)
}

/// Centres, rounded to whole pixels.
fn centres(layout: &Layout) -> Vec<(f64, f64)> {
    layout.places.iter().map(|place| (place.centre.x.round() + 0.0, place.centre.y.round() + 0.0)).collect()
}

#[test]
fn a_wide_stage_gives_these_places() {
    assert_eq!(
        centres(&laid_out(Size::new(920.0, 560.0))),
        [
            (379.0, 166.0),
            (605.0, 50.0),
            (52.0, 119.0),
            (844.0, 124.0),
            (140.0, 483.0),
            (518.0, 486.0),
            (869.0, 480.0),
            (379.0, 60.0)
        ]
    );
}

#[test]
fn a_phone_gives_these_places() {
    assert_eq!(
        centres(&laid_out(Size::new(390.0, 600.0))),
        [
            (194.0, 308.0),
            (308.0, 541.0),
            (351.0, 300.0),
            (80.0, 544.0),
            (85.0, 39.0),
            (290.0, 36.0),
            (38.0, 303.0),
            (74.0, 282.0)
        ]
    );
}

#[test]
fn an_external_organisation_moves_nobody() {
    let (map, stage) = (small_map(false), Size::new(920.0, 560.0));
    let without = lay_out(&map, &arrange(&map, Shape::of(stage)), stage);
    let with = laid_out(stage);
    assert_eq!(with.places.len(), without.places.len() + 1);
    assert_eq!((with.world, with.sizes), (without.world, without.sizes));
    assert!(with.places.iter().zip(&without.places).all(|(one, other)| one == other));
}
