//! The boxes that are already placed, on a grid, so that a query compares few of them.

use crate::geometry::{Point, Rect};

/// Cells along the longer side of the world.
const CELLS: f64 = 40.0;

/// The boxes, each with its owner.
pub(super) struct Room {
    world: Rect,
    cell_px: f64,
    columns: usize,
    cells: Vec<Vec<(usize, Rect)>>,
}

impl Room {
    /// An empty world.
    pub fn of(world: Rect) -> Self {
        let cell_px = (world.width.max(world.height) / CELLS).max(1.0);
        let columns = whole(world.width / cell_px) + 1;
        Self { world, cell_px, columns, cells: vec![Vec::new(); columns * (whole(world.height / cell_px) + 1)] }
    }

    /// Takes `bounds` for `owner`.
    pub fn take(&mut self, bounds: Rect, owner: usize) {
        for index in self.under(bounds) {
            if let Some(cell) = self.cells.get_mut(index) {
                cell.push((owner, bounds));
            }
        }
    }

    /// Takes what is taken in `other`.
    pub fn take_all_of(&mut self, other: &Self) {
        for (owner, bounds) in other.cells.iter().flatten() {
            self.take(*bounds, *owner);
        }
    }

    /// Whether `bounds` are in the world, and no one but `owner` has a part of them.
    pub fn is_free(&self, bounds: Rect, owner: usize) -> bool {
        let corners = [Point::new(bounds.x, bounds.y), Point::new(bounds.right(), bounds.bottom())];
        if !corners.into_iter().all(|corner| self.world.contains(corner)) {
            return false;
        }
        for index in self.under(bounds) {
            for (other, taken) in self.cells.get(index).into_iter().flatten() {
                if *other != owner && taken.intersects(bounds) {
                    return false;
                }
            }
        }
        true
    }

    /// How many boxes are under `bounds`; one in several cells may count for each.
    pub fn count_under(&self, bounds: Rect) -> usize {
        let cells = self.under(bounds).into_iter().filter_map(|index| self.cells.get(index));
        cells.flatten().filter(|(_, taken)| taken.intersects(bounds)).count()
    }

    /// The cells under `bounds`; what is outside the world belongs to those along its edge.
    fn under(&self, bounds: Rect) -> Vec<usize> {
        let (columns, rows) = (self.columns, self.cells.len() / self.columns.max(1));
        let along = |from: f64, most: usize| whole(from / self.cell_px).min(most.saturating_sub(1));
        let mut cells = Vec::new();
        for row in along(bounds.y - self.world.y, rows)..=along(bounds.bottom() - self.world.y, rows) {
            for column in along(bounds.x - self.world.x, columns)..=along(bounds.right() - self.world.x, columns) {
                cells.push(row * columns + column);
            }
        }
        cells
    }
}

/// The whole part of a length, 0 for a negative one.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a float saturates, and NaN is 0")]
const fn whole(length: f64) -> usize {
    length as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_is_free_for_its_owner_only() {
        let mut room = Room::of(Rect::new(0.0, 0.0, 400.0, 300.0));
        let taken = Rect::new(90.0, 90.0, 120.0, 14.0);
        room.take(taken, 3);
        assert!(room.is_free(taken, 3) && !room.is_free(taken, 4));
        assert!(!room.is_free(Rect::new(200.0, 100.0, 30.0, 30.0), 4));
        assert!(room.is_free(Rect::new(211.0, 100.0, 30.0, 30.0), 4));
    }

    #[test]
    fn outside_the_world_nothing_is_free() {
        let mut room = Room::of(Rect::new(10.0, 10.0, 0.0, 80.0));
        assert!(!room.is_free(Rect::new(-5.0, 20.0, 10.0, 10.0), 0));
        room.take(Rect::new(-500.0, f64::NAN, 10.0, 1e9), 0);
    }
}
