//! The corridors that join the members: a minimum spanning tree of routes around the other discs.
//!
//! One search from all members at once partitions the grid into the regions nearest to each; the routes across the
//! borders of these regions contain a minimum spanning tree of all routes (Mehlhorn 1988).

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{Disc, Obstacle, lattice::Lattice};
use crate::geometry::{Point, order};

/// A route between two members.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Corridor {
    /// Centre line from one member's centre to the other's, two points at least.
    pub way: Vec<Point>,
    /// Distance from the centre line to its side.
    pub half_width: f64,
}

impl Corridor {
    /// The distance between the two centres.
    pub fn length_px(&self) -> f64 {
        self.way.first().zip(self.way.last()).map_or(0.0, |(first, last)| first.distance(*last))
    }
}

/// Maximum number of points of the search grid.
const MOST_POINTS: usize = 8_000;
/// Minimum width of a corridor between others, as a share of its width.
const NARROW: f64 = 0.5;
/// Weight of a point that cannot be entered.
const BLOCKED: u32 = 0;
/// Cost of a point not reached yet.
const FAR: u32 = u32::MAX;

/// The corridors of a minimum spanning tree over `members` (already padded), `share` of the smaller end wide, and all pairs of
/// neighbours, sorted. Members enclosed by others stay unconnected.
pub(super) fn corridors(members: &[Disc], others: &[Obstacle], share: f64) -> (Vec<Corridor>, Vec<(usize, usize)>) {
    if members.len() < 2 {
        return Default::default();
    }
    let half_width = share * members.iter().map(|member| member.radius).fold(1e9, f64::min);
    let Some(bounds) = members.iter().map(|member| member.bounds()).reduce(crate::geometry::Rect::union) else {
        return Default::default();
    };
    let lattice = Lattice::over(bounds.inflated(4.0 * half_width + 60.0), 12.0, MOST_POINTS);
    let search = Search::run(lattice, members, &weights(&lattice, members, others, half_width));
    let mut tree = Tree((0..members.len()).collect());
    let crossing = |at: usize| search.crossings.get(at).copied().unwrap_or_default();
    // The cheapest first; ties are broken by the members' order.
    let cheapest = order(search.crossings.len(), &mut |one, other| crossing(one).cost.cmp(&crossing(other).cost));
    let mut corridors = Vec::with_capacity(members.len());
    for Crossing { pair: (from, to), ends, .. } in cheapest.into_iter().map(crossing) {
        if let (true, Some(from), Some(to)) = (tree.join(from, to), members.get(from), members.get(to)) {
            let half_width = share * from.radius.min(to.radius);
            let way = straightened(&search.way(ends), *from, *to, others, half_width * NARROW);
            corridors.push(Corridor { way, half_width });
        }
    }
    (corridors, search.neighbours)
}

/// The cost of a step on each point: 1 in the open, up to 4 in a narrow gap, [`BLOCKED`] where it is too narrow.
fn weights(lattice: &Lattice, members: &[Disc], others: &[Obstacle], half_width: f64) -> Vec<u32> {
    let mut weights = vec![1; lattice.len()];
    for other in others {
        for (index, place) in lattice.within(other.clear.grown(half_width + lattice.cell_px).bounds()) {
            let room = other.clear.distance_to(place);
            let weight = if room < half_width * NARROW {
                BLOCKED
            } else if room < half_width {
                3
            } else {
                1
            };
            raise(&mut weights, index, weight);
        }
    }
    // Inside a member's own disc every point is passable, except within another's disc.
    for member in members {
        for (index, place) in lattice.within(member.bounds()) {
            let is_free = member.distance_to(place) <= 0.0 && others.iter().all(|it| it.disc.distance_to(place) > 0.0);
            if let (true, Some(weight)) = (is_free, weights.get_mut(index)) {
                *weight = (*weight).max(1);
            }
        }
    }
    weights
}

fn raise(weights: &mut [u32], index: usize, weight: u32) {
    if let Some(kept) = weights.get_mut(index) {
        *kept = if *kept == BLOCKED || weight == BLOCKED { BLOCKED } else { (*kept).max(weight) };
    }
}

/// Dijkstra's search from all members at once.
struct Search {
    lattice: Lattice,
    /// Predecessor of each point, itself at a member.
    before: Vec<usize>,
    /// For each pair of adjacent regions, the cheapest crossing, in the order of the pairs.
    crossings: Vec<Crossing>,
    /// All pairs of members whose regions met, sorted.
    neighbours: Vec<(usize, usize)>,
}

/// A route across the border between the regions of two members.
#[derive(Clone, Copy, Default)]
struct Crossing {
    /// The two members.
    pair: (usize, usize),
    /// Total cost of the route between them.
    cost: u32,
    /// The points on both sides of the border.
    ends: (usize, usize),
}

/// State of a point in the search: the cost to reach it and the nearest member.
#[derive(Clone, Copy)]
struct Reached {
    cost: u32,
    member: usize,
}

impl Search {
    fn run(lattice: Lattice, members: &[Disc], weights: &[u32]) -> Self {
        let mut search =
            Self { lattice, before: (0..lattice.len()).collect(), crossings: Vec::new(), neighbours: Vec::new() };
        let mut reached = vec![Reached { cost: FAR, member: 0 }; lattice.len()];
        let mut queue = BinaryHeap::new();
        for (member, disc) in members.iter().enumerate() {
            let index = lattice.nearest(disc.centre);
            match reached.get_mut(index) {
                Some(point) if point.cost == FAR => {
                    *point = Reached { cost: 0, member };
                    queue.push((Reverse(0), index));
                }
                // Two members on the same point are adjacent at no cost.
                Some(point) => search.cross((point.member, index), (member, index), 0),
                None => {}
            }
        }
        while let Some((Reverse(cost), index)) = queue.pop() {
            let Some(here) = reached.get(index).copied().filter(|here| here.cost == cost) else { continue };
            for (next, step) in lattice.neighbours(index).into_iter().flatten() {
                let (Some(weight), Some(there)) = (weights.get(next), reached.get_mut(next)) else { continue };
                if there.cost != FAR && there.member != here.member {
                    let whole = cost.saturating_add(there.cost).saturating_add(step * (*weight).max(1));
                    search.cross((here.member, index), (there.member, next), whole);
                }
                let whole = cost.saturating_add(step * weight);
                if *weight != BLOCKED && whole < there.cost {
                    *there = Reached { cost: whole, member: here.member };
                    if let Some(before) = search.before.get_mut(next) {
                        *before = index;
                    }
                    queue.push((Reverse(whole), next));
                }
            }
        }
        search.settle(&reached)
    }

    fn cross(&mut self, one: (usize, usize), other: (usize, usize), cost: u32) {
        let (low, high) = if one.0 < other.0 { (one, other) } else { (other, one) };
        let found = Crossing { pair: (low.0, high.0), cost, ends: (low.1, high.1) };
        let place = self.crossings.partition_point(|kept| kept.pair < found.pair);
        match self.crossings.get_mut(place).filter(|kept| kept.pair == found.pair) {
            Some(kept) if (found.cost, found.ends) < (kept.cost, kept.ends) => *kept = found,
            Some(_) => {}
            None => self.crossings.insert(place, found),
        }
    }

    /// Drops crossings whose points have been reassigned to another member since.
    fn settle(mut self, reached: &[Reached]) -> Self {
        let is_still = |index: usize, member: usize| {
            reached.get(index).is_some_and(|point| point.member == member || point.cost == 0)
        };
        self.neighbours = self.crossings.iter().map(|it| it.pair).collect();
        self.crossings.retain(|it| is_still(it.ends.0, it.pair.0) && is_still(it.ends.1, it.pair.1));
        self
    }

    /// The points from the first end's member across to the second's.
    fn way(&self, ends: (usize, usize)) -> Vec<Point> {
        let mut way = self.back_from(ends.0);
        way.reverse();
        way.append(&mut self.back_from(ends.1));
        way
    }

    /// The points from `end` back to its member.
    fn back_from(&self, mut end: usize) -> Vec<Point> {
        let mut way = vec![self.lattice.place_of(end)];
        while let Some(before) = self.before.get(end).filter(|before| **before != end && way.len() < self.lattice.len())
        {
            end = *before;
            way.push(self.lattice.place_of(end));
        }
        way
    }
}

/// Disjoint sets of members: for each member another of its set, itself for the representative.
struct Tree(Vec<usize>);

impl Tree {
    fn first(&self, mut member: usize) -> usize {
        while let Some(next) = self.0.get(member).copied().filter(|next| *next != member) {
            member = next;
        }
        member
    }

    /// Merges two sets; `false` when they were already the same.
    fn join(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(first) = self.0.get_mut(other) {
            *first = one;
        }
        one != other
    }
}

/// The route as straight as the others allow: each segment goes as far as it can with `room` on both sides, then the
/// bends are rounded.
fn straightened(way: &[Point], from: Disc, to: Disc, others: &[Obstacle], room: f64) -> Vec<Point> {
    let is_free = |one: Point, other: Point| {
        others.iter().all(|other_disc| {
            let near = nearest_on(one, other, other_disc.clear.centre);
            // What is inside the two end discs is allowed, however close another disc is.
            from.distance_to(near) <= 0.0 || to.distance_to(near) <= 0.0 || other_disc.clear.distance_to(near) >= room
        })
    };
    let mut straight = vec![from.centre];
    let (mut corner, mut last) = (from.centre, from.centre);
    for place in way.iter().copied().chain([to.centre]) {
        if !is_free(corner, place) && last != corner {
            straight.push(last);
            corner = last;
        }
        last = place;
    }
    straight.push(to.centre);
    if is_free(from.centre, to.centre) {
        return vec![from.centre, to.centre];
    }
    rounded(&rounded(&straight))
}

/// The route with each bend cut at a quarter (Chaikin 1974), its end points kept.
fn rounded(way: &[Point]) -> Vec<Point> {
    let mut cut = Vec::with_capacity(2 * way.len());
    cut.extend(way.first());
    for pair in way.windows(2) {
        if let [one, other] = pair {
            cut.push(one.lerp(*other, 0.25));
            cut.push(one.lerp(*other, 0.75));
        }
    }
    cut.extend(way.last());
    cut
}

/// The point of the segment from `one` to `other` nearest to `place`.
pub(super) fn nearest_on(one: Point, other: Point, place: Point) -> Point {
    let along = other - one;
    let length_squared = along.dot(along);
    if length_squared > 1e-12 {
        one.lerp(other, ((place - one).dot(along) / length_squared).clamp(0.0, 1.0))
    } else {
        one
    }
}
