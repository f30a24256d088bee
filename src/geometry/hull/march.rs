//! The closed isolines at zero of a field (marching squares, after Lorensen and Cline 1987).

use super::lattice::Lattice;
use crate::geometry::Point;

/// Marks an edge where no line begins.
const NONE: usize = usize::MAX;

/// Every closed line around the points with negative values, clockwise on screen, and anticlockwise around holes. The
/// border of the grid must be outside.
pub(super) fn zero_lines(lattice: &Lattice, values: &[f64]) -> Vec<Vec<Point>> {
    // A line crosses each edge once, so the crossings are chained by edge index.
    let mut next = vec![NONE; 2 * lattice.len()];
    for row in 0..lattice.rows.saturating_sub(1) {
        for column in 0..lattice.columns.saturating_sub(1) {
            for (from, to) in pieces(lattice, values, column, row).into_iter().flatten() {
                if let Some(slot) = next.get_mut(from) {
                    *slot = to;
                }
            }
        }
    }
    let mut lines = Vec::new();
    for start in 0..next.len() {
        let mut line = Vec::new();
        let mut edge = start;
        while let Some(slot) = next.get_mut(edge).filter(|slot| **slot != NONE) {
            line.push(crossing(lattice, values, edge));
            edge = std::mem::replace(slot, NONE);
        }
        if line.len() > 2 {
            lines.push(line);
        }
    }
    lines
}

/// The line segments in one square, from edge to edge, with the inside on the right.
fn pieces(lattice: &Lattice, values: &[f64], column: usize, row: usize) -> [Option<(usize, usize)>; 2] {
    let corner = |column: usize, row: usize| row * lattice.columns + column;
    let (top_left, bottom_left) = (corner(column, row), corner(column, row + 1));
    let value = |index: usize| values.get(index).copied().unwrap_or(1.0);
    let corners = [value(top_left), value(top_left + 1), value(bottom_left + 1), value(bottom_left)];
    let inside = corners.map(|value| value < 0.0);
    // Edges: even indices run to the right of a point, odd ones down from it.
    let (top, right, bottom, left) = (2 * top_left, 2 * (top_left + 1) + 1, 2 * bottom_left, 2 * top_left + 1);
    let is_joined = corners.iter().sum::<f64>() < 0.0;
    match inside {
        [false, false, false, false] | [true, true, true, true] => [None, None],
        [true, false, false, false] => [Some((top, left)), None],
        [false, true, false, false] => [Some((right, top)), None],
        [false, false, true, false] => [Some((bottom, right)), None],
        [false, false, false, true] => [Some((left, bottom)), None],
        [true, true, false, false] => [Some((right, left)), None],
        [false, true, true, false] => [Some((bottom, top)), None],
        [false, false, true, true] => [Some((left, right)), None],
        [true, false, false, true] => [Some((top, bottom)), None],
        [false, true, true, true] => [Some((left, top)), None],
        [true, false, true, true] => [Some((top, right)), None],
        [true, true, false, true] => [Some((right, bottom)), None],
        [true, true, true, false] => [Some((bottom, left)), None],
        [true, false, true, false] if is_joined => [Some((top, right)), Some((bottom, left))],
        [true, false, true, false] => [Some((top, left)), Some((bottom, right))],
        [false, true, false, true] if is_joined => [Some((left, top)), Some((right, bottom))],
        [false, true, false, true] => [Some((right, top)), Some((left, bottom))],
    }
}

/// The point of an edge where the interpolated value is 0.
fn crossing(lattice: &Lattice, values: &[f64], edge: usize) -> Point {
    let from = edge / 2;
    let to = if edge.is_multiple_of(2) { from + 1 } else { from + lattice.columns };
    let (one, other) = (values.get(from).copied().unwrap_or(0.0), values.get(to).copied().unwrap_or(0.0));
    let difference = one - other;
    let share = if difference.abs() > 1e-12 { (one / difference).clamp(0.0, 1.0) } else { 0.5 };
    lattice.place_of(from).lerp(lattice.place_of(to), share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Outline, Rect};

    fn lines(distance: impl Fn(Point) -> f64) -> Vec<Vec<Point>> {
        let lattice = Lattice::over(Rect::new(-50.0, -50.0, 100.0, 100.0), 4.0, 10_000);
        let values: Vec<f64> = (0..lattice.len()).map(|index| distance(lattice.place_of(index))).collect();
        zero_lines(&lattice, &values)
    }

    #[test]
    fn a_disc_gives_one_round_line() {
        let found = lines(|place| place.distance(Point::new(1.0, 2.0)) - 20.0);
        assert_eq!(found.len(), 1);
        assert!(found[0].iter().all(|place| (place.distance(Point::new(1.0, 2.0)) - 20.0).abs() < 0.2));
        assert!(Outline::area(&found[0]) > 0.0);
    }

    #[test]
    fn a_ring_gives_a_line_and_a_hole() {
        let mut found = lines(|place| (place.distance(Point::default()) - 25.0).abs() - 8.0);
        found.sort_by(|one, other| Outline::area(one).total_cmp(&Outline::area(other)));
        assert_eq!(found.len(), 2);
        assert!(Outline::area(&found[0]) < 0.0 && Outline::area(&found[1]) > 0.0);
    }

    #[test]
    fn touching_corners_give_closed_lines() {
        // A checkerboard: every square is ambiguous.
        let lattice = Lattice::over(Rect::new(0.0, 0.0, 60.0, 60.0), 10.0, 1000);
        let is_border = |column: usize, row: usize| {
            column == 0 || row == 0 || column + 1 == lattice.columns || row + 1 == lattice.rows
        };
        for tilt in [-0.5, 0.5] {
            let value = |index: usize| {
                let (column, row) = (index % lattice.columns, index / lattice.columns);
                if is_border(column, row) || (column + row) % 2 == 0 { 1.0 + tilt } else { -1.0 + tilt }
            };
            let values: Vec<f64> = (0..lattice.len()).map(value).collect();
            let crossed = |one: usize, other: usize| usize::from((values[one] < 0.0) != (values[other] < 0.0));
            let mut edges = 0;
            for index in 0..lattice.len() {
                edges += if index % lattice.columns + 1 < lattice.columns { crossed(index, index + 1) } else { 0 };
                let below = index + lattice.columns;
                edges += if below < lattice.len() { crossed(index, below) } else { 0 };
            }
            assert_eq!(zero_lines(&lattice, &values).iter().map(Vec::len).sum::<usize>(), edges);
        }
    }
}
