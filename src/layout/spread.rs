//! The overlap pass: whatever still lies on something else is pushed aside, as little as possible.

use super::body::Body;
use super::meeting::meeting;
use super::segment::Segment;
use super::sizes::LABEL_CLEARANCE_PX;
use super::{Place, Sizes};
use crate::geometry::{Point, Rect, Size, Vector};

/// Pushed a little further than asked, so that rounding cannot bring an overlap back.
const SLACK_PX: f64 = 0.25;
/// Free space a link should keep from the discs it passes.
const LINK_CLEARANCE_PX: f64 = 7.0;

/// Pushes `bodies` apart inside `frame`, in at most `rounds` rounds. Returns whether nothing overlaps any more.
///
/// In the first half of the rounds links push too, softly, the discs they run under; for a crowd give no `links`.
pub(super) fn spread(bodies: &mut [Body], links: &[(usize, usize)], sizes: Sizes, frame: Rect, rounds: usize) -> bool {
    for round in 0..rounds {
        let links = if round * 2 < rounds { links } else { &[] };
        if !push_apart(bodies, links, sizes, frame) {
            break;
        }
    }
    is_clear(bodies, sizes, frame)
}

/// Pushes `bodies` apart once, and what `links` run under aside. Returns whether anything had to be.
pub(super) fn push_apart(bodies: &mut [Body], links: &[(usize, usize)], sizes: Sizes, frame: Rect) -> bool {
    let mut moved = false;
    for (one, other) in neighbours(bodies, sizes) {
        moved |= push_pair(bodies, one, other, sizes);
    }
    for link in links {
        moved |= push_from_link(bodies, *link, sizes);
    }
    for body in bodies {
        body.centre += step_inside(body.bounds(sizes), frame);
    }
    moved
}

/// Whether nothing overlaps and everything lies inside `frame`.
pub(super) fn is_clear(bodies: &[Body], sizes: Sizes, frame: Rect) -> bool {
    bodies.iter().all(|body| is_inside(body.bounds(sizes), frame))
        && neighbours(bodies, sizes).into_iter().all(|(one, other)| match (bodies.get(one), bodies.get(other)) {
            (Some(one), Some(other)) => are_apart(one, other, sizes),
            _ => true,
        })
}

/// Whether `bounds` lie inside `frame`, but for a hundredth of a pixel.
pub(super) fn is_inside(bounds: Rect, frame: Rect) -> bool {
    let frame = frame.inflated(0.01);
    bounds.x >= frame.x && bounds.y >= frame.y && bounds.right() <= frame.right() && bounds.bottom() <= frame.bottom()
}

/// Whether two bodies keep their distance.
fn are_apart(one: &Body, other: &Body, sizes: Sizes) -> bool {
    overlap(one.place(sizes), other.place(sizes), sizes, 0.0).is_none()
}

/// The pairs whose bounds come near each other.
fn neighbours(bodies: &[Body], sizes: Sizes) -> Vec<(usize, usize)> {
    let near = |body: &Body| body.bounds(sizes).inflated(sizes.disc_gap_px() / 2.0 + SLACK_PX);
    meeting(&bodies.iter().map(near).collect::<Vec<_>>())
}

/// Pushes two bodies apart, each half the way. Returns whether they had to be.
fn push_pair(bodies: &mut [Body], one: usize, other: usize, sizes: Sizes) -> bool {
    let (Some(first), Some(second)) = (bodies.get(one), bodies.get(other)) else { return false };
    let Some(step) = overlap(first.place(sizes), second.place(sizes), sizes, SLACK_PX) else { return false };
    if let Some(body) = bodies.get_mut(one) {
        body.centre += step * -0.5;
    }
    if let Some(body) = bodies.get_mut(other) {
        body.centre += step * 0.5;
    }
    true
}

/// The step `other` must take to keep its distance from `one`, or `None` when it already does.
pub(super) fn overlap(one: Place, other: Place, sizes: Sizes, slack: f64) -> Option<Vector> {
    let between = other.centre - one.centre;
    let reach = 2.0 * sizes.node_radius_px + sizes.disc_gap_px() + slack;
    let discs = (between.length() < reach).then(|| {
        let away = between.unit_or(Vector::new(0.8, 0.6));
        away * (reach - between.length() + 1e-6)
    });
    let radius = sizes.node_radius_px + LABEL_CLEARANCE_PX + slack;
    if !sizes.has_room_for_names {
        return discs;
    }
    let options = [
        discs,
        disc_from_rect(other.centre, one.label, radius),
        disc_from_rect(one.centre, other.label, radius).map(|step| -step),
        rect_from_rect(one.label, other.label, LABEL_CLEARANCE_PX + slack),
    ];
    options.into_iter().flatten().reduce(|longest, step| if step.length() > longest.length() { step } else { longest })
}

/// The step that frees a disc from a label.
fn disc_from_rect(centre: Point, rect: Rect, radius: f64) -> Option<Vector> {
    let step = centre - rect.nearest(centre);
    let distance = step.length();
    if distance >= radius {
        return None;
    }
    if distance > 1e-6 {
        return Some(step * ((radius - distance + 1e-6) / distance));
    }
    let size = Size::new(2.0 * radius, 2.0 * radius);
    rect_from_rect(rect, Rect::around(centre, size), 0.0)
}

/// The shortest upright or level step that frees `other` from `one`.
fn rect_from_rect(one: Rect, other: Rect, clearance: f64) -> Option<Vector> {
    let grown = one.inflated(clearance);
    if !grown.intersects(other) {
        return None;
    }
    let away = other.centre() - one.centre();
    let across = f64::midpoint(grown.width, other.width) - away.x.abs() + 1e-6;
    let down = f64::midpoint(grown.height, other.height) - away.y.abs() + 1e-6;
    let towards = |side: f64| if side < 0.0 { -1.0 } else { 1.0 };
    Some(if across < down {
        Vector::new(across * towards(away.x), 0.0)
    } else {
        Vector::new(0.0, down * towards(away.y))
    })
}

/// Pushes what a link runs under aside, and the link the other way. Returns whether something was.
fn push_from_link(bodies: &mut [Body], link: (usize, usize), sizes: Sizes) -> bool {
    let (Some(from), Some(to)) = (bodies.get(link.0), bodies.get(link.1)) else { return false };
    let stretch = Segment { from: from.centre, to: to.centre };
    let near = Rect::bounding([stretch.from, stretch.to]).unwrap_or_default();
    let clear = sizes.node_radius_px + LINK_CLEARANCE_PX;
    let near = near.inflated(clear);
    let mut back = Vector::default();
    for (index, body) in bodies.iter_mut().enumerate() {
        if index == link.0 || index == link.1 || !near.contains(body.centre) {
            continue;
        }
        let step = stretch.step_to(body.centre);
        let missing = clear - step.length();
        if missing > 0.0 {
            let away = step.unit_or((stretch.to - stretch.from).turned().unit_or(Vector::new(1.0, 0.0)));
            body.centre += away * (missing * 0.3);
            back = away * (missing * -0.1);
        }
    }
    for end in [link.0, link.1] {
        if let Some(body) = bodies.get_mut(end) {
            body.centre += back;
        }
    }
    back != Vector::default()
}

/// The step that brings `bounds` inside `frame`; what is larger than the frame is centred.
fn step_inside(bounds: Rect, frame: Rect) -> Vector {
    let along = |low: f64, high: f64, first: f64, last: f64| {
        if high - low > last - first {
            f64::midpoint(first, last) - f64::midpoint(low, high)
        } else {
            (first - low).max(0.0) + (last - high).min(0.0)
        }
    };
    Vector::new(
        along(bounds.x, bounds.right(), frame.x, frame.right()),
        along(bounds.y, bounds.bottom(), frame.y, frame.bottom()),
    )
}
