//! Rounding: lengths to tenths of a pixel, the unit of a settled layout; unit coordinates to ten-thousandths.

use crate::geometry::Point;

/// How many units a pixel has in a settled layout, whose lengths are whole numbers of units.
pub(super) const PIXEL_PARTS: f64 = 10.0;

/// How far rounding to whole units moves something at most, along each axis.
pub(super) const HALF_A_STEP_PX: f64 = 0.5 / PIXEL_PARTS;

/// The length rounded to whole units.
pub(super) fn on_grid_px(length_px: f64) -> f64 {
    (length_px * PIXEL_PARTS + 0.5).floor() / PIXEL_PARTS
}

/// The place rounded to whole units.
pub(super) fn on_grid(place: Point) -> Point {
    Point::new(on_grid_px(place.x), on_grid_px(place.y))
}

/// The point rounded to ten-thousandths, which removes what differs only by rounding errors.
pub(super) fn rounded(point: Point) -> Point {
    let step = |along: f64| (along * 10_000.0 + 0.5).floor() / 10_000.0;
    Point::new(step(point.x), step(point.y))
}
