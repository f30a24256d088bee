//! Where a tool has put the organisations ahead, so that readers need not wait for it.

use crate::geometry::Point;

/// Parts in which an axis is counted: whole numbers say where, so that every reader reads the same.
pub const AXIS_PARTS: f64 = 10_000.0;

/// Who stands where in one format.
#[derive(Clone, Debug, PartialEq)]
pub struct Arranged {
    /// Name of the format.
    pub format: String,
    /// One point per organisation, in the order of the table, each axis from 0 to 1.
    pub points: Vec<Point>,
}

/// The nearest point that whole numbers can say.
pub fn on_grid(point: Point) -> Point {
    let step = |along: f64| (along * AXIS_PARTS + 0.5).floor() / AXIS_PARTS;
    Point::new(step(point.x), step(point.y))
}
