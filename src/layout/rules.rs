//! Properties of every layout, checked on many maps and stages.

use proptest::prelude::*;

use super::label::roomy_size;
use super::segment::Segment;
use super::sizes::{LABEL_CLEARANCE_PX, MANY};
use super::test_maps::random_map;
use super::ties::Ties;
use super::{Format, Layout, Place, Simulation, arrange, lay_out};
use crate::geometry::{Point, Rect, Size, Vector};
use crate::model::{Key, Map, check};
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
pub(super) fn assert_clear(layout: &Layout) {
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
pub(super) fn assert_fills(map: &Map, layout: &Layout) {
    let frame = layout.world.inflated(-layout.sizes.margin_px);
    let bounds = map
        .organisations
        .entries()
        .filter(|(_, organisation)| !map.is_external(organisation) || map.organisations.len() >= MANY)
        .map(|(key, _)| {
            // With the full name, where it has room.
            let (place, roomy) = (layout.place(key), roomy_size(map, key.position(), layout.sizes));
            let extra = Vector::new(roomy.width - place.label.width, roomy.height - place.label.height);
            let side = if place.label.y > place.centre.y { 0.0 } else { -1.0 };
            let more =
                Rect::new(place.label.x - extra.x / 2.0, place.label.y + side * extra.y, roomy.width, roomy.height);
            let bounds = room(layout, place);
            if layout.sizes.has_room_for_names { bounds.union(more) } else { bounds }
        })
        .reduce(Rect::union)
        .unwrap();
    let (across, down) = (0.06 * layout.world.width, 0.06 * layout.world.height);
    assert!(bounds.x - frame.x < across && frame.right() - bounds.right() < across, "{bounds:?} in {frame:?}");
    assert!(bounds.y - frame.y < down && frame.bottom() - bounds.bottom() < down, "{bounds:?} in {frame:?}");
}

fn core_count(map: &Map) -> usize {
    map.organisations.iter().filter(|organisation| !map.is_external(organisation)).count()
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
