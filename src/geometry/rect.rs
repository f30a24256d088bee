//! An axis-aligned rectangle: a stage, a label's box, the bounds of a drawing.

use serde::{Deserialize, Serialize};

use super::{Point, Vector};

/// A size in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Size {
    /// A size of `width` by `height`.
    pub const fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }

    /// Area.
    pub fn area(self) -> f64 {
        self.width * self.height
    }
}

/// An axis-aligned rectangle, given by its top left corner and its size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width, never negative.
    pub width: f64,
    /// Height, never negative.
    pub height: f64,
}

impl Rect {
    /// The rectangle with this top left corner and size.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }

    /// The rectangle of `size` around `centre`.
    pub fn around(centre: Point, size: Size) -> Self {
        Self::new(centre.x - size.width / 2.0, centre.y - size.height / 2.0, size.width, size.height)
    }

    /// The bounding rectangle of all `points`, or `None` without points.
    pub fn bounding(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        points.into_iter().map(|point| Self::new(point.x, point.y, 0.0, 0.0)).reduce(Self::union)
    }

    /// Right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// Bottom edge.
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// Centre.
    pub fn centre(self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Width and height.
    pub fn size(self) -> Size {
        Size::new(self.width, self.height)
    }

    /// The smallest rectangle that contains both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self::new(x, y, self.right().max(other.right()) - x, self.bottom().max(other.bottom()) - y)
    }

    /// The rectangle grown by `margin` on all sides (shrunk when negative, to an empty one at least).
    #[must_use]
    pub fn inflated(self, margin: f64) -> Self {
        let size = Size::new((self.width + 2.0 * margin).max(0.0), (self.height + 2.0 * margin).max(0.0));
        Self::around(self.centre(), size)
    }

    /// The rectangle translated by `step`.
    #[must_use]
    pub fn translated(self, step: Vector) -> Self {
        Self::new(self.x + step.x, self.y + step.y, self.width, self.height)
    }

    /// Whether the two overlap (touching edges do not count).
    pub fn intersects(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether all of the other one is inside or on the edge.
    pub fn holds(self, other: Self) -> bool {
        self.contains(Point::new(other.x, other.y)) && self.contains(Point::new(other.right(), other.bottom()))
    }

    /// Whether `point` is inside or on the edge.
    pub fn contains(self, point: Point) -> bool {
        point.x >= self.x && point.x <= self.right() && point.y >= self.y && point.y <= self.bottom()
    }

    /// The largest strip along one of its sides that `cover` leaves free; the whole rectangle when they do not overlap.
    #[must_use]
    pub fn beside(self, cover: Self) -> Self {
        if !self.intersects(cover) {
            return self;
        }
        let strip =
            |x: f64, y: f64, right: f64, bottom: f64| Self::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0));
        let mut largest = strip(self.x, self.y, cover.x, self.bottom());
        for other in [
            strip(self.x, self.y, self.right(), cover.y),
            strip(cover.right(), self.y, self.right(), self.bottom()),
            strip(self.x, cover.bottom(), self.right(), self.bottom()),
        ] {
            if other.size().area() > largest.size().area() {
                largest = other;
            }
        }
        largest
    }

    /// The point of the rectangle nearest to `point`.
    pub fn nearest(self, point: Point) -> Point {
        Point::new(point.x.max(self.x).min(self.right()), point.y.max(self.y).min(self.bottom()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_rectangles_do_not_intersect() {
        let left = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(!left.intersects(Rect::new(10.0, 0.0, 5.0, 5.0)));
        assert!(left.intersects(Rect::new(9.9, 9.9, 5.0, 5.0)));
    }

    #[test]
    fn bounds_hold_every_point() {
        let bounds = Rect::bounding([Point::new(3.0, -1.0), Point::new(-2.0, 5.0)]);
        assert_eq!(bounds, Some(Rect::new(-2.0, -1.0, 5.0, 6.0)));
        assert_eq!(Rect::bounding([]), None);
    }

    #[test]
    fn what_covers_a_side_leaves_the_other() {
        let stage = Rect::new(0.0, 0.0, 100.0, 60.0);
        for (cover, left) in [
            (Rect::new(70.0, 0.0, 30.0, 60.0), Rect::new(0.0, 0.0, 70.0, 60.0)),
            (Rect::new(0.0, 0.0, 30.0, 60.0), Rect::new(30.0, 0.0, 70.0, 60.0)),
            (Rect::new(5.0, 40.0, 90.0, 15.0), Rect::new(0.0, 0.0, 100.0, 40.0)),
            (Rect::new(-9.0, -9.0, 120.0, 19.0), Rect::new(0.0, 10.0, 100.0, 50.0)),
            (Rect::new(100.0, 0.0, 50.0, 60.0), stage),
            (Rect::default(), stage),
        ] {
            assert_eq!(stage.beside(cover), left, "{cover:?}");
        }
        let nothing = stage.beside(stage.inflated(1.0));
        assert!(nothing.size().area() < 1e-9, "{nothing:?}");
    }

    #[test]
    fn shrinking_stops_at_nothing() {
        assert_eq!(Rect::new(0.0, 0.0, 4.0, 2.0).inflated(-3.0), Rect::new(2.0, 1.0, 0.0, 0.0));
    }
}
