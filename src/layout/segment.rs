//! Line segments: crossings and distances.

use crate::geometry::{Point, Rect, Vector};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub(super) from: Point,
    pub(super) to: Point,
}

impl Segment {
    /// Whether the two cross in their interiors.
    pub(super) fn crosses(self, other: Self) -> bool {
        let (along, across) = (self.to - self.from, other.to - other.from);
        let sides_of_other = along.cross(other.from - self.from) * along.cross(other.to - self.from);
        let sides_of_self = across.cross(self.from - other.from) * across.cross(self.to - other.from);
        sides_of_other < 0.0 && sides_of_self < 0.0
    }

    /// The vector from the nearest point of the segment to `point`.
    pub(super) fn step_to(self, point: Point) -> Vector {
        let along = self.to - self.from;
        let square = along.dot(along);
        let share = if square > 1e-12 { ((point - self.from).dot(along) / square).clamp(0.0, 1.0) } else { 0.0 };
        point - (self.from + along * share)
    }

    /// Whether it intersects `rect`.
    pub(super) fn meets(self, rect: Rect) -> bool {
        let along = self.to - self.from;
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (start, step, low, high) in
            [(self.from.x, along.x, rect.x, rect.right()), (self.from.y, along.y, rect.y, rect.bottom())]
        {
            if step.abs() < 1e-12 {
                if start <= low || start >= high {
                    return false;
                }
            } else {
                let (one, other) = ((low - start) / step, (high - start) / step);
                enter = enter.max(one.min(other));
                leave = leave.min(one.max(other));
            }
        }
        enter < leave
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these come out exact")]
mod tests {
    use super::*;

    fn segment(from: (f64, f64), to: (f64, f64)) -> Segment {
        Segment { from: Point::new(from.0, from.1), to: Point::new(to.0, to.1) }
    }

    #[test]
    fn segments_that_share_an_end_do_not_cross() {
        let rising = segment((0.0, 0.0), (4.0, 4.0));
        assert!(rising.crosses(segment((0.0, 4.0), (4.0, 0.0))));
        assert!(!rising.crosses(segment((4.0, 4.0), (9.0, 0.0))));
        assert!(!rising.crosses(segment((5.0, 0.0), (9.0, 0.0))));
    }

    #[test]
    fn the_nearest_place_may_be_an_end() {
        let level = segment((0.0, 0.0), (4.0, 0.0));
        assert_eq!(level.step_to(Point::new(2.0, 3.0)), Vector::new(0.0, 3.0));
        assert_eq!(level.step_to(Point::new(7.0, 4.0)), Vector::new(3.0, 4.0));
        assert_eq!(segment((1.0, 1.0), (1.0, 1.0)).step_to(Point::new(1.0, 2.0)), Vector::new(0.0, 1.0));
    }

    #[test]
    fn a_rectangle_is_met_only_inside_its_edges() {
        let rect = Rect::new(1.0, 1.0, 2.0, 2.0);
        assert!(segment((0.0, 2.0), (5.0, 2.0)).meets(rect));
        assert!(segment((2.0, 2.0), (2.0, 2.5)).meets(rect));
        assert!(!segment((0.0, 1.0), (5.0, 1.0)).meets(rect));
        assert!(!segment((0.0, 2.5), (1.5, 5.0)).meets(rect));
    }
}
