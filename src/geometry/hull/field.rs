//! Signed distances to the shape on a grid: negative inside, shapes joined by a smooth minimum.

use super::fill::Triangle;
use super::route::{Corridor, nearest_on};
use super::{Disc, Obstacle, lattice::Lattice};
use crate::geometry::{Point, Rect};

/// The default grid step, the step for very small discs, and the maximum number of points.
const CELL_PX: f64 = 6.0;
const FINEST_CELL_PX: f64 = 2.5;
const MOST_POINTS: usize = 40_000;
/// A distance larger than any that matters.
const OUTSIDE: f64 = 1e6;

/// A signed distance field, built shape by shape.
pub(super) struct Field {
    /// The grid on which the values are sampled.
    pub lattice: Lattice,
    /// Signed distance of each point to the shape, negative inside.
    pub values: Vec<f64>,
    /// Distance over which two shapes are blended.
    blend: f64,
}

impl Field {
    /// An empty field, large enough for these. `smallest` is the smallest padded radius, which sets the blending
    /// distance; `finest` the smallest radius at all, which sets the grid step.
    pub fn around(members: &[Disc], corridors: &[Corridor], smallest: f64, finest: f64) -> Self {
        let blend = 0.75 * smallest;
        let mut discs = members.to_vec();
        for corridor in corridors {
            for place in &corridor.way {
                discs.push(Disc::new(*place, corridor.half_width));
            }
        }
        let bounds = discs.iter().map(|disc| disc.bounds()).reduce(Rect::union).unwrap_or_default();
        let cell = (0.75 * finest).clamp(FINEST_CELL_PX, CELL_PX);
        // A margin of two steps and the bulge of blended joins, so that the border of the grid is always outside.
        let lattice = Lattice::over(bounds.inflated(blend + 3.0 * cell), cell, MOST_POINTS);
        Self { lattice, values: vec![OUTSIDE; lattice.len()], blend }
    }

    /// Adds the discs, blended.
    pub fn add_discs(&mut self, discs: &[Disc]) {
        for disc in discs {
            self.melt(disc.bounds(), &|place| disc.distance_to(place));
        }
    }

    /// Adds a corridor, blended.
    pub fn add_corridor(&mut self, corridor: &Corridor) {
        let Some(bounds) = Rect::bounding(corridor.way.iter().copied()) else { return };
        self.melt(bounds.inflated(corridor.half_width), &|place| {
            let mut least = OUTSIDE;
            for piece in corridor.way.windows(2) {
                if let [one, other] = piece {
                    least = least.min(nearest_on(*one, *other, place).distance(place));
                }
            }
            least - corridor.half_width
        });
    }

    /// Adds a triangle, as wide around as a corridor, blended.
    pub fn add_triangle(&mut self, triangle: Triangle, half_width: f64) {
        self.melt(triangle.bounds().inflated(half_width), &|place| triangle.distance_to(place) - half_width);
    }

    /// Subtracts the discs to avoid.
    pub fn cut(&mut self, others: &[Obstacle]) {
        // A short blending distance: a long one would cut into members close by.
        let blend = self.blend * 0.5;
        for other in others {
            for (index, place) in self.reach(other.clear.bounds(), blend) {
                if let Some(value) = self.values.get_mut(index) {
                    *value = -soft_min(-*value, other.clear.distance_to(place), blend);
                }
            }
        }
    }

    fn melt(&mut self, bounds: Rect, distance: &dyn Fn(Point) -> f64) {
        for (index, place) in self.reach(bounds, self.blend) {
            if let Some(value) = self.values.get_mut(index) {
                *value = soft_min(*value, distance(place), self.blend);
            }
        }
    }

    /// The points whose value a shape within `bounds` can change.
    fn reach(&self, bounds: Rect, blend: f64) -> Vec<(usize, Point)> {
        self.lattice.within(bounds.inflated(blend + 2.0 * self.lattice.cell_px))
    }
}

/// The smaller of the two, rounded off where they differ by less than `blend` (quadratic smooth minimum): never more
/// than the minimum, and at most a quarter of `blend` less.
fn soft_min(one: f64, other: f64, blend: f64) -> f64 {
    let nearness = (blend - (one - other).abs()).max(0.0);
    let dent = if blend > 0.0 { nearness * nearness / (4.0 * blend) } else { 0.0 };
    one.min(other) - dent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_soft_minimum_is_the_minimum_away_from_the_join() {
        assert!((soft_min(1.0, 9.0, 4.0) - 1.0).abs() < 1e-12);
        assert!((soft_min(2.0, 2.0, 4.0) - 1.0).abs() < 1e-12);
        assert!((soft_min(2.0, 3.0, 0.0) - 2.0).abs() < 1e-12);
    }

    #[test]
    fn the_border_is_always_outside() {
        let members = [Disc::new(Point::new(0.0, 0.0), 30.0), Disc::new(Point::new(300.0, 40.0), 10.0)];
        let way = Corridor { way: vec![members[0].centre, members[1].centre], half_width: 6.0 };
        let mut field = Field::around(&members, std::slice::from_ref(&way), 10.0, 10.0);
        field.add_discs(&members);
        field.add_corridor(&way);
        let lattice = field.lattice;
        let is_border = |index: usize| {
            let (column, row) = (index % lattice.columns, index / lattice.columns);
            column == 0 || row == 0 || column + 1 == lattice.columns || row + 1 == lattice.rows
        };
        assert!((0..lattice.len()).filter(|index| is_border(*index)).all(|index| field.values[index] > 0.0));
        assert!(field.values[lattice.nearest(Point::new(150.0, 20.0))] < 0.0);
    }
}
