//! The repulsion between all nodes. Many are grouped by the squares of a grid: the nodes of a distant square push as one.

use crate::lanes::{Four, LANES, add, at, div, each, flat, fours, mul, splat, sub};
use crate::number;

/// Added to squares of distances: nodes at the same place do not push endlessly.
const SOFT: f32 = 0.01;
/// The most nodes of which each pushes each, where more may be grouped.
const MOST_ALONE: usize = 2_048;
/// Squares along each side of the grid.
const SIDE: usize = 28;

/// What pushes: its coordinates and how many nodes it stands for, each four times.
type Star = (Four, Four, Four);

/// The push on each of the first `count` nodes: the sum over all others of the step from them by the square of its length.
pub(crate) fn pushes(x: &[Four], y: &[Four], count: usize) -> (Vec<f32>, Vec<f32>) {
    if cfg!(feature = "large") && count > MOST_ALONE {
        return Grid::new(x, y, count).pushes();
    }
    let star = |node| Some((splat(at(x, node)?), splat(at(y, node)?), splat(1.0)));
    let stars: Vec<Star> = (0..count).filter_map(star).collect();
    let (across, down): (Vec<Four>, Vec<Four>) = x.iter().zip(y).map(|(x, y)| push(*x, *y, &stars)).unzip();
    (flat(&across), flat(&down))
}

/// The pushes on four nodes.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline(never)]
fn push(x: Four, y: Four, stars: &[Star]) -> (Four, Four) {
    let soft = splat(SOFT);
    let (mut across, mut down) = (splat(0.0), splat(0.0));
    for (star_x, star_y, weight) in stars {
        let (dx, dy) = (sub(x, *star_x), sub(y, *star_y));
        let share = div(*weight, add(add(mul(dx, dx), mul(dy, dy)), soft));
        across = add(across, mul(dx, share));
        down = add(down, mul(dy, share));
    }
    (across, down)
}

/// Nodes by the square that they are in.
struct Grid {
    count: usize,
    /// The nodes of each square, row by row: their numbers and coordinates.
    squares: Vec<(Vec<usize>, Vec<f32>, Vec<f32>)>,
}

impl Grid {
    fn new(x: &[Four], y: &[Four], count: usize) -> Self {
        let (x, y) = (flat(x), flat(y));
        let (columns, rows) = (cells(&x, count), cells(&y, count));
        let mut squares = vec![(Vec::new(), Vec::new(), Vec::new()); SIDE * SIDE];
        let places = x.iter().zip(&y).zip(columns.into_iter().zip(rows)).enumerate();
        for (node, ((x, y), (column, row))) in places.take(count) {
            if let Some(square) = squares.get_mut(row * SIDE + column) {
                square.0.push(node);
                square.1.push(*x);
                square.2.push(*y);
            }
        }
        Self { count, squares }
    }

    fn pushes(&self) -> (Vec<f32>, Vec<f32>) {
        let mean = |along: &[f32]| splat(along.iter().sum::<f32>() / number(along.len().max(1)));
        let groups: Vec<Star> =
            self.squares.iter().map(|(nodes, x, y)| (mean(x), mean(y), splat(number(nodes.len())))).collect();
        let (mut across, mut down) = (vec![0.0; self.count], vec![0.0; self.count]);
        for (square, (nodes, x, y)) in self.squares.iter().enumerate().filter(|(_, (nodes, ..))| !nodes.is_empty()) {
            let mut stars = Vec::new();
            for (other, ((others, there_x, there_y), group)) in self.squares.iter().zip(&groups).enumerate() {
                let is_near =
                    (square / SIDE).abs_diff(other / SIDE) <= 1 && (square % SIDE).abs_diff(other % SIDE) <= 1;
                if is_near {
                    stars.extend(there_x.iter().zip(there_y).map(|(x, y)| (splat(*x), splat(*y), splat(1.0))));
                } else if !others.is_empty() {
                    stars.push(*group);
                }
            }
            for ((nodes, x), y) in nodes.chunks(LANES).zip(fours(x)).zip(fours(y)) {
                let (push_x, push_y) = push(x, y, &stars);
                for ((node, x), y) in nodes.iter().zip(each(push_x)).zip(each(push_y)) {
                    if let (Some(across), Some(down)) = (across.get_mut(*node), down.get_mut(*node)) {
                        (*across, *down) = (x, y);
                    }
                }
            }
        }
        (across, down)
    }
}

/// The column or row of the grid that each of the first `count` coordinates is in.
fn cells(along: &[f32], count: usize) -> Vec<usize> {
    let (low, high) =
        along.iter().take(count).fold((f32::MAX, f32::MIN), |(low, high), along| (low.min(*along), high.max(*along)));
    let scale = number(SIDE) / (high - low).max(1e-6);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
    let cell = |along: &f32| ((along - low) * scale).clamp(0.0, number(SIDE - 1)) as usize;
    along.iter().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_push_nearly_as_each_alone() {
        let mut random = crate::random::Random::new(5);
        let mut some = || fours(&(0..2_100).map(|_| random.signed() * 9.0).collect::<Vec<_>>());
        let (x, y) = (some(), some());
        let grouped = Grid::new(&x, &y, 2_100).pushes();
        let stars: Vec<Star> =
            (0..2_100).filter_map(|node| Some((splat(at(&x, node)?), splat(at(&y, node)?), splat(1.0)))).collect();
        let (mut off, mut all) = (0.0, 0.0);
        for (fours, (x, y)) in grouped.0.chunks(LANES).zip(x.iter().zip(&y)) {
            for (found, exact) in fours.iter().zip(each(push(*x, *y, &stars).0)) {
                off += (found - exact) * (found - exact);
                all += exact * exact;
            }
        }
        assert!(off < all * 1e-4, "{off} of {all}");
    }
}
