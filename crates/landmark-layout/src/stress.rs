//! The normalised stress of a picture: how far its distances are from those of the graph, measured from some landmarks.

use crate::distances::{Distances, Hops};
use crate::lanes::{Four, LANES, add, at, div, each, max, mul, of_shorts, splat, sqrt, sub};
use crate::number;

/// The stress of the first `count` places seen from the first `rows` landmarks, at the best scale; and that scale.
pub(crate) fn stress(x: &[Four], y: &[Four], distances: &Distances, rows: usize, count: usize) -> (f32, f32) {
    let (mut sum, mut squares) = (0.0, 0.0);
    let rows = rows.min(distances.landmarks());
    for landmark in 0..rows {
        let (Some(star_x), Some(star_y)) = (at(x, landmark), at(y, landmark)) else { continue };
        let parts = row_sums(x, y, star_x, star_y, distances.row(landmark), count);
        sum += parts.0;
        squares += parts.1;
    }
    let terms = number(rows) * number(count.saturating_sub(1)).max(1.0);
    if squares > 0.0 { (1.0 - sum * sum / (squares * terms), sum / squares) } else { (1.0, 1.0) }
}

/// The sums of lengths by distance, and of their squares, from one landmark.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline(never)]
fn row_sums(x: &[Four], y: &[Four], star_x: f32, star_y: f32, row: &[Hops], count: usize) -> (f32, f32) {
    let (star_x, star_y, one) = (splat(star_x), splat(star_y), splat(1.0));
    let (mut sums, mut squares) = (splat(0.0), splat(0.0));
    let ratio = |x, y, hops| {
        let (dx, dy) = (sub(x, star_x), sub(y, star_y));
        div(sqrt(add(mul(dx, dx), mul(dy, dy))), max(of_shorts(hops), one))
    };
    for ((x, y), hops) in x.iter().zip(y).zip(row).take(count / LANES) {
        let ratio = ratio(*x, *y, *hops);
        sums = add(sums, ratio);
        squares = add(squares, mul(ratio, ratio));
    }
    let add_up = |numbers| each(numbers).into_iter().fold(0.0, |sum, number| sum + number);
    let (mut sum, mut square_sum): (f32, f32) = (add_up(sums), add_up(squares));
    // What pads the lists is no node.
    if let (Some(x), Some(y), Some(hops)) = (x.get(count / LANES), y.get(count / LANES), row.get(count / LANES)) {
        for ratio in each(ratio(*x, *y, *hops)).into_iter().take(count % LANES) {
            sum += ratio;
            square_sum += ratio * ratio;
        }
    }
    (sum, square_sum)
}
