//! Smooth closed curves, as path data.

use serde::{Deserialize, Serialize};

use super::{PathData, Point, Vector};

/// Closed curves that together bound an area, by the even-odd rule: a curve within another is a hole.
///
/// The vertices of a loop are control points: the drawn curve runs from the midpoint of one side to the midpoint of the
/// next, bent towards the vertex between them (quadratic B-spline).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// The loops, each of three vertices at least.
    pub loops: Vec<Vec<Point>>,
}

impl Outline {
    /// SVG path data; empty without loops. Requires `fill-rule="evenodd"`.
    pub fn path(&self) -> String {
        let mut path = PathData::default();
        for line in self.loops.iter().filter(|line| line.len() > 2) {
            for (at, (start, corner, end)) in bends(line).enumerate() {
                if at == 0 {
                    path.move_to(start);
                }
                path.curve_to(corner, end);
            }
            path.close();
        }
        path.into_text()
    }

    /// Whether `point` lies inside the drawn curve.
    pub fn contains(&self, point: Point) -> bool {
        let crossings = self.loops.iter().flat_map(|line| flattened(line)).filter(|(one, other)| {
            (one.y > point.y) != (other.y > point.y)
                && point.x < one.x + (other.x - one.x) * (point.y - one.y) / (other.y - one.y)
        });
        crossings.count() % 2 == 1
    }

    /// Signed area of one loop's polygon: positive when it runs clockwise on screen.
    pub fn area(line: &[Point]) -> f64 {
        let Some(first) = line.first() else { return 0.0 };
        let from_first = |place: &Point| -> Vector { *place - *first };
        line.iter().zip(line.iter().skip(1)).map(|(one, other)| from_first(one).cross(from_first(other)) / 2.0).sum()
    }
}

/// The quadratic segments of a loop: midpoint of a side, vertex, midpoint of the next side.
fn bends(line: &[Point]) -> impl Iterator<Item = (Point, Point, Point)> {
    let before = line.iter().cycle().skip(line.len().saturating_sub(1));
    let after = line.iter().cycle().skip(1);
    line.iter()
        .zip(before.zip(after))
        .map(|(corner, (before, after))| (before.midpoint(*corner), *corner, corner.midpoint(*after)))
}

/// The drawn curve of a loop as a polyline of short segments.
fn flattened(line: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    const PIECES: usize = 4;
    bends(line).flat_map(|(start, corner, end)| {
        #[allow(clippy::cast_precision_loss, reason = "counts to four")]
        let at = move |piece: usize| {
            let share = piece as f64 / PIECES as f64;
            start.lerp(corner, share).lerp(corner.lerp(end, share), share)
        };
        (0..PIECES).map(move |piece| (at(piece), at(piece + 1)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(from: f64, side: f64) -> Vec<Point> {
        let to = from + side;
        vec![Point::new(from, from), Point::new(to, from), Point::new(to, to), Point::new(from, to)]
    }

    #[test]
    fn a_loop_is_written_as_bends() {
        let outline = Outline { loops: vec![square(0.0, 10.0)] };
        assert_eq!(outline.path(), "M0 5q0 -5 5 -5q5 0 5 5q0 5 -5 5q-5 0 -5 -5z");
        assert_eq!(Outline::default().path(), "");
    }

    #[test]
    fn corners_are_outside_and_holes_too() {
        let outline = Outline { loops: vec![square(0.0, 40.0), square(15.0, 10.0)] };
        assert!(!outline.contains(Point::new(1.0, 1.0)));
        assert!(outline.contains(Point::new(8.0, 20.0)));
        assert!(!outline.contains(Point::new(20.0, 20.0)));
        assert!(!outline.contains(Point::new(60.0, 20.0)));
    }

    #[test]
    fn the_direction_shows_in_the_area() {
        let mut line = square(0.0, 10.0);
        assert!((Outline::area(&line) - 100.0).abs() < 1e-9);
        line.reverse();
        assert!((Outline::area(&line) + 100.0).abs() < 1e-9);
    }
}
