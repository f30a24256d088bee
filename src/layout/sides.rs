//! On which side of its disc each label stands.

use super::Sizes;
use super::body::{Body, Side};
use super::meeting::meeting_in_order;
use super::segment::Segment;
use super::sizes::LABEL_CLEARANCE_PX;
use crate::geometry::{Point, Rect, Size};

/// Gives every label the side where it clashes least with discs, other labels, links and the edges of `frame`; below
/// the disc unless another side is clearly better. The bodies choose in this `order`.
pub(super) fn choose_sides(bodies: &mut [Body], order: &[usize], links: &[(usize, usize)], sizes: Sizes, frame: Rect) {
    let stretches = segments(links, bodies);
    let near = near(bodies, sizes);
    // Each choice changes the others' room: two rounds settle nearly all.
    for _ in 0..2 {
        for index in order {
            let (Some(mut body), Some(near)) = (bodies.get(*index).copied(), near.get(*index)) else { continue };
            let near: Vec<Body> = near.iter().filter_map(|other| bodies.get(*other).copied()).collect();
            let mut best = (f64::INFINITY, body.side);
            for (preference, side) in [0.0, 1.0, 1.5, 1.6].into_iter().zip(Side::ALL) {
                body.side = side;
                let cost = preference + clashes(body, &near, &stretches, sizes, frame);
                if cost < best.0 {
                    best = (cost, side);
                }
            }
            if let Some(chosen) = bodies.get_mut(*index) {
                chosen.side = best.1;
            }
        }
    }
}

/// For each body, in order, those whose disc or label its own label may meet on some side.
fn near(bodies: &[Body], sizes: Sizes) -> Vec<Vec<usize>> {
    let reach = |body: &Body| {
        let on = |side| Body { side, ..*body }.bounds(sizes);
        let [below, above, right, left] = Side::ALL;
        on(below).union(on(above)).union(on(right).union(on(left))).inflated(LABEL_CLEARANCE_PX)
    };
    let mut near = vec![Vec::new(); bodies.len()];
    for (one, other) in meeting_in_order(&bodies.iter().map(reach).collect::<Vec<_>>()) {
        for (body, far) in [(one, other), (other, one)] {
            if let Some(list) = near.get_mut(body) {
                list.push(far);
            }
        }
    }
    near
}

/// The links between the discs of `bodies`.
pub(super) fn segments(links: &[(usize, usize)], bodies: &[Body]) -> Vec<Segment> {
    let mut segments = Vec::with_capacity(links.len());
    for (one, other) in links {
        if let (Some(one), Some(other)) = (bodies.get(*one), bodies.get(*other)) {
            segments.push(Segment { from: one.centre, to: other.centre });
        }
    }
    segments
}

/// How badly `body`'s label clashes where it now stands.
fn clashes(body: Body, others: &[Body], links: &[Segment], sizes: Sizes, frame: Rect) -> f64 {
    let label = body.label_box(sizes).inflated(LABEL_CLEARANCE_PX);
    let outside = (frame.x - label.x).max(0.0)
        + (frame.y - label.y).max(0.0)
        + (label.right() - frame.right()).max(0.0)
        + (label.bottom() - frame.bottom()).max(0.0);
    let diameter = 2.0 * sizes.node_radius_px;
    let mut cost = outside * 0.5;
    for other in others {
        let disc = Rect::around(other.centre, Size::new(diameter, diameter));
        cost += 6.0 * depth(label, disc) + 5.0 * depth(label, other.label_box(sizes));
    }
    // A link under a label is only untidy: the label's halo keeps it legible.
    let crossed = links.iter().filter(|link| link.meets(label) && reaches_beyond(**link, body.centre, label)).count();
    #[allow(clippy::cast_precision_loss, reason = "a count of links")]
    let untidy = crossed as f64 * 1.2;
    cost + untidy
}

/// Whether the link is more than a touch at the label's corner next to its own disc.
fn reaches_beyond(link: Segment, centre: Point, label: Rect) -> bool {
    link.meets(label.inflated(-2.0 * LABEL_CLEARANCE_PX)) || label.contains(centre)
}

/// How deep two rectangles overlap: 0 when they do not, at least 1 when they do.
fn depth(one: Rect, other: Rect) -> f64 {
    if !one.intersects(other) {
        return 0.0;
    }
    let across = one.right().min(other.right()) - one.x.max(other.x);
    let down = one.bottom().min(other.bottom()) - one.y.max(other.y);
    1.0 + across.min(down) * 0.2
}
