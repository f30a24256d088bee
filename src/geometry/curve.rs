//! A quadratic Bézier curve: the line of a link, cut where it reaches the nodes.

use super::{PathData, Point, Vector};

/// The quadratic Bézier curve from `start` to `end` with one control point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Start point.
    pub start: Point,
    /// Control point.
    pub control: Point,
    /// End point.
    pub end: Point,
}

impl Curve {
    /// The curve from `start` to `end` whose midpoint is `bend_px` to the right of the straight line (to the left when
    /// negative).
    pub fn bent(start: Point, end: Point, bend_px: f64) -> Self {
        let side = (end - start).unit_or(Vector::new(1.0, 0.0)).turned();
        // The midpoint of a quadratic curve is halfway between the midpoint of the chord and the control point.
        Self { start, control: start.midpoint(end) + side * (2.0 * bend_px), end }
    }

    /// The point at parameter `share`: 0 at the start, 1 at the end.
    pub fn point_at(self, share: f64) -> Point {
        self.start.lerp(self.control, share).lerp(self.control.lerp(self.end, share), share)
    }

    /// The unit tangent at `share`.
    pub fn direction_at(self, share: f64) -> Vector {
        let chord = (self.end - self.start).unit_or(Vector::new(1.0, 0.0));
        (self.control.lerp(self.end, share) - self.start.lerp(self.control, share)).unit_or(chord)
    }

    /// The part between two parameters (de Casteljau's construction).
    #[must_use]
    pub fn between(self, from: f64, to: f64) -> Self {
        let (start, end) = (self.point_at(from), self.point_at(to));
        let control = self.start.lerp(self.control, from).lerp(self.control.lerp(self.end, from), to);
        Self { start, control, end }
    }

    /// The part outside the discs of these radii around its two end points.
    #[must_use]
    pub fn trimmed(self, start_radius: f64, end_radius: f64) -> Self {
        let leaves = self.share_where(|point| point.distance(self.start) >= start_radius);
        let reversed = Self { start: self.end, control: self.control, end: self.start };
        let arrives = 1.0 - reversed.share_where(|point| point.distance(self.end) >= end_radius);
        if leaves < arrives { self.between(leaves, arrives) } else { self.between(0.5, 0.5) }
    }

    /// The first parameter from which `holds` is true, for a condition that turns true once; by bisection.
    fn share_where(self, holds: impl Fn(Point) -> bool) -> f64 {
        let (mut low, mut high) = (0.0, 0.5);
        for _ in 0..12 {
            let middle = f64::midpoint(low, high);
            if holds(self.point_at(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        high
    }

    /// The distance from the curve to `point`, sampled finely enough for drawing.
    pub fn distance_to(self, point: Point) -> f64 {
        const SAMPLES: u8 = 24;
        (0..=SAMPLES)
            .map(|step| self.point_at(f64::from(step) / f64::from(SAMPLES)).distance(point))
            .fold(f64::INFINITY, f64::min)
    }

    /// The curve as SVG path data.
    pub fn path(self) -> String {
        let mut path = PathData::default();
        path.move_to(self.start);
        path.curve_to(self.control, self.end);
        path.into_text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve() -> Curve {
        Curve::bent(Point::new(0.0, 0.0), Point::new(100.0, 0.0), 20.0)
    }

    #[test]
    fn the_middle_stands_as_far_aside_as_asked() {
        assert_eq!(curve().point_at(0.5), Point::new(50.0, 20.0));
    }

    #[test]
    fn trimming_ends_on_the_rims() {
        let trimmed = curve().trimmed(10.0, 25.0);
        assert!((trimmed.start.distance(curve().start) - 10.0).abs() < 0.1);
        assert!((trimmed.end.distance(curve().end) - 25.0).abs() < 0.1);
    }

    #[test]
    fn a_part_lies_on_the_whole() {
        let part = curve().between(0.2, 0.7);
        assert!(part.point_at(0.5).distance(curve().point_at(0.45)) < 1e-9);
    }

    #[test]
    fn rims_that_meet_leave_a_point_not_a_loop() {
        let trimmed = curve().trimmed(80.0, 80.0);
        assert_eq!(trimmed.start, trimmed.end);
    }

    #[test]
    fn coincident_ends_still_have_a_direction() {
        let point = Point::new(3.0, 3.0);
        assert_eq!(Curve::bent(point, point, 0.0).direction_at(0.5), Vector::new(1.0, 0.0));
    }
}
