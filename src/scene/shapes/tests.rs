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
        let after = Shapes::after(&before, (None, &map), layout, &Reading::default(), letters);
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

#[test]
fn an_edit_changes_the_shapes_of_what_it_touches_and_no_other() {
    let file = include_str!("../../../data/carte-sociale-2015.json");
    let was = check(file).unwrap();
    let layout = settled(&was, Format::Wide).with_bends(&was);
    let before = Shapes::of(&was, layout.clone(), &Reading::default());
    let letters = before.choice.letters;
    let after = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut file: serde_json::Value = serde_json::from_str(file).unwrap();
        change(&mut file);
        let map = check(&file.to_string()).unwrap();
        let shapes = Shapes::after(&before, (Some(&was), &map), layout.clone(), &Reading::default(), letters);
        let again = Shapes::of(&map, layout.clone(), &Reading::default());
        for (kept, made) in shapes.nodes.iter().zip(&again.nodes) {
            let look =
                |it: &NodeShape| (it.label.clone(), it.is_named, it.radius_px.to_bits(), it.ring.segments.clone());
            assert_eq!(look(kept), look(made));
        }
        for (kept, made) in shapes.links.iter().zip(&again.links) {
            let _ = (kept.paths(), made.paths());
            assert_eq!(**kept, **made);
        }
        for key in map.collaborations.keys() {
            assert_eq!(shapes.hull(&map, key, true), again.hull(&map, key, true));
        }
        let nodes = shapes.nodes.iter().zip(&before.nodes).filter(|(is, was)| is != was).count();
        let links = shapes.links.iter().zip(&before.links).filter(|(is, was)| is != was).count();
        (nodes, links)
    };
    assert_eq!(after(&|_| {}), (0, 0));
    assert_eq!(after(&|file| file["title"]["fr"] = "Autre".into()), (0, 0));
    assert_eq!(after(&|file| file["links"][0]["evidence"] = serde_json::json!([])), (0, 0), "no word is drawn");
    assert_eq!(after(&|file| file["organisations"][0]["acronym"] = "XYZ".into()).0, 1);
    assert_eq!(after(&|file| file["organisations"][0]["roles"] = serde_json::json!([])).0, 1);
    let of_first = was.links.iter().filter(|link| link.link_type.position() == 0).count();
    let (nodes, links) = after(&|file| file["link_types"][0]["colour"] = "#123456".into());
    assert!(nodes == 0 && links >= of_first);
    assert_eq!(after(&|file| file["roles"][0]["glyph"] = "star".into()).0, was.organisations.len());
    assert_eq!(after(&|file| drop(file["collaborations"][0]["members"].as_array_mut().unwrap().pop())), (0, 0));
    let (nodes, links) = after(&|file| {
        let mut link = file["links"][0].clone();
        let other = file["link_types"].as_array().unwrap().iter().find(|kind| kind["id"] != link["type"]).unwrap();
        link["type"] = other["id"].clone();
        file["links"].as_array_mut().unwrap().push(link);
    });
    assert!(nodes <= 2 && links <= 2, "its parallels make room: {nodes} {links}");
}
