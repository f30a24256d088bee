//! The search for places in one connected graph, in slices.

use crate::distances::{Distances, mean, squares};
use crate::finish::smooth;
use crate::graph::Graph;
use crate::lanes::{Four, LANES, add, each, flat, four, mul, splat, sub};
use crate::nth_root;
use crate::pivots::pivot_places;
use crate::random::Random;
use crate::star::{MOST_IN_BATCH, Pull, pass};
use crate::stress::stress;

/// From one round to the last, the rate of the descent falls to this share.
const LAST_SHARE: f32 = 0.01;
/// Steps that draw neighbours together.
const SMOOTHINGS: usize = 4;
/// Landmarks that hold the picture in shape meanwhile.
const HOLDERS: u32 = 256;
/// Landmarks that the guard measures stress from.
const WITNESSES: usize = 64;

/// What a search does next.
#[derive(Clone, Copy, Debug)]
enum Stage {
    Distances,
    Start,
    Descend { round: usize, batch: usize },
    Judge,
    Smooth(usize),
    Guard,
    Done,
}

/// How much a graph of some size is worth.
#[derive(Clone, Copy, Debug)]
struct Effort {
    starts: usize,
    rounds: usize,
    batch: usize,
}

impl Effort {
    const fn for_count(count: usize) -> Self {
        match count {
            0..=40 => Self { starts: 6, rounds: 30, batch: 4 },
            41..=128 => Self { starts: 3, rounds: 12, batch: 4 },
            129..=400 => Self { starts: 1, rounds: 10, batch: 8 },
            _ => Self { starts: 1, rounds: 5, batch: 16 },
        }
    }
}

/// The coordinates of all nodes.
type Places = (Vec<Four>, Vec<Four>);

/// A search for the places of some nodes of a graph that are connected among themselves.
#[derive(Debug)]
pub struct Search {
    /// In the order in which the graph numbers them: the landmarks are the first.
    nodes: Vec<u32>,
    graph: Graph,
    distances: Distances,
    random: Random,
    effort: Effort,
    stage: Stage,
    /// Landmarks in the order of this round.
    order: Vec<u32>,
    rate: f32,
    first_rate: f32,
    /// What the rate is multiplied by after a round.
    fall: f32,
    start: usize,
    x: Vec<Four>,
    y: Vec<Four>,
    /// The start with the least stress.
    best: Option<(f32, Places)>,
    /// The picture before the neighbours are drawn together, then that before the last of those steps.
    kept: Vec<Places>,
}

impl Search {
    /// The search for places of `nodes`, a connected part of `graph`.
    pub fn new(graph: &Graph, nodes: &[u32], seed: u32) -> Self {
        let mut random = Random::new(seed);
        let mut nodes = nodes.to_vec();
        random.shuffle(&mut nodes);
        let graph = graph.among(&nodes);
        let distances = Distances::new(&graph);
        let effort = Effort::for_count(graph.count());
        #[allow(clippy::cast_possible_truncation, reason = "nodes are numbered by u32")]
        let order = (0..distances.landmarks() as u32).collect();
        let width = distances.width / LANES;
        let stage = if graph.count() > 1 { Stage::Distances } else { Stage::Done };
        Self {
            nodes,
            graph,
            distances,
            random,
            effort,
            stage,
            order,
            rate: 0.0,
            first_rate: 0.0,
            fall: nth_root(LAST_SHARE, effort.rounds - 1),
            start: 0,
            x: vec![splat(0.0); width],
            y: vec![splat(0.0); width],
            best: None,
            kept: Vec::new(),
        }
    }

    /// Goes on for about `budget` units of work, each a distance looked at. Returns whether more is left to do.
    pub fn step(&mut self, budget: usize) -> bool {
        let mut spent = 0;
        while spent < budget {
            let Some(cost) = self.piece() else { return false };
            spent += cost;
        }
        true
    }

    /// Each node and where it stands by now, a link being about 1 long.
    pub fn places(&self) -> impl Iterator<Item = (u32, [f32; 2])> {
        self.nodes.iter().zip(flat(&self.x).into_iter().zip(flat(&self.y))).map(|(node, (x, y))| (*node, [x, y]))
    }

    /// Does one piece of work; returns how much that was, or `None` when there was nothing left to do.
    fn piece(&mut self) -> Option<usize> {
        let count = self.graph.count();
        match self.stage {
            Stage::Distances => {
                let cost = self.distances.step(&self.graph);
                if cost.is_none() {
                    self.first_rate = 0.3 * mean(&squares(self.distances.row(0)), count);
                    self.stage = Stage::Start;
                }
                Some(cost.unwrap_or_default())
            }
            Stage::Start => {
                self.begin(count);
                Some(count * 320)
            }
            Stage::Descend { round, batch } => {
                let start = batch * self.effort.batch;
                let landmarks = self.order.get(start..).unwrap_or_default();
                let landmarks = landmarks.get(..self.effort.batch).unwrap_or(landmarks);
                if landmarks.is_empty() {
                    self.end_round(round);
                    return Some(0);
                }
                let pull = Pull { rate: self.rate, floor: self.rate };
                pass(&mut self.x, &mut self.y, &self.distances, landmarks, pull);
                self.stage = Stage::Descend { round, batch: batch + 1 };
                Some(count * landmarks.len())
            }
            Stage::Judge => {
                let (own, _) = stress(&self.x, &self.y, &self.distances, count, count);
                if self.best.as_ref().is_none_or(|(least, _)| own < *least) {
                    self.best = Some((own, (self.x.clone(), self.y.clone())));
                }
                self.start += 1;
                self.stage = Stage::Start;
                if self.start >= self.effort.starts {
                    if let Some((_, (x, y))) = self.best.take() {
                        (self.x, self.y) = (x, y);
                    }
                    self.stage = Stage::Smooth(0);
                }
                Some(if self.effort.starts > 1 { count * count } else { 0 })
            }
            Stage::Smooth(done) => {
                if done == 0 || done == SMOOTHINGS - 1 {
                    self.kept.push((self.x.clone(), self.y.clone()));
                }
                smooth(&mut self.x, &mut self.y, &self.graph);
                self.stage = if done + 1 < SMOOTHINGS { Stage::Smooth(done + 1) } else { Stage::Guard };
                if done + 1 < SMOOTHINGS {
                    self.hold();
                }
                Some(count * 1024)
            }
            Stage::Guard => {
                self.guard(count);
                self.stage = Stage::Done;
                Some(count * WITNESSES * 4)
            }
            Stage::Done => None,
        }
    }

    /// A first picture: the first start from the distances, the others from anywhere.
    fn begin(&mut self, count: usize) {
        let mut jitter = 0.05;
        (self.x, self.y) = pivot_places(&self.distances, count, &mut self.random);
        let (_, scale) = stress(&self.x, &self.y, &self.distances, 32, count);
        let mut scale = if scale.is_finite() { scale } else { 0.0 };
        if self.start % 2 == 1 {
            jitter = self.first_rate.sqrt();
            scale = 0.0;
        }
        for place in self.x.iter_mut().chain(&mut self.y) {
            *place = four(each(*place).map(|along| along * scale + jitter * self.random.signed()));
        }
        self.rate = self.first_rate;
        self.random.shuffle(&mut self.order);
        self.stage = Stage::Descend { round: 0, batch: 0 };
    }

    fn end_round(&mut self, round: usize) {
        self.random.shuffle(&mut self.order);
        if round + 1 < self.effort.rounds {
            self.rate *= self.fall;
            self.stage = Stage::Descend { round: round + 1, batch: 0 };
        } else {
            self.stage = if self.effort.starts > 1 { Stage::Judge } else { Stage::Smooth(0) };
        }
    }

    /// Brings nodes back towards their distances from some landmarks, but leaves what is near alone.
    fn hold(&mut self) {
        let holders: Vec<u32> = (0..HOLDERS.min(u32::try_from(self.order.len()).unwrap_or(u32::MAX))).collect();
        let pull = Pull { rate: 2.0 * LAST_SHARE * self.first_rate, floor: 6.0 };
        for batch in holders.chunks(MOST_IN_BATCH) {
            pass(&mut self.x, &mut self.y, &self.distances, batch, pull);
        }
    }

    /// Takes back as much of the smoothing as cost too much stress.
    fn guard(&mut self, count: usize) {
        let measure = |(x, y): &Places| stress(x, y, &self.distances, WITNESSES, count).0;
        let (Some(between), Some(first)) = (self.kept.pop(), self.kept.pop()) else { return };
        let limit = 1.07 * measure(&first) + 0.004;
        let last = (std::mem::take(&mut self.x), std::mem::take(&mut self.y));
        let (from, to) = if measure(&last) <= limit {
            (self.x, self.y) = last;
            return;
        } else if measure(&between) <= limit {
            (between, last)
        } else {
            (first, between)
        };
        let blend = |share: f32| -> Places {
            let mix = |from: &[Four], to: &[Four]| {
                let (share, pairs) = (splat(share), from.iter().zip(to));
                pairs.map(|(one, other)| add(*one, mul(sub(*other, *one), share))).collect()
            };
            (mix(&from.0, &to.0), mix(&from.1, &to.1))
        };
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..5 {
            let middle = f32::midpoint(low, high);
            if measure(&blend(middle)) <= limit { low = middle } else { high = middle }
        }
        (self.x, self.y) = blend(low);
    }
}
