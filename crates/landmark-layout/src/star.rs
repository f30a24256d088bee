//! One pass of stochastic gradient descent: all nodes move against a batch of landmarks that do not move meanwhile.

use crate::distances::{Distances, Hops};
use crate::lanes::{Four, add, at, div, max, mul, of_shorts, splat, sqrt, sub};

/// The most landmarks in a batch.
pub(crate) const MOST_IN_BATCH: usize = 32;
/// Fours that one call moves: browsers soon compile well what is called often.
const BLOCK: usize = 16;

/// How strongly a batch moves the nodes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pull {
    /// Weight of a distance of one link.
    pub(crate) rate: f32,
    /// Least square of a distance that weights are taken from: shorter ones pull no stronger.
    pub(crate) floor: f32,
}

/// Moves all nodes towards their distances from these `landmarks`.
pub(crate) fn pass(x: &mut [Four], y: &mut [Four], distances: &Distances, landmarks: &[u32], pull: Pull) {
    let mut stars = Vec::with_capacity(MOST_IN_BATCH);
    for landmark in landmarks {
        let landmark = *landmark as usize;
        if let (Some(x), Some(y)) = (at(x, landmark), at(y, landmark)) {
            stars.push((splat(x), splat(y), distances.row(landmark)));
        }
    }
    for (block, (x, y)) in x.chunks_mut(BLOCK).zip(y.chunks_mut(BLOCK)).enumerate() {
        move_block(x, y, block * BLOCK, &stars, pull);
    }
}

/// Moves one block of nodes, of which `first` is the first four.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline(never)]
fn move_block(x: &mut [Four], y: &mut [Four], first: usize, stars: &[(Four, Four, &[Hops])], pull: Pull) {
    let (rate, floor, soft, one) = (splat(pull.rate), splat(pull.floor), splat(1e-9), splat(1.0));
    for (offset, (x, y)) in x.iter_mut().zip(y).enumerate() {
        let (mut across, mut down, mut weights) = (splat(0.0), splat(0.0), splat(0.0));
        for (star_x, star_y, row) in stars {
            let Some(hops) = row.get(first + offset) else { continue };
            let distance = of_shorts(*hops);
            let (dx, dy) = (sub(*x, *star_x), sub(*y, *star_y));
            let length = sqrt(add(add(mul(dx, dx), mul(dy, dy)), soft));
            let square = max(mul(distance, distance), floor);
            // The one division gives both the weight, `rate ÷ square`, and the direction, by the length.
            let share = div(rate, mul(square, length));
            let step = mul(share, sub(length, distance));
            weights = add(weights, mul(share, length));
            across = add(across, mul(step, dx));
            down = add(down, mul(step, dy));
        }
        let most = max(weights, one);
        *x = sub(*x, div(across, most));
        *y = sub(*y, div(down, most));
    }
}
