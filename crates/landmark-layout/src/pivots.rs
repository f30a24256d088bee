//! A first picture from the distances of a few landmarks: `PivotMDS` (U. Brandes, C. Pich, 2006).

use crate::distances::{Distances, mean, squares};
use crate::lanes::{Four, LANES, add, each, fours, mul, splat};
use crate::number;
use crate::random::Random;

/// Landmarks it looks at.
const PIVOTS: usize = 32;
/// Rounds of the search for the main directions.
const ROUNDS: usize = 60;

/// Coordinates along the two main directions, padded as the rows of `distances` are.
pub(crate) fn pivot_places(distances: &Distances, count: usize, random: &mut Random) -> (Vec<Four>, Vec<Four>) {
    let pivots = distances.landmarks().min(PIVOTS);
    let columns = centred(distances, pivots, count);
    let mut gram = vec![0.0; pivots * pivots];
    for one in 0..pivots {
        for other in 0..=one {
            let (Some(left), Some(right)) = (columns.get(one), columns.get(other)) else { continue };
            let product = dot(left, right);
            for place in [one * pivots + other, other * pivots + one] {
                if let Some(entry) = gram.get_mut(place) {
                    *entry = product;
                }
            }
        }
    }
    let first = main_direction(&gram, pivots, &[], random);
    let second = main_direction(&gram, pivots, &first, random);
    (along(&columns, &first, distances.width), along(&columns, &second, distances.width))
}

/// The squares of the distances, centred along rows and columns: one list for each pivot.
fn centred(distances: &Distances, pivots: usize, count: usize) -> Vec<Vec<Four>> {
    let columns: Vec<Vec<f32>> = (0..pivots).map(|pivot| squares(distances.row(pivot))).collect();
    let mut means = vec![0.0_f32; distances.width];
    for column in &columns {
        for (square, sum) in column.iter().zip(&mut means) {
            *sum += *square / number(pivots);
        }
    }
    let overall = mean(&means, count);
    let centre = |mut column: Vec<f32>| {
        let own = mean(&column, count);
        for (node, (square, mean)) in column.iter_mut().zip(&means).enumerate() {
            *square = if node < count { -0.5 * (*square - own - mean + overall) } else { 0.0 };
        }
        fours(&column)
    };
    columns.into_iter().map(centre).collect()
}

/// The sum of products.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline(never)]
fn dot(left: &[Four], right: &[Four]) -> f32 {
    let mut sums = splat(0.0);
    for (left, right) in left.iter().zip(right) {
        sums = add(sums, mul(*left, *right));
    }
    each(sums).into_iter().fold(0.0, |sum, number| sum + number)
}

/// The eigenvector of the largest eigenvalue among those at right angles to `against`, by power iteration.
fn main_direction(gram: &[f32], pivots: usize, against: &[f32], random: &mut Random) -> Vec<f32> {
    let mut vector: Vec<f32> = (0..pivots).map(|_| random.signed()).collect();
    for _ in 0..ROUNDS {
        let mut product: Vec<f32> = gram
            .chunks_exact(pivots.max(1))
            .map(|row| row.iter().zip(&vector).fold(0.0, |sum, (one, other)| sum + one * other))
            .collect();
        let shared = product.iter().zip(against).fold(0.0, |sum, (one, other)| sum + one * other);
        for (entry, other) in product.iter_mut().zip(against) {
            *entry -= shared * other;
        }
        let length = product.iter().fold(0.0, |sum, entry| sum + entry * entry).sqrt();
        if !(length > 1e-12 && length.is_finite()) {
            break;
        }
        for entry in &mut product {
            *entry /= length;
        }
        vector = product;
    }
    vector
}

/// The coordinates of all nodes along `direction`.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn along(columns: &[Vec<Four>], direction: &[f32], width: usize) -> Vec<Four> {
    let mut places = vec![splat(0.0); width.div_ceil(LANES)];
    for (column, share) in columns.iter().zip(direction) {
        let share = splat(*share);
        for (place, square) in places.iter_mut().zip(column) {
            *place = add(*place, mul(*square, share));
        }
    }
    places
}
