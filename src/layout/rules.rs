//! What is true of every layout, checked on many maps and stages.

use proptest::prelude::*;

use super::hull::{depth_inside, outline};
use super::score::number;
use super::segment::Segment;
use super::sizes::{LABEL_CLEARANCE_PX, MANY};
use super::test_maps::{community_map, map_with, random_map};
use super::ties::Ties;
use super::{Format, Layout, LayoutSearch, Place, Simulation, arrange, lay_out, settled};
use crate::geometry::{Curve, Point, Rect, Size};
use crate::model::{Key, Map, Standing, check};
use std::collections::BTreeMap;

fn laid_out(map: &Map, stage: Size) -> Layout {
    lay_out(map, &arrange(map, Format::of(stage)), stage)
}

/// The box of what has room of its own.
fn room(layout: &Layout, place: Place) -> Rect {
    let diameter = 2.0 * layout.sizes.node_radius_px;
    let disc = Rect::around(place.centre, Size::new(diameter, diameter));
    if layout.sizes.has_room_for_names { disc.union(place.label) } else { disc }
}

/// What has room of its own stands inside the margins and keeps its distance.
fn assert_clear(layout: &Layout) {
    let radius = layout.sizes.node_radius_px;
    let frame = layout.world.inflated(0.05 - layout.sizes.margin_px);
    for (index, place) in layout.places.iter().enumerate() {
        let bounds = room(layout, *place);
        assert!(place.centre.is_finite() && bounds.width.is_finite() && bounds.height.is_finite());
        assert!(bounds.x >= frame.x && bounds.right() <= frame.right(), "{bounds:?} leaves {frame:?}");
        assert!(bounds.y >= frame.y && bounds.bottom() <= frame.bottom(), "{bounds:?} leaves {frame:?}");
        for other in layout.places.iter().skip(index + 1) {
            let apart = place.centre.distance(other.centre) - 2.0 * radius;
            assert!(apart >= layout.sizes.disc_gap_px() - 1e-6, "discs {apart} px apart");
            if !layout.sizes.has_room_for_names {
                continue;
            }
            for (label, centre) in [(place.label, other.centre), (other.label, place.centre)] {
                let apart = label.nearest(centre).distance(centre) - radius;
                assert!(apart >= LABEL_CLEARANCE_PX - 1e-6, "disc {apart} px from label");
            }
            assert!(!place.label.inflated(LABEL_CLEARANCE_PX - 1e-6).intersects(other.label), "labels overlap");
        }
    }
}

/// Discs and labels of all that shape the picture come close to each margin: of all but the external organisations, or of
/// all where there are many.
fn assert_fills(map: &Map, layout: &Layout) {
    let frame = layout.world.inflated(-layout.sizes.margin_px);
    let bounds = map
        .organisations
        .entries()
        .filter(|(_, organisation)| organisation.standing != Standing::External || map.organisations.len() >= MANY)
        .map(|(key, _)| layout.place(key))
        .map(|place| room(layout, place))
        .reduce(Rect::union)
        .unwrap();
    let (across, down) = (0.06 * layout.world.width, 0.06 * layout.world.height);
    assert!(bounds.x - frame.x < across && frame.right() - bounds.right() < across, "{bounds:?} in {frame:?}");
    assert!(bounds.y - frame.y < down && frame.bottom() - bounds.bottom() < down, "{bounds:?} in {frame:?}");
}

fn core_count(map: &Map) -> usize {
    map.organisations.iter().filter(|organisation| organisation.standing != Standing::External).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_and_everything_is_inside(
        count in 0_usize..70, seed in 0_u64..1000, width in 240.0..1600.0_f64, height in 240.0..1000.0_f64
    ) {
        let map = random_map(count, seed);
        let layout = laid_out(&map, Size::new(width, height));
        prop_assert_eq!(layout.places.len(), count);
        assert_clear(&layout);
    }

    #[test]
    fn a_map_fills_the_format_it_is_shown_in(
        count in 0_usize..70, seed in 0_u64..1000, format in prop::sample::select(Format::ALL.to_vec())
    ) {
        let map = random_map(count, seed);
        let layout = lay_out(&map, &arrange(&map, format), format.stage());
        assert_clear(&layout);
        if core_count(&map) > 3 {
            assert_fills(&map, &layout);
        }
    }

    #[test]
    fn dragging_comes_to_rest_and_reset_restores(
        count in 1_usize..40, seed in 0_u64..1000, moves in prop::collection::vec((0_usize..40, 0.0..900.0_f64, 0.0..600.0_f64), 1..5)
    ) {
        let map = random_map(count, seed);
        let layout = laid_out(&map, Size::new(900.0, 600.0));
        let mut simulation = Simulation::new(&map, &layout, &BTreeMap::new());
        prop_assert!(!simulation.tick());
        for (node, x, y) in moves {
            let key = Key::new(node % count);
            for _ in 0..7 {
                simulation.drag_to(key, Point::new(x, y));
                simulation.tick();
            }
            prop_assert!(simulation.pins().contains(&key));
            let pinned = simulation.places()[key.position()].centre;
            let mut ticks = 0;
            while simulation.tick() {
                ticks += 1;
                prop_assert!(simulation.places().iter().all(|place| place.centre.is_finite()));
            }
            prop_assert!(ticks <= 120);
            prop_assert_eq!(simulation.places()[key.position()].centre, pinned);
            let world = layout.world.inflated(0.01 - layout.sizes.node_radius_px);
            prop_assert!(simulation.places().iter().all(|place| world.contains(place.centre)));
        }
        simulation.reset();
        let mut before: Vec<_> = simulation.places().to_vec();
        while simulation.tick() {
            before = simulation.places().to_vec();
        }
        prop_assert_eq!(simulation.places(), layout.places.as_slice());
        for (last, home) in before.iter().zip(&layout.places) {
            prop_assert!(last.centre.distance(home.centre) < 1.0, "jumps home by {}", last.centre.distance(home.centre));
        }
    }
}

/// The bundled map in every format.
#[test]
fn the_bundled_map_is_clean() {
    let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
    for format in Format::ALL {
        let stage = format.stage();
        let layout = lay_out(&map, &arrange(&map, format), stage);
        assert_clear(&layout);
        assert_fills(&map, &layout);
        assert_eq!(layout.world, Rect::new(0.0, 0.0, stage.width, stage.height), "{format:?}");

        let ties = Ties::of(&map);
        let at = |node: usize| layout.places[ties.core[node]].centre;
        for (index, (one, other)) in ties.pairs.iter().enumerate() {
            let link = Segment { from: at(*one), to: at(*other) };
            for (from, to) in &ties.pairs[index + 1..] {
                assert!(!link.crosses(Segment { from: at(*from), to: at(*to) }), "links cross in {format:?}");
            }
            for third in (0..ties.core.len()).filter(|third| third != one && third != other) {
                let clearance = link.step_to(at(third)).length() - layout.sizes.node_radius_px;
                assert!(clearance >= 6.0, "a link passes {clearance} px from a disc in {format:?}");
            }
        }
    }
}

#[test]
fn crowds_are_laid_out_too() {
    for (count, stage) in [(61, Size::default()), (130, Size::new(390.0, 430.0)), (200, Size::new(920.0, 560.0))] {
        assert_clear(&laid_out(&random_map(count, 5), stage));
    }
}

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
fn any_stage_gives_places() {
    let map = random_map(9, 3);
    for (width, height) in
        [(0.0, 0.0), (f64::NAN, 300.0), (f64::INFINITY, 1.0), (-5.0, 900.0), (280.0, 320.0), (1e5, 64.0)]
    {
        assert_clear(&laid_out(&map, Size::new(width, height)));
    }
}

#[test]
fn the_same_map_gives_the_same_layout() {
    let stage = Size::new(920.0, 560.0);
    assert_eq!(laid_out(&random_map(20, 8), stage), laid_out(&random_map(20, 8), stage));
}

#[test]
fn a_small_map_fills_the_stage_itself() {
    let layout = laid_out(&random_map(16, 2), Size::new(920.0, 560.0));
    assert_eq!(layout.world, Rect::new(0.0, 0.0, 920.0, 560.0));
}

#[test]
fn a_neighbour_follows_and_a_released_node_returns() {
    let map = random_map(12, 4);
    let layout = laid_out(&map, Size::new(920.0, 560.0));
    let link = map.links.iter().next().unwrap();
    let mut simulation = Simulation::new(&map, &layout, &BTreeMap::new());
    simulation.drag_to(link.source, Point::new(460.0, 280.0));
    simulation.settle();
    assert!(simulation.places()[link.target.position()].centre != layout.place(link.target).centre);
    simulation.release(link.source);
    simulation.settle();
    assert_eq!(simulation.places(), layout.places.as_slice());
}

#[test]
fn on_a_large_map_only_those_around_a_dragged_node_move() {
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
    assert!((8..100).contains(&moved), "{moved} moved");
    simulation.reset();
    simulation.settle();
    assert_eq!(simulation.places(), layout.places.as_slice());
}
