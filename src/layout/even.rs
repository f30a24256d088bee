//! Points spread more evenly over the rectangle they fill: the middle of a large map is crowded, and its corners are empty.

use super::score::number;
use crate::geometry::{Point, Rect, order};

/// How far each point moves from its share of the extent towards its rank, along each axis.
const RANK: f64 = 0.5;
/// How far it moves outwards, as a disc is stretched to the square around it.
const SQUARE: f64 = 0.7;

/// Stretches `points` to the square from 0 to 1, or along the one axis that they differ on.
pub(super) fn even_out(points: &mut [Point]) {
    stretch(points, |point| {
        let (x, y) = (2.0 * point.x - 1.0, 2.0 * point.y - 1.0);
        let largest = x.abs().max(y.abs());
        let outwards = if largest > 1e-9 { (x * x + y * y).sqrt() / largest } else { 1.0 };
        let factor = 1.0 + SQUARE * (outwards - 1.0);
        Point::new(x * factor, y * factor)
    });
    let across = evened(&points.iter().map(|point| point.x).collect::<Vec<_>>());
    let down = evened(&points.iter().map(|point| point.y).collect::<Vec<_>>());
    for (point, (x, y)) in points.iter_mut().zip(across.into_iter().zip(down)) {
        *point = Point::new(x, y);
    }
}

/// Moves each point of the square from 0 to 1 that `points` fill to where `change` says, then stretches them to that square again.
pub(super) fn stretch(points: &mut [Point], change: impl Fn(Point) -> Point) {
    for is_changed in [false, true] {
        let bounds = Rect::bounding(points.iter().copied()).unwrap_or_default();
        let share = |value: f64, low: f64, extent: f64| if extent > 1e-9 { (value - low) / extent } else { 0.5 };
        for point in &mut *points {
            *point = Point::new(share(point.x, bounds.x, bounds.width), share(point.y, bounds.y, bounds.height));
            if !is_changed {
                *point = change(*point);
            }
        }
    }
}

/// Coordinates from 0 to 1, each nearer to its share of the ranks. Their order stays.
fn evened(along: &[f64]) -> Vec<f64> {
    let at = |index: usize| along.get(index).copied().unwrap_or_default();
    let (low, high) = along.iter().fold((1.0_f64, 0.0_f64), |(low, high), at| (low.min(*at), high.max(*at)));
    let mut evened = along.to_vec();
    if high - low > 1e-9 {
        let last = number(along.len().saturating_sub(1).max(1));
        let sorted = order(along.len(), &mut |one, other| at(one).total_cmp(&at(other)));
        for (position, index) in sorted.into_iter().enumerate() {
            if let Some(place) = evened.get_mut(index) {
                *place += RANK * (number(position) / last - *place);
            }
        }
    }
    evened
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowded_middle_gets_room_and_the_order_stays() {
        let mut points: Vec<Point> = (0..9_i32).map(|step| Point::new(f64::from((step - 4).pow(3)), 2.0)).collect();
        even_out(&mut points);
        assert!(points.iter().all(|point| (0.0..=1.0).contains(&point.x) && (point.y - 0.5).abs() < 1e-9));
        assert!(points.windows(2).all(|pair| pair[1].x - pair[0].x > 0.06), "{points:?}");
    }

    #[test]
    fn a_disc_reaches_into_the_corners() {
        let lattice =
            (0..441).map(|step| Point::new(f64::from(step % 21) / 10.0 - 1.0, f64::from(step / 21) / 10.0 - 1.0));
        let mut points: Vec<Point> = lattice.filter(|point| point.distance(Point::default()) <= 1.0).collect();
        let corner = |points: &[Point]| points.iter().map(|point| point.x.min(point.y)).fold(0.0, f64::max);
        stretch(&mut points, |point| point);
        let before = corner(&points);
        even_out(&mut points);
        assert!(corner(&points) > before + 0.05, "{} {before}", corner(&points));
    }
}
