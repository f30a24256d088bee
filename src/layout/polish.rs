//! Small changes that make a picture better: a step, a jump, two changing places.

use super::random::Random;
use super::score::{Judge, number};
use crate::geometry::{Point, Vector};

/// Most a change may worsen the picture at first; less and less as the work goes on (threshold accepting, G. Dueck and
/// T. Scheuer, 1990).
const FIRST_THRESHOLD: f64 = 3.0;

/// What a change to one or two places seldom gains for the picture as a whole.
const LARGE_GAIN: f64 = 5.0;

/// Small changes to one picture, some at a time.
#[derive(Debug)]
pub(super) struct Polish {
    trials: usize,
    done: usize,
    /// The cost of the picture as a whole.
    overall: f64,
}

impl Polish {
    /// So many trials from `points` on.
    pub(super) fn new(points: &[Point], judge: &Judge, trials: usize) -> Self {
        Self { trials: if points.len() < 2 { 0 } else { trials }, done: 0, overall: judge.overall(points) }
    }

    /// Tries `some` changes to `points` and keeps the good ones, early on some bad ones too. Returns whether trials are left.
    pub(super) fn step(&mut self, points: &mut [Point], judge: &Judge, random: &mut Random, some: usize) -> bool {
        for _ in 0..some.min(self.trials - self.done) {
            self.attempt(points, judge, random);
            self.done += 1;
        }
        self.done < self.trials
    }

    fn attempt(&mut self, points: &mut [Point], judge: &Judge, random: &mut Random) {
        let count = points.len();
        let left = 1.0 - number(self.done) / number(self.trials);
        let node = random.below(count);
        let Some(before) = points.get(node).copied() else { return };
        let kind = random.unit();
        let mut partner = None;
        let target = if kind < 0.15 {
            partner = Some(random.below(count)).filter(|other| *other != node);
            partner.and_then(|other| points.get(other)).copied().unwrap_or(before)
        } else if kind < 0.15 + 0.25 * left {
            Point::new(random.unit() * judge.frame.width, random.unit() * judge.frame.height)
        } else {
            let reach = judge.spacing_px * (0.08 + 0.9 * left);
            before + Vector::new(random.signed() * reach, random.signed() * reach)
        };
        let cost =
            |points: &[Point]| judge.around(points, node) + partner.map_or(0.0, |other| judge.around(points, other));
        let cost_before = cost(points);
        let partner_before = partner.and_then(|other| points.get(other).copied());
        set(points, node, judge.inside(node, target));
        if let Some(other) = partner {
            set(points, other, judge.inside(other, before));
        }
        let threshold = FIRST_THRESHOLD * left * left * random.unit();
        let change = cost(points) - cost_before;
        // Most changes are so bad here that no gain elsewhere could save them, and the whole need not be judged.
        let overall_after = if change < threshold + LARGE_GAIN { judge.overall(points) } else { f64::INFINITY };
        if change + overall_after - self.overall < threshold {
            self.overall = overall_after;
        } else {
            set(points, node, before);
            if let (Some(other), Some(point)) = (partner, partner_before) {
                set(points, other, point);
            }
        }
    }
}

fn set(points: &mut [Point], node: usize, point: Point) {
    if let Some(place) = points.get_mut(node) {
        *place = point;
    }
}
