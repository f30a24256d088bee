//! How compact the hulls of the bundled map's collaborations are, in every format.

#![allow(clippy::panic, reason = "a test that cannot read its own map must say why")]

use carte_sociale::geometry::{Outline, Point};
use carte_sociale::layout::{Format, Layout, arrange, lay_out};
use carte_sociale::model::{Collaboration, Key, Map, check};
use carte_sociale::scene::collaboration_outline;

fn bundled() -> Map {
    check(include_str!("../data/carte-sociale-2015.json")).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The area of a hull as a share of the world, and its compactness: 1 for a circle, less for a river.
fn shape(outline: &Outline, layout: &Layout) -> (f64, f64) {
    let area: f64 = outline.loops.iter().map(|line| Outline::area(line)).sum::<f64>().abs();
    let along = |line: &Vec<Point>| -> f64 {
        let next = line.iter().skip(1).chain(line.first());
        line.iter().zip(next).map(|(one, other)| one.distance(*other)).sum()
    };
    let around: f64 = outline.loops.iter().map(along).sum();
    (area / layout.world.size().area(), 4.0 * std::f64::consts::PI * area / (around * around))
}

/// The strangers whose centre is inside the convex hull of the members' centres.
fn strangers(map: &Map, layout: &Layout, collaboration: Key<Collaboration>) -> usize {
    let members: Vec<Point> = map.collaborations[collaboration]
        .members
        .iter()
        .map(|member| member.organisation)
        .filter(|key| !map.is_external(&map.organisations[*key]))
        .map(|key| layout.place(key).centre)
        .collect();
    let is_inside = |point: Point| {
        // A point is outside when some line through it has all members on one side.
        !members.iter().any(|one| {
            let towards = *one - point;
            members.iter().all(|other| towards.cross(*other - point) >= -1e-9)
        })
    };
    map.organisations
        .entries()
        .filter(|(key, entry)| {
            !map.is_external(entry)
                && map.collaborations[collaboration].part_of(*key).is_none()
                && is_inside(layout.place(*key).centre)
        })
        .count()
}

#[test]
fn each_collaboration_is_a_compact_shape_without_strangers() {
    let map = bundled();
    for format in Format::ALL {
        let layout = lay_out(&map, &arrange(&map, format), format.stage());
        let count = |key: Key<Collaboration>| map.collaborations[key].members.len();
        for key in map.collaborations.keys() {
            let (area, compactness) = shape(&collaboration_outline(&map, &layout, key, false), &layout);
            let name = format!("{} in {format:?}", map.collaborations[key].id);
            let most = match count(key) {
                14.. => 0.6,
                9.. => 0.37,
                _ => 0.2,
            };
            assert!(area <= most, "{name} covers {area:.3} of the map");
            assert!(compactness >= 0.45, "{name} is a river: {compactness:.2}");
            assert_eq!(strangers(&map, &layout, key), 0, "{name}");
        }
    }
}
