//! The slow part, once per map and format: who stands near whom.

use super::force::relax;
use super::label::label_size;
use super::polish::polish;
use super::random::Random;
use super::score::Judge;
use super::stress::stress;
use super::ties::Ties;
use super::{Format, Layout, lay_out};
use crate::geometry::{Point, Rect};
use crate::model::{Key, Map};

/// Beyond this many organisations the all-pairs simulation would take too long: the stress layout stands alone.
const TOO_MANY_FOR_FORCES: usize = 500;

/// Up to this many organisations, there is time for more starts.
const FEW: usize = 24;

/// Who stands where relative to the others, in unit coordinates: each axis from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrangement {
    /// Stages it was made for.
    pub format: Format,
    /// One point per organisation, in the order of the table.
    pub points: Vec<Point>,
}

/// The best arrangement found for `map` for stages of this `format`. The same on every machine.
///
/// The file's own arrangement is kept. Otherwise several starts are tried, each a stress layout, evened out by the simulation
/// and polished; the best is polished once more. Of a small map, it is the best that fits the stage without being reduced.
pub fn arrange(map: &Map, format: Format) -> Arrangement {
    if let Some(Layout { world, places, .. }) = Layout::ready(map, format) {
        let share = |place: Point| Point::new(place.x / world.width, place.y / world.height);
        return Arrangement { format, points: places.iter().map(|place| share(place.centre)).collect() };
    }
    let ties = Ties::of(map);
    let judge = Judge::new(&ties, format, |row, sizes| label_size(&map.organisations[Key::new(row)], sizes));
    let count = ties.core.len();
    let (starts, ticks, trials) = effort(count);
    let mut found: Vec<(f64, Vec<Point>)> = Vec::new();
    for seed in 1..=starts {
        let mut random = Random::new(seed);
        let mut points = stress(&ties, &mut random);
        for point in &mut points {
            *point = Point::new(point.x * judge.spacing_px, point.y * judge.spacing_px);
        }
        relax(&mut points, &ties, judge.spacing_px, ticks);
        fill(&mut points, &judge);
        polish(&mut points, &judge, &mut random, trials);
        let cost = judge.total(&points);
        let place = found.partition_point(|(less, _)| *less <= cost);
        found.insert(place, (cost, points));
    }
    let mut first = None;
    for (_, mut points) in found {
        polish(&mut points, &judge, &mut Random::new(starts + 1), trials);
        let mut unit = vec![Point::new(0.5, 0.5); map.organisations.len()];
        for (row, point) in ties.core.iter().zip(points) {
            if let Some(place) = unit.get_mut(*row) {
                *place = rounded(Point::new(point.x / judge.frame.width, point.y / judge.frame.height));
            }
        }
        let arrangement = Arrangement { format, points: unit };
        // The best that needs no larger world, if there is one.
        let is_small = count <= FEW;
        if !is_small || lay_out(map, &arrangement, format.stage()).world.size() == format.stage() {
            return arrangement;
        }
        first.get_or_insert(arrangement);
    }
    first.unwrap_or_else(|| Arrangement { format, points: vec![Point::new(0.5, 0.5); map.organisations.len()] })
}

/// The point rounded to ten-thousandths, which removes what differs only by rounding errors.
fn rounded(point: Point) -> Point {
    let step = |along: f64| (along * 10_000.0 + 0.5).floor() / 10_000.0;
    Point::new(step(point.x), step(point.y))
}

/// How many starts, ticks of the simulation and trials of the polish `count` organisations are worth.
fn effort(count: usize) -> (u64, usize, usize) {
    match count {
        0..=FEW => (10, 120, 3000),
        25..=48 => (4, 120, 2000),
        49..=120 => (3, 80, 2500),
        121..=250 => (1, 40, 2000),
        251..=TOO_MANY_FOR_FORCES => (1, 20, 0),
        _ => (1, 0, 0),
    }
}

/// Stretches `points` to the judge's frame, each axis on its own.
fn fill(points: &mut [Point], judge: &Judge) {
    let bounds = Rect::bounding(points.iter().copied()).unwrap_or_default();
    let share = |value: f64, low: f64, extent: f64| if extent > 1e-9 { (value - low) / extent } else { 0.5 };
    for (node, point) in points.iter_mut().enumerate() {
        let x = share(point.x, bounds.x, bounds.width) * judge.frame.width;
        let y = share(point.y, bounds.y, bounds.height) * judge.frame.height;
        *point = if (x + y).is_finite() { Point::new(x, y) } else { scattered(node, judge) };
        *point = judge.inside(node, *point);
    }
}

/// Somewhere in the frame, should a place ever be no number.
fn scattered(node: usize, judge: &Judge) -> Point {
    let mut random = Random::new(node as u64);
    Point::new(random.unit() * judge.frame.width, random.unit() * judge.frame.height)
}
