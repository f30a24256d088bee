//! The slow part, once per map and format: who stands near whom.

use super::force::relax;
use super::label::label_size;
use super::many::{ManySearch, is_many};
use super::polish::polish;
use super::random::Random;
use super::score::Judge;
use super::stress::stress;
use super::tenths::rounded;
use super::ties::Ties;
use super::{Format, Layout};
use crate::geometry::{Point, Rect};
use crate::model::{Key, Map};

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
/// The file's own arrangement is kept.
pub fn arrange(map: &Map, format: Format) -> Arrangement {
    if let Some(Layout { world, places, .. }) = Layout::ready(map, format) {
        let share = |place: Point| Point::new(place.x / world.width, place.y / world.height);
        return Arrangement { format, points: places.iter().map(|place| share(place.centre)).collect() };
    }
    if !is_many(map) {
        return arrange_few(map, format);
    }
    let mut search = ManySearch::new(map);
    while search.step(usize::MAX) {}
    search.arrangement(format)
}

/// The arrangement of few organisations: several starts, each a stress layout evened out by the simulation and polished; the
/// best is polished once more.
fn arrange_few(map: &Map, format: Format) -> Arrangement {
    let ties = Ties::of(map);
    let judge = Judge::new(&ties, format, |row, sizes| label_size(&map.organisations[Key::new(row)], sizes));
    let (starts, ticks, trials) = effort(ties.core.len());
    let mut best: Option<(f64, Vec<Point>)> = None;
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
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, points));
        }
    }
    let (_, mut points) = best.unwrap_or_default();
    polish(&mut points, &judge, &mut Random::new(starts + 1), trials);
    let mut unit = vec![Point::new(0.5, 0.5); map.organisations.len()];
    for (row, point) in ties.core.iter().zip(points) {
        if let Some(place) = unit.get_mut(*row) {
            *place = rounded(Point::new(point.x / judge.frame.width, point.y / judge.frame.height));
        }
    }
    Arrangement { format, points: unit }
}

/// How many starts, ticks of the simulation and trials of the polish `count` organisations are worth.
const fn effort(count: usize) -> (u64, usize, usize) {
    if count <= 48 { (4, 120, 2000) } else { (3, 80, 2500) }
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
