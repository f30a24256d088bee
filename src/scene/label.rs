//! The name beside a node: its lines, and where they stand at a size of letters.
//!
//! Offsets along the lines are in the size of the letters: while the map is zoomed, one attribute keeps all names legible.

use crate::geometry::{Point, Rect, Size};
use crate::layout::{CAPTION, LEADING, Place};
use crate::text::measure::width_px;

/// The height of a line's box in its layout, over the size of its letters.
const BOX: f64 = 1.25;
/// The first baseline, from the top of the box, likewise.
const BASELINE: f64 = 0.96;

/// The estimated width of a bold line is that of usual fonts; some are a little wider.
const SLACK: f64 = 1.04;
/// The size of the letters of a part, over that of a name.
const PART: f64 = 0.95;

/// The space between a node's rim and its name, in the world, and the most of it in font sizes.
const RIM_GAP_PX: f64 = 4.0;
const RIM_GAP_EM: f64 = 0.34;

/// The text beside a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Label {
    /// Its lines.
    pub lines: Vec<String>,
    /// The full name in smaller letters under them, where there is room.
    pub caption: Vec<String>,
    /// The font size.
    pub size_px: f64,
    /// The box of it all.
    pub bounds: Rect,
    /// The alignment of the lines at `start`.
    pub anchor: Anchor,
    /// The point of the text at the node's rim.
    pub start: Point,
    /// The first baseline below `start`, in font sizes.
    pub first_em: f64,
    /// The bottom of the box below `start`, likewise.
    last_em: f64,
}

/// The alignment of a text at its anchor point, as `text-anchor`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The start.
    Start,
    /// The middle.
    #[default]
    Middle,
    /// The end.
    End,
}

/// The side of its node that a name is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Below,
    Above,
    Right,
    Left,
}

impl Side {
    pub const ALL: [Self; 4] = [Self::Below, Self::Right, Self::Left, Self::Above];

    /// Every side in the order in which they are tried, this one first.
    pub fn beginning_with(first: Self) -> Vec<Self> {
        std::iter::once(first).chain(Self::ALL.into_iter().filter(|side| *side != first)).collect()
    }

    /// The side that the layout keeps free.
    pub fn of(place: Place) -> Self {
        let Place { centre, label } = place;
        match () {
            () if label.y > centre.y => Self::Below,
            () if label.bottom() < centre.y => Self::Above,
            () if label.x > centre.x => Self::Right,
            () if label.right() < centre.x => Self::Left,
            () => Self::Below,
        }
    }
}

/// The lines of a name, measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Written {
    lines: Vec<String>,
    caption: Vec<String>,
    /// The width, and the height but for the first line, in font sizes.
    more_em: Size,
}

impl Written {
    pub fn new(lines: Vec<String>, caption: Vec<String>) -> Self {
        let widest = |lines: &[String], share: f64| lines.iter().map(|line| width_px(line, share)).fold(0.0, f64::max);
        let count = |lines: &[String]| lines.iter().fold(0.0, |sum, _| sum + LEADING);
        let height = (count(&lines) - LEADING).max(0.0) + count(&caption) * CAPTION;
        let more_em = Size::new(widest(&lines, SLACK).max(widest(&caption, CAPTION)), height);
        Self { lines, caption, more_em }
    }

    /// The box and the anchor point of these lines on this side of a node at the origin, in letters of this size.
    pub fn at(&self, side: Side, radius_px: f64, size_px: f64) -> (Rect, Point) {
        let (width, height) = (self.more_em.width * size_px, (self.more_em.height + BOX) * size_px);
        let away = radius_px + RIM_GAP_PX.min(RIM_GAP_EM * size_px);
        // The first line stays where it is without others.
        let middle = -BOX / 2.0 * size_px;
        let (start, corner) = match side {
            Side::Below => (Point::new(0.0, away), Point::new(-width / 2.0, away)),
            Side::Above => (Point::new(0.0, -away), Point::new(-width / 2.0, -away - height)),
            Side::Right => (Point::new(away, 0.0), Point::new(away, middle)),
            Side::Left => (Point::new(-away, 0.0), Point::new(-away - width, middle)),
        };
        (Rect::new(corner.x, corner.y, width, height), start)
    }

    /// The label of these lines there.
    pub fn label(self, side: Side, radius_px: f64, size_px: f64) -> Label {
        let (bounds, start) = self.at(side, radius_px, size_px);
        let height_em = self.more_em.height + BOX;
        let (anchor, top_em) = match side {
            Side::Below => (Anchor::Middle, 0.0),
            Side::Above => (Anchor::Middle, -height_em),
            Side::Right => (Anchor::Start, -BOX / 2.0),
            Side::Left => (Anchor::End, -BOX / 2.0),
        };
        let Self { lines, caption, .. } = self;
        Label {
            lines,
            caption,
            size_px,
            bounds,
            anchor,
            start,
            first_em: top_em + BASELINE,
            last_em: top_em + height_em,
        }
    }
}

impl Label {
    /// The distance from one line to the next, in font sizes.
    pub const LEADING: f64 = LEADING;

    /// The first baseline of the caption below `start`, in the font size of captions.
    pub fn caption_em(&self) -> f64 {
        let above = self.lines.iter().fold(0.0, |sum, _| sum + LEADING);
        (self.first_em + above) / CAPTION - LEADING + 1.0
    }

    /// The baseline of the part in a collaboration below `start`, in the font size of parts: on the far side of the name.
    pub fn part_em(&self) -> f64 {
        let is_above = self.start.y < 0.0;
        (if is_above { self.first_em - BASELINE - 0.25 } else { self.last_em + 0.8 }) / PART
    }

    /// Its text, on one line.
    pub fn text(&self) -> String {
        self.lines.join(" ")
    }

    /// Whether it is the name, or has it under it.
    pub fn is_whole(&self, name: &str) -> bool {
        !self.caption.is_empty() || self.text() == name
    }
}
