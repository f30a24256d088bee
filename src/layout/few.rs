//! The search for an arrangement of few organisations, in slices: several starts, each a stress layout, evened out
//! by the simulation and polished; the best is polished once more. Of a small map, it is the best that fits the stage without being reduced.

use super::force::relax;
use super::polish::Polish;
use super::random::Random;
use super::score::Judge;
use super::start::labels;
use super::stress::stress;
use super::tenths::rounded;
use super::ties::Ties;
use super::{Arrangement, Format, Sizes, lay_out};
use crate::geometry::{Point, Rect, Size};
use crate::model::Map;

/// What one trial costs for each organisation and for each link, in units of the search for places.
const TRIAL: usize = 30;

/// Up to this many organisations, there is time for more starts.
const FEW: usize = 24;

/// A search for an arrangement.
#[derive(Debug)]
pub(super) struct FewSearch {
    ties: Ties,
    format: Format,
    random: Random,
    /// The number of the start; the last is the best one once more.
    start: u64,
    points: Vec<Point>,
    polish: Option<Polish>,
    /// What the starts found, the best first.
    found: Vec<(f64, Vec<Point>)>,
    /// The best of all, should none fit.
    first: Option<Vec<Point>>,
    is_done: bool,
    /// The room of each name in the core.
    labels: Vec<Size>,
}

impl FewSearch {
    /// The search for `map` on stages of this `format`.
    pub(super) fn new(map: &Map, format: Format) -> Self {
        let ties = Ties::of(map);
        let random = Random::new(1);
        let (points, found) = (Vec::new(), Vec::new());
        let stage = Judge::stage(ties.core.len(), format);
        let labels = labels(map, &ties.core, Sizes::for_stage(stage, ties.core.len()), stage);
        Self { ties, format, random, start: 1, points, polish: None, found, first: None, is_done: false, labels }
    }

    /// Goes on with `map` for about `budget` units of work. Returns whether more is left to do.
    pub(super) fn step(&mut self, map: &Map, budget: usize) -> bool {
        if self.is_done {
            return false;
        }
        let judge = Judge::new(&self.ties, self.format, &self.labels);
        let (starts, ticks, trials) = effort(self.ties.core.len());
        let points = &mut self.points;
        let Some(polish) = &mut self.polish else {
            self.random = Random::new(self.start.min(starts + 1));
            if self.start <= starts {
                *points = stress(&self.ties, &mut self.random);
                for point in &mut *points {
                    *point = Point::new(point.x * judge.spacing_px, point.y * judge.spacing_px);
                }
                relax(points, &self.ties, judge.spacing_px, ticks);
                fill(points, &judge);
            } else {
                *points = self.found.remove(0).1;
            }
            self.polish = Some(Polish::new(points, &judge, trials));
            return true;
        };
        let some = budget / (TRIAL * (self.ties.core.len() + self.ties.pairs.len())).max(1);
        if polish.step(points, &judge, &mut self.random, some.max(1)) {
            return true;
        }
        self.polish = None;
        self.start += 1;
        if self.start - 1 <= starts {
            let cost = judge.total(points);
            let place = self.found.partition_point(|(less, _)| *less <= cost);
            self.found.insert(place, (cost, std::mem::take(points)));
            return true;
        }
        for point in &mut *points {
            *point = rounded(Point::new(point.x / judge.frame.width, point.y / judge.frame.height));
        }
        let is_small = self.ties.core.len() <= FEW;
        self.is_done = !is_small || self.fits(map);
        if !self.is_done {
            let first = self.first.get_or_insert_with(|| self.points.clone());
            if self.found.is_empty() {
                self.points = std::mem::take(first);
                self.is_done = true;
            }
        }
        !self.is_done
    }

    /// Whether the map needs no larger world than its stage.
    fn fits(&self, map: &Map) -> bool {
        lay_out(map, &self.arrangement(map), self.format.stage()).world.size() == self.format.stage()
    }

    /// The arrangement, once the search has ended; external organisations stand in the middle.
    pub(super) fn arrangement(&self, map: &Map) -> Arrangement {
        let mut unit = vec![Point::new(0.5, 0.5); map.organisations.len()];
        for (row, point) in self.ties.core.iter().zip(&self.points) {
            if let Some(place) = unit.get_mut(*row) {
                *place = *point;
            }
        }
        Arrangement { format: self.format, points: unit }
    }
}

/// How many starts, ticks of the simulation and trials of the polish `count` organisations are worth.
const fn effort(count: usize) -> (u64, usize, usize) {
    match count {
        0..=FEW => (10, 120, 3000),
        25..=48 => (4, 120, 2000),
        _ => (3, 80, 2500),
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
