//! On which side of its disc each label stands.

use super::Sizes;
use super::body::{Body, Side};
use super::segment::Segment;
use super::sizes::LABEL_CLEARANCE_PX;
use crate::geometry::{Point, Rect};

/// Gives every label the side where it clashes least with discs, other labels, links and the edges of `frame`; below
/// the disc unless another side is clearly better.
pub(super) fn choose_sides(bodies: &mut [Body], links: &[(usize, usize)], sizes: Sizes, frame: Rect) {
    let stretches = segments(links, bodies);
    let reach = bodies.iter().fold(0.0_f64, |reach, body| reach.max(body.label.width)) + 4.0 * sizes.node_radius_px;
    // Each choice changes the others' room: two rounds settle nearly all.
    for _ in 0..2 {
        for index in 0..bodies.len() {
            let Some(mut body) = bodies.get(index).copied() else { continue };
            let mut near = Vec::new();
            for (at, other) in bodies.iter().enumerate() {
                let away = other.centre - body.centre;
                if at != index && away.x.abs() < reach * 1.5 && away.y.abs() < reach {
                    near.push(*other);
                }
            }
            let mut best = (f64::INFINITY, body.side);
            for (preference, side) in [0.0, 1.0, 1.5, 1.6].into_iter().zip(Side::ALL) {
                body.side = side;
                let cost = preference + clashes(body, &near, &stretches, sizes, frame);
                if cost < best.0 {
                    best = (cost, side);
                }
            }
            if let Some(chosen) = bodies.get_mut(index) {
                chosen.side = best.1;
            }
        }
    }
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
    let mut cost = outside(label, frame) * 0.5;
    for other in others {
        cost += 6.0 * depth(label, other.disc_box(sizes)) + 5.0 * depth(label, other.label_box(sizes));
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

/// How far `label` is outside `frame`, on all sides together.
pub(super) fn outside(label: Rect, frame: Rect) -> f64 {
    (frame.x - label.x).max(0.0)
        + (frame.y - label.y).max(0.0)
        + (label.right() - frame.right()).max(0.0)
        + (label.bottom() - frame.bottom()).max(0.0)
}

/// How deep two rectangles overlap: 0 when they do not, at least 1 when they do.
pub(super) fn depth(one: Rect, other: Rect) -> f64 {
    if !one.intersects(other) {
        return 0.0;
    }
    let across = one.right().min(other.right()) - one.x.max(other.x);
    let down = one.bottom().min(other.bottom()) - one.y.max(other.y);
    1.0 + across.min(down) * 0.2
}
