//! The shape of a node: its ring and the position of its label.

use super::ring::{RingSegment, ring_segments};
use crate::geometry::{Point, Rect};
use crate::layout::Layout;
use crate::model::{Key, Map, Organisation};

/// A node drawn around the origin; of the reading, it depends on the node sizes only.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeShape {
    /// The outer radius of the ring.
    pub radius_px: f64,
    /// A segment for each role; none without a role.
    pub ring: Vec<RingSegment>,
    /// The text beside it.
    pub label: Label,
}

/// The text beside a node.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The organisation's label, truncated to one short line.
    pub text: String,
    /// The font size.
    pub size_px: f64,
    /// The box reserved for it.
    pub bounds: Rect,
    /// The alignment of the text at `start` and `part`.
    pub anchor: Anchor,
    /// The anchor of the text, on its baseline.
    pub start: Point,
    /// The same for the organisation's part in a collaboration, on the far side of the label.
    pub part: Point,
}

/// The alignment of a text at its anchor point, as `text-anchor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The start.
    Start,
    /// The middle.
    Middle,
    /// The end.
    End,
}

impl NodeShape {
    /// The shape of `organisation` in `layout`, with a ring of this radius and this text as its label.
    pub(super) fn of(
        map: &Map,
        layout: &Layout,
        organisation: Key<Organisation>,
        radius_px: f64,
        text: String,
    ) -> Self {
        let entry = &map.organisations[organisation];
        let label = layout.place(organisation).moved_to(Point::default()).label;
        Self {
            radius_px,
            ring: ring_segments(map, entry, Point::default(), radius_px),
            label: Label::of(text, label, layout.sizes.label_px),
        }
    }
}

impl Label {
    fn of(text: String, bounds: Rect, size_px: f64) -> Self {
        // A label at the side is aligned to its node; above or below, it is centred.
        let (anchor, x) = if bounds.x >= 0.0 {
            (Anchor::Start, bounds.x)
        } else if bounds.right() <= 0.0 {
            (Anchor::End, bounds.right())
        } else {
            (Anchor::Middle, bounds.centre().x)
        };
        let is_above = bounds.bottom() <= 0.0;
        Self {
            text,
            size_px,
            bounds,
            anchor,
            start: Point::new(x, bounds.y + bounds.height * 0.77),
            part: Point::new(x, if is_above { bounds.y - 3.0 } else { bounds.bottom() + 10.0 }),
        }
    }
}
