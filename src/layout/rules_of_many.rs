//! Properties of the layouts of large maps, and of the search for them.

use std::collections::BTreeMap;

use super::hull::{depth_inside, outline};
use super::rules::{assert_clear, assert_fills};
use super::score::number;
use super::sizes::MANY;
use super::test_maps::{community_map, map_with, random_map};
use super::{Format, Layout, LayoutSearch, Place, Simulation, settled};
use crate::geometry::{Curve, Point};
use crate::model::{Key, Map};

#[test]
fn many_stand_near_one_another_in_a_world_no_larger_than_they_need() {
    for (count, format) in [(61, Format::Square), (300, Format::Wide), (600, Format::Portrait), (600, Format::Banner)] {
        let map = random_map(count, 5);
        let layout = settled(&map, format);
        assert_clear(&layout);
        assert_fills(&map, &layout);
        let radius_px = layout.sizes.node_radius_px;
        let nearest = |place: &Place| {
            let others = layout.places.iter().filter(|other| other.centre != place.centre);
            others.map(|other| place.centre.distance(other.centre) / radius_px).fold(f64::INFINITY, f64::min)
        };
        let mean = layout.places.iter().map(nearest).sum::<f64>() / number(count);
        assert!((3.0..4.5).contains(&mean), "{count}: {mean} radii to the nearest");
        let side_px = (layout.world.size().area() / number(count)).sqrt();
        assert!(side_px < 5.5 * radius_px, "{count}: {side_px} px for each");
    }
}

/// Of each collaboration, the share of the world in its convex outline for each of its members' share of the map, and how many
/// others stand in it.
fn outlines(map: &Map, layout: &Layout) -> (f64, f64) {
    let (mut shares, mut strangers) = (0.0, 0.0);
    for collaboration in &map.collaborations {
        let members: Vec<_> = collaboration.members.iter().map(|member| member.organisation).collect();
        let outline = outline(&members.iter().map(|key| layout.place(*key).centre).collect::<Vec<_>>());
        let corners = outline.iter().zip(outline.iter().cycle().skip(1));
        let area =
            corners.map(|(one, other)| (*one - Point::default()).cross(*other - Point::default())).sum::<f64>() / 2.0;
        shares += area / layout.world.size().area() / (number(members.len()) / number(map.organisations.len()));
        let others = map.organisations.keys().filter(|key| !members.contains(key));
        strangers += number(others.filter(|key| depth_inside(&outline, layout.place(*key).centre) > 0.0).count());
    }
    let count = number(map.collaborations.len());
    (shares / count, strangers / count)
}

#[test]
fn members_of_a_collaboration_stand_together() {
    let map = community_map(300, 3);
    for format in [Format::Wide, Format::Portrait] {
        let (share, strangers) = outlines(&map, &settled(&map, format));
        // The layout of before had shares of .75 and 8 strangers in each on such maps.
        assert!(share < 0.4 && strangers < 1.5, "{format:?}: {share}, {strangers}");
    }
}

#[test]
fn links_stay_in_the_world() {
    let star = |count: usize| map_with(count, (1..count).map(|leaf| (0, leaf)), &[]);
    for map in [star(60), star(301), random_map(60, 5), random_map(150, 5)] {
        let layout = settled(&map, Format::Wide).with_bends(&map);
        for (key, link) in map.links.entries() {
            let (start, end) = (link.source.min(link.target), link.source.max(link.target));
            let (start, end) = (layout.place(start).centre, layout.place(end).centre);
            let curve = Curve::bent(start, end, layout.bend(key) * start.distance(end));
            for point in (1..20).map(|step| curve.point_at(f64::from(step) / 20.0)) {
                assert!(layout.world.inflated(2.0).contains(point), "{point:?} of {:?}", layout.world);
            }
        }
    }
}

#[test]
fn all_tied_to_all_is_laid_out_too() {
    let pairs = (0..40).flat_map(|one| (one + 1..40).map(move |other| (one, other)));
    assert_clear(&settled(&map_with(40, pairs, &[]), Format::Wide));
}

#[test]
fn slices_of_the_search_change_nothing() {
    for count in [20, 150] {
        let map = random_map(count, 9);
        let mut search = LayoutSearch::new(&map, Format::Wide);
        let mut slices = 0;
        while search.step(&map, 20_000) {
            slices += 1;
        }
        assert!(count < MANY || slices > 5, "{slices} slices");
        assert_eq!(search.found(), Some(settled(&map, Format::Wide)));
    }
}

#[test]
fn an_unfinished_search_has_found_nothing() {
    let map = random_map(150, 9);
    let mut search = LayoutSearch::new(&map, Format::Wide);
    assert!(search.step(&map, 1));
    assert_eq!(search.found(), None);
}

#[test]
fn on_a_large_map_a_dragged_node_and_its_neighbours_move() {
    let map = map_with(600, (1..600).map(|node| (node - 1, node)), &[]);
    let layout = settled(&map, Format::Wide);
    let mut simulation = Simulation::new(&map, &layout, &BTreeMap::new());
    for node in [300, 20] {
        let from = layout.places[node].centre;
        simulation.drag_to(Key::new(node), from + (layout.world.centre() - from) * 0.5);
        simulation.settle();
        assert!(simulation.places()[node + 1].centre.distance(layout.places[node + 1].centre) > 1.0);
    }
    let moved =
        simulation.places().iter().zip(&layout.places).filter(|(place, home)| place.centre != home.centre).count();
    assert!((4..100).contains(&moved), "{moved} moved");
    simulation.reset();
    simulation.settle();
    assert_eq!(simulation.places(), layout.places.as_slice());
}
