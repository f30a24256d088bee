//! What shapes are kept, and which change.

use super::*;
use crate::geometry::Point;
use crate::layout::{Format, settled};
use crate::model::check;
use crate::reading::from_hash;

#[test]
fn links_end_at_the_rim_of_a_circle_of_any_size() {
    let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
    let layout = settled(&map, Format::Wide);
    for hash in ["", "size=links", "size=betweenness"] {
        let shapes = Shapes::of(&map, layout.clone(), &from_hash(hash, &map, &Reading::default()));
        for (key, link) in map.links.entries() {
            let start = shapes.links[key.position()].curve.start;
            let node = &shapes.nodes[link.source.position()];
            let gap_px = start.distance(layout.place(link.source).centre) - node.radius_px;
            assert!((gap_px - 3.0).abs() < 0.3, "{hash}: {gap_px} px from {}", map.organisations[link.source].id);
        }
    }
}

#[test]
fn shapes_are_kept_until_the_layout_or_a_size_changes() {
    let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
    let layout = settled(&map, Format::Wide).with_bends(&map);
    let reading = |hash: &str| from_hash(hash, &map, &Reading::default());
    let shapes = Shapes::of(&map, layout.clone(), &reading("size=links"));
    let (letters, larger) = (shapes.choice.letters, Letters { size_px: 50.0, are_whole: true });
    assert!(shapes.are_of(&map, &layout, &reading("size=links&select=ae"), letters));
    assert!(!shapes.are_of(&map, &layout, &reading("size=links&select=ae"), larger));
    assert!(!shapes.are_of(&map, &layout, &reading(""), letters));
    assert!(!shapes.are_of(&map, &layout, &reading("size=links&hide-links=collaboration"), letters));
    assert!(!shapes.are_of(&map, &settled(&map, Format::Column), &reading("size=links"), letters));
}

#[test]
fn moving_an_organisation_changes_the_lines_of_its_links_and_no_other_shape() {
    let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
    let before = Shapes::of(&map, settled(&map, Format::Wide), &Reading::default());
    let letters = before.choice.letters;
    let drawn: Vec<_> = map.collaborations.keys().map(|one| before.hull(&map, one, true)).collect();
    for key in map.organisations.keys() {
        let mut layout = before.layout.clone();
        let place = &mut layout.places[key.position()];
        *place = place.moved_to(Point::new(place.centre.x + 31.7, place.centre.y - 12.3));
        layout.is_moving = true;
        let after = Shapes::after(&before, &map, layout, &Reading::default(), letters);
        for ((one, collaboration), was) in map.collaborations.entries().zip(&drawn) {
            assert_eq!(Arc::ptr_eq(was, &after.hull(&map, one, true)), collaboration.part_of(key).is_none());
        }
        assert_eq!(after.nodes, before.nodes);
        for (link, (was, is)) in map.links.iter().zip(before.links.iter().zip(&after.links)) {
            assert_eq!(was == is, link.source != key && link.target != key);
        }
        assert_eq!(after.layout.bends, before.layout.bends);
    }
}
