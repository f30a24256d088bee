//! One layout for both editions: the places of the one after, and those that are gone at their places before.

use crate::geometry::Point;
use crate::layout::{Layout, Place};
use crate::model::Map;

/// How far from its place one that is gone may be put, where another stands there now: in radii of a disc.
const TURNS: [f64; 12] = [0.0, 2.5, -2.5, 5.0, -5.0, 7.5, -7.5, 10.0, -10.0, 12.5, -12.5, 15.0];

/// The layout of `both`, the map of the later edition with the organisations that are gone at its end.
pub(super) fn placed(both: &Map, (before, of_before): (&Map, &Layout), of_after: &Layout) -> Layout {
    let mut layout = of_after.clone();
    layout.bends.clear();
    let old = |id: &str| {
        let found = before.organisations.entries().find(|(_, organisation)| organisation.id == id);
        found.and_then(|(key, _)| of_before.places.get(key.position()).copied())
    };
    let shared: Vec<(Point, Point)> = both
        .organisations
        .iter()
        .zip(&of_after.places)
        .filter_map(|(organisation, now)| Some((old(&organisation.id)?.centre, now.centre)))
        .collect();
    let moved = alignment(&shared);
    for organisation in both.organisations.iter().skip(of_after.places.len()) {
        let place = old(&organisation.id).unwrap_or_default();
        let wanted = place.moved_to(moved(place.centre));
        layout.places.push(with_room(wanted, &layout));
    }
    layout
}

/// The translation and the scale that bring the places before closest to those after.
fn alignment(shared: &[(Point, Point)]) -> impl Fn(Point) -> Point {
    #[allow(clippy::cast_precision_loss, reason = "a map has thousands of organisations at most")]
    let count = shared.len().max(1) as f64;
    let mean = |of: &dyn Fn(&(Point, Point)) -> Point| {
        let sum = shared.iter().map(of).fold(Point::default(), |sum, it| Point::new(sum.x + it.x, sum.y + it.y));
        Point::new(sum.x / count, sum.y / count)
    };
    let (from, to) = (mean(&|pair| pair.0), mean(&|pair| pair.1));
    let spread = |of: &dyn Fn(&(Point, Point)) -> Point, middle: Point| -> f64 {
        shared
            .iter()
            .map(of)
            .map(|it| (it.x - middle.x) * (it.x - middle.x) + (it.y - middle.y) * (it.y - middle.y))
            .sum()
    };
    let (wide, now) = (spread(&|pair| pair.0, from), spread(&|pair| pair.1, to));
    let scale = if wide > 0.0 && now > 0.0 { (now / wide).sqrt() } else { 1.0 };
    move |point| Point::new(to.x + (point.x - from.x) * scale, to.y + (point.y - from.y) * scale)
}

/// The place, or the nearest one beside it where no disc stands.
fn with_room(wanted: Place, layout: &Layout) -> Place {
    let radius = layout.sizes.node_radius_px.max(8.0);
    let is_free = |at: Point| {
        layout.places.iter().all(|other| {
            let (x, y) = (other.centre.x - at.x, other.centre.y - at.y);
            x * x + y * y > radius * radius * 6.0
        })
    };
    let mut tried: Vec<(f64, f64)> = TURNS.iter().flat_map(|x| TURNS.iter().map(move |y| (*x, *y))).collect();
    tried.sort_by(|one, other| (one.0 * one.0 + one.1 * one.1).total_cmp(&(other.0 * other.0 + other.1 * other.1)));
    let places = tried.into_iter().map(|(x, y)| Point::new(wanted.centre.x + x * radius, wanted.centre.y + y * radius));
    places.into_iter().find(|at| is_free(*at)).map_or(wanted, |at| wanted.moved_to(at))
}
