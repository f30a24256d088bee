//! How all nodes push one another away.

use crate::lanes::{Four, add, at, div, mul, splat, sub};

/// Added to squares of distances: nodes at the same place do not push endlessly.
const SOFT: f32 = 0.01;

/// The push on each of the first `count` nodes: the sum over all others of the step from them by the square of its length.
pub(crate) fn pushes(x: &[Four], y: &[Four], count: usize) -> (Vec<Four>, Vec<Four>) {
    let stars: Vec<(Four, Four)> =
        (0..count).filter_map(|node| Some((splat(at(x, node)?), splat(at(y, node)?)))).collect();
    x.iter().zip(y).map(|(x, y)| push(*x, *y, &stars)).unzip()
}

/// The pushes on four nodes.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline(never)]
fn push(x: Four, y: Four, stars: &[(Four, Four)]) -> (Four, Four) {
    let (one, soft) = (splat(1.0), splat(SOFT));
    let (mut across, mut down) = (splat(0.0), splat(0.0));
    for (star_x, star_y) in stars {
        let (dx, dy) = (sub(x, *star_x), sub(y, *star_y));
        let share = div(one, add(add(mul(dx, dx), mul(dy, dy)), soft));
        across = add(across, mul(dx, share));
        down = add(down, mul(dy, share));
    }
    (across, down)
}
