//! The approximate outline of a collaboration, and the depth of other organisations inside it.

use crate::geometry::{Point, order};

/// The convex hull of `points`, clockwise on screen, by Andrew's monotone chain (1979).
pub(super) fn outline(points: &[Point]) -> Vec<Point> {
    let at = |index: usize| points.get(index).copied().unwrap_or_default();
    let order = order(points.len(), &mut |one, other| {
        let (one, other) = (at(one), at(other));
        one.x.total_cmp(&other.x).then(one.y.total_cmp(&other.y))
    });
    let mut points: Vec<Point> = order.into_iter().map(at).collect();
    let mut corners = half(&points);
    points.reverse();
    corners.append(&mut half(&points));
    corners
}

/// Half of the hull, without its last corner, with which the other half starts.
fn half(points: &[Point]) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::new();
    for point in points {
        while let [.., before, last] = corners.as_slice()
            && (*last - *before).cross(*point - *last) <= 0.0
        {
            corners.pop();
        }
        corners.push(*point);
    }
    corners.pop();
    corners
}

/// The area inside the outline.
pub(super) fn area(outline: &[Point]) -> f64 {
    let first = outline.first().copied().unwrap_or_default();
    outline.iter().zip(outline.iter().skip(1)).map(|(one, other)| (*one - first).cross(*other - first) / 2.0).sum()
}

/// The distance of `point` from the outline: positive inside, negative outside. Fewer than three corners have no inside.
pub(super) fn depth_inside(outline: &[Point], point: Point) -> f64 {
    let Some(last) = outline.last() else { return f64::NEG_INFINITY };
    if outline.len() < 3 {
        return f64::NEG_INFINITY;
    }
    let before = std::iter::once(last).chain(outline);
    before.zip(outline).fold(f64::INFINITY, |depth, (from, to)| {
        let edge = *to - *from;
        depth.min(edge.cross(point - *from) / edge.length().max(1e-9))
    })
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these come out exact")]
mod tests {
    use super::*;

    #[test]
    fn an_outline_leaves_inner_points_out() {
        let square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (4.0, 6.0)];
        let corners = outline(&square.map(|(x, y)| Point::new(x, y)));
        assert_eq!(corners.len(), 4);
        assert_eq!(area(&corners), 100.0);
        assert!((depth_inside(&corners, Point::new(4.0, 6.0)) - 4.0).abs() < 1e-9);
        assert!((depth_inside(&corners, Point::new(12.0, 6.0)) + 2.0).abs() < 1e-9);
    }

    #[test]
    fn lines_and_points_have_no_inside() {
        let line = outline(&[Point::new(0.0, 0.0), Point::new(1.0, 1.0), Point::new(2.0, 2.0)]);
        assert!(depth_inside(&line, Point::new(1.0, 1.0)) < 0.0);
        assert!(depth_inside(&outline(&[]), Point::default()) < 0.0);
    }
}
