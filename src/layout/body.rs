//! A disc with its label: the unit of overlap removal.

use super::Place;
use super::Sizes;
use super::sizes::LABEL_OFFSET_PX;
use crate::geometry::{Point, Rect, Size};
use crate::model::Map;

/// The position of a label relative to its disc.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Side {
    /// Below it, the default.
    #[default]
    Below,
    /// Above it.
    Above,
    /// To its right.
    Right,
    /// To its left.
    Left,
}

impl Side {
    /// Every side, in order of preference.
    pub(super) const ALL: [Self; 4] = [Self::Below, Self::Above, Self::Right, Self::Left];
}

/// A disc with its label.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Body {
    /// The centre of the disc.
    pub(super) centre: Point,
    /// The size of the label.
    pub(super) label: Size,
    /// The side of the label.
    pub(super) side: Side,
}

impl Body {
    /// The box of the label.
    pub(super) fn label_box(&self, sizes: Sizes) -> Rect {
        let Size { width, height } = self.label;
        let away = sizes.node_radius_px + LABEL_OFFSET_PX;
        let Point { x, y } = self.centre;
        match self.side {
            Side::Below => Rect::new(x - width / 2.0, y + away, width, height),
            Side::Above => Rect::new(x - width / 2.0, y - away - height, width, height),
            Side::Right => Rect::new(x + away, y - height / 2.0, width, height),
            Side::Left => Rect::new(x - away - width, y - height / 2.0, width, height),
        }
    }

    /// The box of its disc.
    pub(super) fn disc_box(&self, sizes: Sizes) -> Rect {
        let diameter = 2.0 * sizes.node_radius_px;
        Rect::around(self.centre, Size::new(diameter, diameter))
    }

    /// The box of what has room of its own: disc and label, or the disc alone.
    pub(super) fn bounds(&self, sizes: Sizes) -> Rect {
        let disc = self.disc_box(sizes);
        if sizes.has_room_for_names { disc.union(self.label_box(sizes)) } else { disc }
    }

    /// The resulting place.
    pub(super) fn place(&self, sizes: Sizes) -> Place {
        Place { centre: self.centre, label: self.label_box(sizes) }
    }
}

/// The bodies of these rows, by row.
pub(super) fn rows_of(map: &Map, rows: &[usize], bodies: &[Body]) -> Vec<Option<Body>> {
    let mut all = vec![None; map.organisations.len()];
    for (row, body) in rows.iter().zip(bodies) {
        if let Some(place) = all.get_mut(*row) {
            *place = Some(*body);
        }
    }
    all
}
