//! The shape of a node: its ring, and where its name is written.

use super::ring::{RingSegment, ring_segments};
use crate::geometry::{Point, Rect};
use crate::layout::Layout;
use crate::model::{Key, Map, Organisation};

/// A node as drawn, whatever the reader has chosen but the sizes.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeShape {
    /// The middle of its ring.
    pub centre: Point,
    /// From there to the outer edge of the ring.
    pub radius_px: f64,
    /// One segment for each role; none for an organisation without a role.
    pub ring: Vec<RingSegment>,
    /// Its name.
    pub label: Label,
}

/// What is written beside a node.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The organisation's label, cut to one short line.
    pub text: String,
    /// The size of its letters.
    pub size_px: f64,
    /// The room kept for it.
    pub bounds: Rect,
    /// Which end of the text stands at `start` and `part`.
    pub anchor: Anchor,
    /// Where the text stands: a place on its baseline.
    pub start: Point,
    /// The same for the organisation's part in a collaboration, written on the far side of the label.
    pub part: Point,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
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
        let (place, entry) = (layout.place(organisation), &map.organisations[organisation]);
        Self {
            centre: place.centre,
            radius_px,
            ring: ring_segments(map, entry, place.centre, radius_px),
            label: Label::of(text, place.centre, place.label, layout.sizes.label_px),
        }
    }
}

impl Label {
    fn of(text: String, centre: Point, bounds: Rect, size_px: f64) -> Self {
        // Beside its node a label starts at the node; above or below it is centred.
        let (anchor, x) = if bounds.x >= centre.x {
            (Anchor::Start, bounds.x)
        } else if bounds.right() <= centre.x {
            (Anchor::End, bounds.right())
        } else {
            (Anchor::Middle, bounds.centre().x)
        };
        let is_above = bounds.bottom() <= centre.y;
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
