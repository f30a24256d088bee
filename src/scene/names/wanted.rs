//! The forms in which each name may be written, and the places around its node.

use super::super::label::{Side, Written};
use super::super::letters::Letters;
use super::super::room::Room;
use crate::geometry::{Curve, Point, Rect};
use crate::layout::{Layout, beyond};
use crate::model::{Key, Map, Organisation};
use crate::text::Language;
use crate::text::measure::in_lines;

/// The most lines of a name and of a full name under an acronym.
const MOST_LINES: u8 = 4;
/// A shorter name is not wrapped, in font sizes.
const SHORT: f64 = 7.0;
/// By how many pieces of lines fewer another side is taken.
const CLEARLY: usize = 2;

/// What the names depend on.
#[derive(Clone, Copy)]
pub struct Wanted<'all> {
    pub map: &'all Map,
    pub layout: &'all Layout,
    /// The short text of each organisation.
    pub texts: &'all [String],
    /// The radius of each node.
    pub radii_px: &'all [f64],
    /// Whether each organisation is drawn, and by how many links.
    pub degrees: &'all [Option<usize>],
    pub letters: Letters,
    pub language: Language,
    /// Whether a slide lifts each organisation, in table order; empty without a slide. The others have no full names.
    pub subjects: &'all [bool],
    /// Whether those are so few that their names come first, over lines too.
    pub is_about_few: bool,
    /// What is seen of the world on that slide.
    pub seen: Rect,
    /// The boxes of the names of regions, which are written first.
    pub taken: &'all [Rect],
    /// Whether most regions are named: then only the most linked organisations are.
    pub is_overview: bool,
}

impl Wanted<'_> {
    pub(super) fn centre(&self, row: usize) -> Point {
        self.layout.place(Key::new(row)).centre
    }
    pub(super) fn radius_px(&self, row: usize) -> f64 {
        self.radii_px.get(row).copied().unwrap_or_default()
    }

    /// The distance of a name from its node: in a box at most that of the layout, which a larger circle does not change.
    pub(super) fn rim_px(&self, row: usize) -> f64 {
        let sizes = self.layout.sizes;
        self.radius_px(row).min(if sizes.has_room_for_names { sizes.node_radius_px } else { f64::INFINITY })
    }

    pub(super) fn entry(&self, row: usize) -> &Organisation {
        &self.map.organisations[Key::new(row)]
    }

    /// The side that the layout keeps free.
    pub(super) fn own_side(&self, row: usize) -> Side {
        Side::of(self.layout.place(Key::new(row)))
    }

    /// The first of these forms that there is room for, and on which of these sides.
    pub(super) fn fitting(
        &self,
        row: usize,
        forms: Vec<Written>,
        sides: &[Side],
        room: &Room,
    ) -> Option<(Written, Side)> {
        for form in forms {
            for side in sides {
                let bounds = self.around(row, self.box_of(row, &form, *side));
                if room.is_free(bounds, row) && self.is_seen(row, bounds) {
                    return Some((form, *side));
                }
            }
        }
        None
    }

    /// Whether only a part of the label is written.
    pub(super) fn is_cut(&self, row: usize) -> bool {
        self.texts.get(row).is_some_and(|text| *text != self.entry(row).label)
    }

    /// Whether the full name may be written: on a slide that lifts some, of those only.
    pub(super) fn may_be_whole(&self, row: usize) -> bool {
        self.subjects.get(row) == Some(&true) || !self.subjects.contains(&true)
    }

    /// The side of an acronym with a box of its own: that of the layout, unless more `lines` cross it there than on another.
    pub(super) fn calmest_side(&self, row: usize, form: &Written, room: &Room, lines: &Room) -> Side {
        let own = self.own_side(row);
        let bounds = |side| self.around(row, self.box_of(row, form, side));
        let crossed = |side: Side| lines.count_under(bounds(side));
        let mut best = (crossed(own), own);
        for side in Side::beginning_with(own) {
            if crossed(side) + CLEARLY <= best.0 && room.is_free(bounds(side), row) {
                best = (crossed(side), side);
            }
        }
        best.1
    }

    /// The box of a form on a side of a node at the origin.
    pub(super) fn box_of(&self, row: usize, form: &Written, side: Side) -> Rect {
        form.at(side, self.rim_px(row), self.letters.size_px).0
    }

    /// Whether a subject of a slide has its name within what is seen.
    fn is_seen(&self, row: usize, bounds: Rect) -> bool {
        self.subjects.get(row) != Some(&true)
            || self.seen.contains(Point::new(bounds.x, bounds.y))
                && self.seen.contains(Point::new(bounds.right(), bounds.bottom()))
    }

    pub(super) fn around(&self, row: usize, bounds: Rect) -> Rect {
        bounds.translated(self.centre(row) - Point::default())
    }

    pub(super) fn short(&self, row: usize) -> Written {
        Written::new(self.texts.get(row).cloned().into_iter().collect(), Vec::new())
    }

    /// The label, whole, in two lines and three.
    pub(super) fn wrapped(&self, row: usize) -> Vec<Written> {
        let label = &self.entry(row).label;
        let is_short = crate::text::measure::width_px(label, 1.0) < SHORT;
        let most = if is_short { 1 } else { MOST_LINES };
        (2..=most).map(|most| Written::new(in_lines(label, most), Vec::new())).collect()
    }

    /// The names that are whole: the label where the short one is not, else the full name under it.
    pub(super) fn whole(&self, row: usize) -> Vec<Written> {
        let entry = self.entry(row);
        let (Some(short), name) = (self.texts.get(row), entry.name.get(self.language)) else { return Vec::new() };
        if *short != entry.label {
            return self.wrapped(row);
        }
        let name = beyond(short, name);
        if name.is_empty() || !self.letters.are_whole {
            return Vec::new();
        }
        (2..=MOST_LINES).map(|most| Written::new(vec![short.clone()], in_lines(name, most))).collect()
    }

    /// The lines of the links that are drawn, which belong to nobody.
    pub(super) fn lines(&self) -> Room {
        const PIECES: u8 = 24;
        let mut room = Room::of(self.layout.world);
        for (key, link) in self.map.links.entries() {
            let ends = [link.source.min(link.target), link.source.max(link.target)];
            if ends.iter().any(|end| self.degrees.get(end.position()).copied().flatten().is_none()) {
                continue;
            }
            let [start, end] = ends.map(|end| self.centre(end.position()));
            let curve = Curve::bent(start, end, self.layout.bend(key) * start.distance(end));
            for piece in 1..PIECES {
                let at = curve.point_at(f64::from(piece) / f64::from(PIECES));
                room.take(Rect::new(at.x, at.y, 0.0, 0.0).inflated(2.0), usize::MAX);
            }
        }
        room
    }
}
