//! The layout of a map that was edited: organisations stay where they are, and new ones find room near their neighbours.

use std::collections::BTreeMap;

use super::body::{Body, Side};
use super::externals::best_spot;
use super::label::label_size;
use super::sides::segments;
use super::ties::Ties;
use super::{Layout, Place, Sizes};
use crate::geometry::{Point, Rect};
use crate::model::{Key, Map};

/// How much larger the world becomes, on each side, when it has no room left.
const WIDER: f64 = 0.08;

/// How much finer than usual the search for room is, in turn, before the world becomes larger.
const FINER: [u32; 3] = [1, 2, 4];

/// The most times that it becomes larger.
const TRIES: usize = 12;

impl Layout {
    /// The layout of `map` in the world of this one, where `known` has places by identifier. The label of an organisation that
    /// stays follows its name.
    #[must_use]
    pub fn carried_to(&self, map: &Map, known: &BTreeMap<String, Place>) -> Self {
        let sizes = self.sizes;
        let body = |key: Key<_>| {
            let organisation = &map.organisations[key];
            let place = known.get(&organisation.id)?;
            Some(Body { centre: place.centre, label: label_size(organisation, sizes), side: side_of(*place) })
        };
        with_room(map, map.organisations.keys().map(body).collect(), self.world, sizes)
    }
}

/// The layout of `map` with those of `rows` that stand; the others find room near their neighbours. Where there is none with their
/// names, names are shown as far as they fit; where there is none even for a disc, the world becomes larger.
pub(super) fn with_room(map: &Map, mut rows: Vec<Option<Body>>, mut world: Rect, mut sizes: Sizes) -> Layout {
    for body in rows.iter().flatten() {
        let disc = body.disc_box(sizes);
        if world.union(disc) != world {
            world = world.union(disc.inflated(sizes.margin_px));
        }
    }
    if rows.iter().all(Option::is_some) {
        let places = rows.into_iter().map(|body| body.unwrap_or_default().place(sizes)).collect();
        return Layout { world, sizes, places, ..Layout::default() };
    }
    let standing = |rows: &[Option<Body>]| rows.iter().flatten().copied().collect::<Vec<_>>();
    let bodies: Vec<_> = rows.iter().map(|body| body.unwrap_or_default()).collect();
    let is_standing = |row: &usize| rows.get(*row).is_some_and(Option::is_some);
    let pairs: Vec<_> =
        Ties::of_all(map).pairs.into_iter().filter(|(one, other)| is_standing(one) && is_standing(other)).collect();
    let links = segments(&pairs, &bodies);
    for key in map.organisations.keys() {
        if rows.get(key.position()).is_some_and(Option::is_some) {
            continue;
        }
        let neighbours = map.graph.neighbours(key);
        let ends: Vec<Point> =
            neighbours.iter().filter_map(|near| rows.get(near.position())?.map(|body| body.centre)).collect();
        let (label, standing) = (label_size(&map.organisations[key], sizes), standing(&rows));
        for _ in 0..TRIES {
            let frame = world.inflated(-sizes.margin_px);
            let found = [sizes, Sizes { has_room_for_names: false, ..sizes }].into_iter().find_map(|sizes| {
                let fine = |fineness| best_spot(label, &ends, &standing, &links, sizes, frame, fineness);
                FINER.into_iter().find_map(fine).map(|spot| (spot, sizes))
            });
            if let (Some((spot, sizes_now)), Some(row)) = (found, rows.get_mut(key.position())) {
                (*row, sizes) = (Some(spot), sizes_now);
                break;
            }
            world = world.inflated(WIDER * world.width.min(world.height));
        }
    }
    let places = rows.into_iter().map(|body| body.unwrap_or_default().place(sizes)).collect();
    Layout { world, sizes, places, ..Layout::default() }
}

/// The side of the label of a place.
fn side_of(place: Place) -> Side {
    let away = place.label.centre() - place.centre;
    // Below and above, the label is in the middle.
    match (away.x.abs() < 0.5 * place.label.width, away.y > 0.0) {
        (true, true) => Side::Below,
        (true, false) => Side::Above,
        (false, _) if away.x > 0.0 => Side::Right,
        (false, _) => Side::Left,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;

    #[test]
    fn who_is_there_stays_and_who_comes_finds_room() {
        let file = include_str!("../../data/carte-sociale-2015.json");
        let map = check(file).unwrap();
        let before = settled(&map, Format::Wide);
        let known: BTreeMap<_, _> =
            map.organisations.entries().map(|(key, one)| (one.id.clone(), before.place(key))).collect();
        let same = before.carried_to(&map, &known);
        for (one, other) in before.places.iter().zip(&same.places) {
            assert!(one.centre == other.centre && one.label.centre().distance(other.label.centre()) < 1.0);
        }
        for count in 1..=8 {
            let mut fewer = known.clone();
            let gone: Vec<_> = map.organisations.iter().take(count).map(|one| one.id.clone()).collect();
            fewer.retain(|id, _| !gone.contains(id));
            let after = before.carried_to(&map, &fewer);
            for (key, one) in map.organisations.entries() {
                let place = after.place(key);
                if let Some(known) = fewer.get(&one.id) {
                    assert!(place.centre == known.centre);
                }
                for other in map.organisations.keys().filter(|other| *other != key) {
                    let apart = place.centre.distance(after.place(other).centre);
                    assert!(apart > 1.9 * after.sizes.node_radius_px, "{} {apart}", one.id);
                }
            }
        }
    }
}
