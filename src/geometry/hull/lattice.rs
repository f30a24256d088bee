//! A regular grid of points over a rectangle, with a bounded number of points.

use crate::geometry::{Point, Rect};

/// Points at equal steps to the right and down, indexed row by row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lattice {
    origin: Point,
    /// Distance between two neighbours.
    pub cell_px: f64,
    /// Number of columns.
    pub columns: usize,
    /// Number of rows.
    pub rows: usize,
}

impl Lattice {
    /// The grid over `bounds` with step `cell_px`, or a larger one so that there are at most `most` points.
    pub fn over(bounds: Rect, cell_px: f64, most: usize) -> Self {
        let mut cell_px = cell_px;
        loop {
            let (columns, rows) = (steps(bounds.width, cell_px) + 2, steps(bounds.height, cell_px) + 2);
            if columns * rows <= most.max(4) {
                return Self { origin: Point::new(bounds.x, bounds.y), cell_px, columns, rows };
            }
            cell_px *= 1.125;
        }
    }

    /// Number of points.
    pub const fn len(&self) -> usize {
        self.columns * self.rows
    }

    /// Coordinates of the point in this column and row.
    #[allow(clippy::cast_precision_loss, reason = "a few thousand at most")]
    pub fn place(&self, column: usize, row: usize) -> Point {
        Point::new(self.origin.x + column as f64 * self.cell_px, self.origin.y + row as f64 * self.cell_px)
    }

    /// Coordinates of the point with this index.
    pub fn place_of(&self, index: usize) -> Point {
        self.place(index % self.columns, index / self.columns)
    }

    /// Index of the grid point nearest to `place`.
    pub fn nearest(&self, place: Point) -> usize {
        let column = steps(place.x - self.origin.x + self.cell_px / 2.0, self.cell_px).min(self.columns - 1);
        let row = steps(place.y - self.origin.y + self.cell_px / 2.0, self.cell_px).min(self.rows - 1);
        row * self.columns + column
    }

    /// Index and coordinates of every point in `area`, as a list: an iterator would be compiled again for each caller.
    pub fn within(&self, area: Rect) -> Vec<(usize, Point)> {
        let count = |from: f64, end: f64| steps(end - from, self.cell_px);
        let columns = count(self.origin.x, area.x)..(count(self.origin.x, area.right()) + 2).min(self.columns);
        let rows = count(self.origin.y, area.y)..(count(self.origin.y, area.bottom()) + 2).min(self.rows);
        let mut points = Vec::with_capacity(columns.len() * rows.len());
        for row in rows {
            for column in columns.clone() {
                points.push((row * self.columns + column, self.place(column, row)));
            }
        }
        points
    }

    /// The indices of the eight neighbours of a point, with the cost of the step: 10 straight, 14 diagonal.
    pub fn neighbours(&self, index: usize) -> [Option<(usize, u32)>; 9] {
        let (column, row) = (index % self.columns, index / self.columns);
        let mut around = [None; 9];
        for (at, slot) in around.iter_mut().enumerate() {
            // Shifted by 1 so that no index is negative.
            let (column, row) = (column + at % 3, row + at / 3);
            let is_inside = (1..=self.columns).contains(&column) && (1..=self.rows).contains(&row);
            if at != 4 && is_inside {
                *slot = Some(((row - 1) * self.columns + column - 1, if at % 2 == 1 { 10 } else { 14 }));
            }
        }
        around
    }
}

/// How many whole steps fit in `length`, 0 for a negative length.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded to what a grid can hold")]
fn steps(length: f64, step: f64) -> usize {
    (length / step).clamp(0.0, 1e6) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_keeps_within_its_number_of_points() {
        for (width, height) in [(0.0, 0.0), (1540.0, 830.0), (1e6, 10.0), (1e6, 1e6)] {
            let lattice = Lattice::over(Rect::new(-5.0, 3.0, width, height), 6.0, 40_000);
            assert!(lattice.len() <= 40_000 && lattice.columns >= 2 && lattice.rows >= 2, "{lattice:?}");
            let last = lattice.place_of(lattice.len() - 1);
            assert!(last.x >= width - 5.0 && last.y >= height + 3.0, "{lattice:?}");
        }
    }

    #[test]
    fn a_place_is_found_again() {
        let lattice = Lattice::over(Rect::new(10.0, 20.0, 100.0, 50.0), 6.0, 1000);
        for index in [0, 7, lattice.len() - 1] {
            assert_eq!(lattice.nearest(lattice.place_of(index)), index);
        }
        assert_eq!(lattice.neighbours(0).iter().flatten().count(), 3);
        assert_eq!(lattice.neighbours(lattice.columns + 1).iter().flatten().count(), 8);
    }
}
