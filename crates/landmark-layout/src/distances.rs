//! The number of links between each node and each landmark, by breadth-first searches, 128 of them at a time.
//!
//! After M. Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal", 2014.

use crate::graph::Graph;
use crate::lanes::{LANES, each, of_shorts};
use crate::number;

/// Landmarks searched from at once.
const AT_ONCE: usize = 128;
/// The most landmarks.
const MOST_LANDMARKS: usize = 1536;
/// The most distances kept.
const MOST_DISTANCES: usize = 1 << 24;

/// Four distances.
pub(crate) type Hops = [u16; LANES];

/// A row of distances for each landmark; the landmarks are the first nodes.
#[derive(Debug)]
pub(crate) struct Distances {
    rows: Vec<u16>,
    /// Length of a row: a distance for each node, and zeros up to a multiple of [`LANES`].
    pub(crate) width: usize,
    landmarks: usize,
    done: usize,
    seen: Vec<u128>,
    front: Vec<u128>,
    next: Vec<u128>,
}

impl Distances {
    /// The empty table for `graph`.
    pub(crate) fn new(graph: &Graph) -> Self {
        let count = graph.count();
        let width = count.next_multiple_of(LANES);
        let landmarks = count.min(MOST_LANDMARKS).min((MOST_DISTANCES / width.max(1)).max(AT_ONCE));
        Self {
            rows: vec![0; landmarks * width],
            width,
            landmarks,
            done: 0,
            seen: vec![0; count],
            front: vec![0; count],
            next: vec![0; count],
        }
    }

    /// How many rows the table will have.
    pub(crate) const fn landmarks(&self) -> usize {
        self.landmarks
    }

    /// The distances from `landmark`.
    pub(crate) fn row(&self, landmark: usize) -> &[Hops] {
        self.rows.get(landmark * self.width..(landmark + 1) * self.width).unwrap_or_default().as_chunks().0
    }

    /// Fills some more rows. Returns the work that was, or `None` when all were full.
    pub(crate) fn step(&mut self, graph: &Graph) -> Option<usize> {
        if self.done >= self.landmarks {
            (self.seen, self.front, self.next) = Default::default();
            return None;
        }
        let first = self.done;
        let some = (self.landmarks - first).min(AT_ONCE);
        self.done += some;
        let width = self.width.max(1);
        let rows = self.rows.get_mut(first * width..(first + some) * width).unwrap_or_default();
        for set in [&mut self.seen, &mut self.front] {
            set.fill(0);
            for (bit, set) in set.iter_mut().skip(first).take(some).enumerate() {
                *set = 1 << bit;
            }
        }
        let mut hops = 1_u16;
        while level(graph, &mut self.seen, &self.front, &mut self.next, rows, width, hops) {
            std::mem::swap(&mut self.front, &mut self.next);
            hops = hops.saturating_add(1);
        }
        Some(graph.count() * some + usize::from(hops) * graph.count() * 4)
    }
}

/// Goes one link further from all landmarks. Returns whether somebody was reached.
#[inline(never)]
fn level(
    graph: &Graph,
    seen: &mut [u128],
    front: &[u128],
    next: &mut [u128],
    rows: &mut [u16],
    width: usize,
    hops: u16,
) -> bool {
    let mut any = 0;
    for (node, (seen, next)) in seen.iter_mut().zip(next).enumerate() {
        let mut reached = 0_u128;
        for far in graph.neighbours(node) {
            reached |= front.get(*far as usize).copied().unwrap_or_default();
        }
        reached &= !*seen;
        *seen |= reached;
        *next = reached;
        any |= reached;
        #[allow(clippy::cast_possible_truncation, reason = "each half on its own")]
        for (mut bits, first) in [(reached as u64, 0), ((reached >> 64) as u64, 64)] {
            while bits != 0 {
                let row = bits.trailing_zeros() as usize + first;
                bits &= bits - 1;
                if let Some(place) = rows.get_mut(row * width + node) {
                    *place = hops;
                }
            }
        }
    }
    any != 0
}

/// The squares of `row`, padded as it is.
pub(crate) fn squares(row: &[Hops]) -> Vec<f32> {
    row.iter().flat_map(|hops| each(of_shorts(*hops))).map(|hops| hops * hops).collect()
}

/// The mean of the first `count` of `squares`.
pub(crate) fn mean(squares: &[f32], count: usize) -> f32 {
    squares.iter().take(count).fold(0.0, |sum, square| sum + square) / number(count.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_is_the_least_number_of_links() {
        let mut edges: Vec<(u32, u32)> = (1..300).map(|node| (node, node * 7 % node)).collect();
        edges.extend((0..60).map(|node| (node * 5, (node * 11 + 3) % 300)));
        let graph = Graph::new(300, &edges);
        let mut table = Distances::new(&graph);
        while table.step(&graph).is_some() {}
        assert_eq!(table.landmarks(), 300);
        for landmark in 0..300 {
            let hops = |node: u32| table.row(landmark)[node as usize / LANES][node as usize % LANES];
            for node in (0..300).filter(|node| *node as usize != landmark) {
                let nearest = graph.neighbours(node as usize).iter().map(|far| hops(*far)).min();
                assert_eq!(Some(hops(node)), nearest.map(|near| near + 1));
            }
            assert_eq!(hops(u32::try_from(landmark).unwrap()), 0);
        }
    }

    #[test]
    fn a_path_is_as_long_as_it_is() {
        let graph = Graph::new(5, &[(0, 1), (1, 2), (2, 3), (3, 4)]);
        let mut table = Distances::new(&graph);
        while table.step(&graph).is_some() {}
        assert_eq!(table.row(0), [[0, 1, 2, 3], [4, 0, 0, 0]]);
    }
}
