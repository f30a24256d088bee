//! Stretches a picture so that discs and labels reach the frame on all four sides.

use super::Sizes;
use super::body::Body;
use crate::geometry::Rect;

/// The extent of a body along an axis: its centre, and the lengths before and after it.
type Reach = (f64, f64, f64);

/// Stretches the centres of `bodies`, each axis on its own, so that their bounds fill `frame`. Labels keep their size. Without
/// any extent along an axis, the bodies are centred there.
pub(super) fn fit(bodies: &mut [Body], sizes: Sizes, frame: Rect) {
    let reaches = |axis: fn(Rect) -> (f64, f64), along: fn(&Body) -> f64| -> Vec<Reach> {
        bodies
            .iter()
            .map(|body| {
                let (low, high) = axis(body.bounds(sizes));
                let centre = along(body);
                (centre, centre - low, high - centre)
            })
            .collect()
    };
    let across = stretch(&reaches(|bounds| (bounds.x, bounds.right()), |body| body.centre.x), frame.x, frame.right());
    let down = stretch(&reaches(|bounds| (bounds.y, bounds.bottom()), |body| body.centre.y), frame.y, frame.bottom());
    for body in bodies {
        body.centre.x = body.centre.x * across.0 + across.1;
        body.centre.y = body.centre.y * down.0 + down.1;
    }
}

/// The factor and shift that bring the bounds of `reaches` to `low` and `high`.
fn stretch(reaches: &[Reach], low: f64, high: f64) -> (f64, f64) {
    let mut factor = 1.0;
    // The extent is a convex, piecewise linear function of the factor: Newton's method finds it in a few steps.
    for _ in 0..12 {
        let (first, last) = extremes(reaches, factor);
        let slope = last.0 - first.0;
        let excess = (last.0 * factor + last.2) - (first.0 * factor - first.1) - (high - low);
        if slope < 1e-6 || excess.abs() < 1e-9 {
            break;
        }
        factor = (factor - excess / slope).clamp(0.0, 1e6);
    }
    let (first, last) = extremes(reaches, factor);
    let middle = f64::midpoint(first.0 * factor - first.1, last.0 * factor + last.2);
    (factor, f64::midpoint(low, high) - middle)
}

/// The bodies with the lowest and the highest bounds once centres are multiplied by `factor`.
fn extremes(reaches: &[Reach], factor: f64) -> (Reach, Reach) {
    let mut ends: Option<(Reach, Reach)> = None;
    for reach in reaches {
        let (first, last) = ends.get_or_insert((*reach, *reach));
        if reach.0 * factor - reach.1 < first.0 * factor - first.1 {
            *first = *reach;
        }
        if reach.0 * factor + reach.2 > last.0 * factor + last.2 {
            *last = *reach;
        }
    }
    ends.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Point, Size};

    fn body(x: f64, y: f64) -> Body {
        Body { centre: Point::new(x, y), label: Size::new(60.0, 15.0), ..Body::default() }
    }

    #[test]
    fn bounds_reach_all_four_sides() {
        let sizes = Sizes { node_radius_px: 10.0, ..Sizes::default() };
        let frame = Rect::new(20.0, 30.0, 500.0, 300.0);
        let mut bodies = [body(0.1, 0.3), body(0.7, 0.2), body(0.4, 0.9)];
        fit(&mut bodies, sizes, frame);
        let bounds = bodies.iter().map(|body| body.bounds(sizes)).reduce(Rect::union).unwrap();
        for (one, other) in
            [(bounds.x, frame.x), (bounds.y, frame.y), (bounds.width, frame.width), (bounds.height, frame.height)]
        {
            assert!((one - other).abs() < 1e-6, "{bounds:?}");
        }
    }

    #[test]
    fn what_cannot_be_stretched_is_centred() {
        let sizes = Sizes { node_radius_px: 10.0, ..Sizes::default() };
        let mut bodies = [body(5.0, 5.0), body(5.0, 5.0)];
        fit(&mut bodies, sizes, Rect::new(0.0, 0.0, 100.0, 100.0));
        assert!(bodies.iter().all(|body| body.bounds(sizes).centre() == Point::new(50.0, 50.0)));
        fit(&mut [], sizes, Rect::default());
    }
}
