//! A smooth closed outline around everything: a convex hull with rounded corners.

use super::{Curve, Outline, Point, Rect, Vector, order};

/// How deep a rounded corner may cut into the margin, as a share of it.
const CUT: f64 = 0.48;

/// One loop around all `boxes`, `margin_px` from each of them, or half of that at rounded corners; no loop if no box is
/// drawable.
pub fn contour(boxes: &[Rect], margin_px: f64) -> Outline {
    let is_sane = |place: &Point| place.x.abs() <= 1e6 && place.y.abs() <= 1e6;
    let margin = if margin_px.is_finite() { margin_px.clamp(1.0, 500.0) } else { 1.0 };
    let corners = boxes.iter().map(|it| it.inflated(margin)).flat_map(|it| {
        [(it.x, it.y), (it.right(), it.y), (it.right(), it.bottom()), (it.x, it.bottom())]
            .map(|(x, y)| Point::new(x, y))
    });
    let hull = convex_hull(&corners.filter(is_sane).collect::<Vec<_>>());
    if hull.is_empty() {
        return Outline::default();
    }
    Outline { loops: vec![rounded(&hull, margin)] }
}

/// The vertices of the convex hull of `places`, clockwise on screen (monotone chain, Andrew 1979).
fn convex_hull(places: &[Point]) -> Vec<Point> {
    let place = |at: usize| places.get(at).copied().unwrap_or_default();
    let along = order(places.len(), &mut |one, other| {
        let (one, other) = (place(one), place(other));
        one.x.total_cmp(&other.x).then(one.y.total_cmp(&other.y))
    });
    let mut places: Vec<Point> = along.into_iter().map(place).collect();
    places.dedup();
    if places.len() < 3 {
        return places;
    }
    let mut hull = half_hull(&places);
    places.reverse();
    hull.append(&mut half_hull(&places));
    hull
}

/// One chain of the hull, without its last vertex, which begins the other chain.
fn half_hull(places: &[Point]) -> Vec<Point> {
    let mut side: Vec<Point> = Vec::new();
    for place in places {
        while let [.., before, last] = side.as_slice() {
            if (*last - *before).cross(*place - *before) > 0.0 {
                break;
            }
            side.pop();
        }
        side.push(*place);
    }
    side.pop();
    side
}

/// The hull with each corner rounded by the widest arc that keeps within [`CUT`] of the margin and within half of each
/// side. Flat corners get wide arcs, so that the outline has no visible joints.
fn rounded(hull: &[Point], margin: f64) -> Vec<Point> {
    let mut line = Vec::new();
    let before = hull.iter().cycle().skip(hull.len().saturating_sub(1));
    let after = hull.iter().cycle().skip(1);
    for (corner, (before, after)) in hull.iter().zip(before.zip(after)) {
        let (back, ahead) = (*before - *corner, *after - *corner);
        let (back_unit, ahead_unit) = (back.unit_or(Vector::default()), ahead.unit_or(Vector::default()));
        // Cosine of half the angle; the arc's midpoint is half of it, times the reach, away from the corner.
        let half_angle_cosine = (back_unit + ahead_unit).length() / 2.0;
        let reach = (2.0 * CUT * margin / half_angle_cosine.max(1e-6)).min(back.length().min(ahead.length()) / 2.0);
        let arc = Curve { start: *corner + back_unit * reach, control: *corner, end: *corner + ahead_unit * reach };
        line.extend([0.0, 0.2, 0.4, 0.6, 0.8, 1.0].map(|share| arc.point_at(share)));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn assert_surrounds(boxes: &[Rect], margin: f64) {
        let outline = contour(boxes, margin);
        assert_eq!(outline.loops.len(), 1, "{boxes:?}");
        assert!(outline.loops.iter().flatten().all(|place| place.is_finite()));
        for it in boxes {
            let kept = it.inflated(margin * 0.5);
            for place in
                [(kept.x, kept.y), (kept.right(), kept.y), (kept.right(), kept.bottom()), (kept.x, kept.bottom())]
            {
                assert!(outline.contains(Point::new(place.0, place.1)), "{place:?} of {boxes:?}");
            }
        }
    }

    #[test]
    fn nothing_has_no_contour() {
        assert_eq!(contour(&[], 20.0), Outline::default());
        assert_eq!(contour(&[Rect::new(f64::NAN, 0.0, 1.0, 1.0)], 20.0), Outline::default());
    }

    #[test]
    fn points_and_lines_have_round_contours() {
        assert_surrounds(&[Rect::new(10.0, 20.0, 0.0, 0.0)], 20.0);
        assert_surrounds(&[Rect::new(10.0, 20.0, 300.0, 0.0)], 20.0);
        assert_surrounds(&[Rect::new(0.0, 0.0, 0.0, 0.0), Rect::new(50.0, 50.0, 0.0, 0.0)], 20.0);
    }

    proptest! {
        #[test]
        fn every_box_is_inside(rows in prop::collection::vec((0.0_f64..1500.0, 0.0_f64..800.0, 0.0_f64..200.0, 0.0_f64..60.0), 1..30)) {
            let boxes: Vec<Rect> = rows.into_iter().map(|(x, y, width, height)| Rect::new(x, y, width, height)).collect();
            assert_surrounds(&boxes, 20.0);
        }
    }
}
