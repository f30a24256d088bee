//! The names on the map: by priority, the most linked first, each where it covers neither another name nor another node.
//!
//! A map whose layout keeps a box for each name has them all; then full names are written where there is room.

use super::label::{Label, Side, Written, beyond, in_lines};
use super::letters::Letters;
use super::room::Room;
use crate::geometry::{Curve, Point, Rect, Size, order};
use crate::layout::Layout;
use crate::model::{Key, Map, Organisation};
use crate::text::Language;

/// The distance of full names from the edge of the world, so that the outline of a network has room around them.
pub(super) const EDGE_PX: f64 = 8.0;
/// The links from which on a full name may be written over a line.
const MANY_LINKS: usize = 200;
/// On a map without boxes, names are drawn above all nodes, and those of so many of the most linked may cover the others'.
const OVER: usize = 32;
/// What a name may not cover of another node, as a share of its radius.
const CORE: f64 = 0.6;
/// The most lines of a name and of a full name under an acronym.
const MOST_LINES: u8 = 4;
/// A shorter name is not wrapped, in font sizes.
const SHORT: f64 = 7.0;

/// What the names depend on.
pub(super) struct Wanted<'all> {
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
    /// The subjects of a slide, in table order: their full names come first, over lines too.
    pub subjects: &'all [bool],
    /// The boxes of the names of regions, which are written first.
    pub taken: &'all [Rect],
    /// Whether most regions are named: then only the most linked organisations are.
    pub is_overview: bool,
}

/// A name, and whether there is room to write it.
pub(super) type Name = (Label, bool);

/// The name of each organisation, in table order.
pub(super) fn names(wanted: &Wanted<'_>) -> Vec<Name> {
    let Wanted { map, layout, letters, .. } = *wanted;
    let is_boxed = layout.sizes.has_room_for_names && letters.size_px <= layout.sizes.label_px + 1e-9;
    let degree = |row: usize| wanted.degrees.get(row).copied().flatten();
    let is_subject = |row: usize| wanted.subjects.get(row) == Some(&true);
    let turn = |row: usize| (is_subject(row), degree(row));
    let order = order(map.organisations.len(), &mut |one, other| turn(other).cmp(&turn(one)));
    let edge_px = if is_boxed { EDGE_PX } else { 0.0 };
    let mut room = Room::of(layout.world.inflated(-edge_px));
    for bounds in wanted.taken {
        room.take(*bounds, usize::MAX);
    }
    let over = if is_boxed { order.len() } else { OVER };
    let take_cores = |room: &mut Room, rows: &[usize]| {
        for row in rows.iter().copied().filter(|row| degree(*row).is_some()) {
            let core_px = wanted.radius_px(row) * if is_boxed { 1.0 } else { CORE };
            room.take(Rect::around(wanted.centre(row), Size::new(2.0 * core_px, 2.0 * core_px)), row);
        }
    };
    let (first, others) = order.split_at(over.min(order.len()));
    take_cores(&mut room, first);
    let mut names = vec![Name::default(); map.organisations.len()];
    let mut chosen = vec![Side::Below; names.len()];
    for (place, row) in order.iter().copied().enumerate() {
        if place == over {
            take_cores(&mut room, others);
        }
        let sides = wanted.sides(row);
        let short = wanted.short(row);
        let found = if is_boxed {
            Some(short).zip(sides.first().copied())
        } else {
            let is_short = wanted.fitting(row, vec![short], &sides, &room);
            is_short.or_else(|| wanted.fitting(row, wanted.wrapped(row), &sides, &room))
        };
        let is_in_turn = !wanted.is_overview || place < OVER;
        let is_named = found.is_some() && degree(row).is_some() && is_in_turn;
        let (form, side) = found.unwrap_or_else(|| (wanted.short(row), sides.first().copied().unwrap_or(Side::Below)));
        let label = form.label(side, wanted.rim_px(row), letters.size_px);
        if is_named {
            room.take(wanted.around(row, label.bounds), row);
        }
        if let (Some(name), Some(kept)) = (names.get_mut(row), chosen.get_mut(row)) {
            (*name, *kept) = ((label, is_named), side);
        }
    }
    // First those of which only a part is written: a line under a name is less than a name that says nothing.
    let is_cut = |row: usize| wanted.texts.get(row).is_some_and(|text| *text != wanted.entry(row).label);
    for is_first in [true, false] {
        if !is_first && map.links.len() < MANY_LINKS {
            wanted.take_lines(&mut room);
        }
        for row in order.iter().copied().filter(|row| (is_subject(*row) || is_cut(*row)) == is_first) {
            let (Some(name), Some(side)) = (names.get_mut(row).filter(|name| name.1), chosen.get(row)) else {
                continue;
            };
            // In a box the acronym stays where it is, which it could not above its node.
            let mut sides = if is_boxed && !is_cut(row) { vec![*side] } else { wanted.sides(row) };
            sides.retain(|side| !is_boxed || is_cut(row) || *side != Side::Above);
            if let Some((form, side)) = wanted.fitting(row, wanted.whole(row), &sides, &room) {
                name.0 = form.label(side, wanted.rim_px(row), letters.size_px);
                room.take(wanted.around(row, name.0.bounds), row);
            }
        }
    }
    names
}

impl Wanted<'_> {
    fn centre(&self, row: usize) -> Point {
        self.layout.place(Key::new(row)).centre
    }
    fn radius_px(&self, row: usize) -> f64 {
        self.radii_px.get(row).copied().unwrap_or_default()
    }

    /// The distance of a name from its node: in a box at most that of the layout, which a larger circle does not change.
    fn rim_px(&self, row: usize) -> f64 {
        let sizes = self.layout.sizes;
        self.radius_px(row).min(if sizes.has_room_for_names { sizes.node_radius_px } else { f64::INFINITY })
    }

    fn entry(&self, row: usize) -> &Organisation {
        &self.map.organisations[Key::new(row)]
    }

    /// The sides to try, that of the layout first.
    fn sides(&self, row: usize) -> Vec<Side> {
        let own = Side::of(self.layout.place(Key::new(row)));
        let mut sides = vec![own];
        for side in Side::ALL {
            if side != own {
                sides.push(side);
            }
        }
        sides
    }

    /// The first of these forms that there is room for, and on which of these sides.
    fn fitting(&self, row: usize, forms: Vec<Written>, sides: &[Side], room: &Room) -> Option<(Written, Side)> {
        for form in forms {
            for side in sides {
                let bounds = form.at(*side, self.rim_px(row), self.letters.size_px).0;
                if room.is_free(self.around(row, bounds), row) {
                    return Some((form, *side));
                }
            }
        }
        None
    }

    fn around(&self, row: usize, bounds: Rect) -> Rect {
        bounds.translated(self.centre(row) - Point::default())
    }

    fn short(&self, row: usize) -> Written {
        Written::new(self.texts.get(row).cloned().into_iter().collect(), Vec::new())
    }

    /// The label, whole, in two lines and three.
    fn wrapped(&self, row: usize) -> Vec<Written> {
        let label = &self.entry(row).label;
        let is_short = crate::text::measure::width_px(label, 1.0) < SHORT;
        let most = if is_short { 1 } else { MOST_LINES };
        (2..=most).map(|most| Written::new(in_lines(label, most), Vec::new())).collect()
    }

    /// The names that are whole: the label where the short one is not, else the full name under it.
    fn whole(&self, row: usize) -> Vec<Written> {
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

    /// Takes the lines of the links that are drawn, which belong to nobody.
    fn take_lines(&self, room: &mut Room) {
        const PIECES: u8 = 24;
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::scene::label_texts::label_texts;

    /// A map of this many organisations with long names, the first of which are the most linked.
    fn map(count: usize) -> Map {
        let name = |row: usize| format!("Regroupement des organismes communautaires numéro {row} de la Montérégie");
        let one = |row: usize| format!(r#"{{"id":"o{row}","name":{{"fr":"{}"}},"standing":"member"}}"#, name(row));
        let link = |row: usize| format!(r#"{{"type":"tie","source":"o{}","target":"o{row}"}}"#, row / 4);
        let organisations: Vec<String> = (0..count).map(one).collect();
        let links: Vec<String> = (1..count).map(link).collect();
        let file = format!(
            r##"{{"version":1,"title":{{"fr":"A"}},"description":{{"fr":"B."}},"source":{{"title":{{"fr":"C"}},"authors":"D","date":"2015"}},
            "languages":["fr"],"roles":[],"link_types":[{{"id":"tie","name":{{"fr":"Lien"}},"description":{{"fr":"E."}},"colour":"#336699","dash":"solid"}}],
            "organisations":[{}],"links":[{}]}}"##,
            organisations.join(","),
            links.join(",")
        );
        check(&file).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    fn named(map: &Map, layout: &Layout, scale: f64, stage: Size) -> Vec<Name> {
        let mut degrees = vec![Some(0); map.organisations.len()];
        for link in &map.links {
            for end in [link.source, link.target] {
                degrees[end.position()] = degrees[end.position()].map(|degree| degree + 1);
            }
        }
        let radii_px = vec![layout.sizes.node_radius_px; degrees.len()];
        let letters = Letters::at(layout.sizes, scale, stage);
        names(&Wanted {
            map,
            layout,
            texts: &label_texts(map),
            radii_px: &radii_px,
            degrees: &degrees,
            letters,
            subjects: &[],
            language: Language::FR,
            taken: &[],
            is_overview: false,
        })
    }

    #[test]
    fn of_a_crowd_the_most_linked_are_named_and_no_name_covers_another() {
        let map = map(150);
        let layout = settled(&map, Format::Wide);
        let stage = Size::new(1060.0, 660.0);
        let whole = stage.width / layout.world.width;
        let mut before = 0;
        for zoom in [1.0, 2.0, 4.0] {
            let names = named(&map, &layout, whole * zoom, stage);
            let written: Vec<_> = names.iter().enumerate().filter(|(_, name)| name.1).collect();
            let boxes: Vec<Rect> = written
                .iter()
                .map(|(row, name)| name.0.bounds.translated(layout.place(Key::new(*row)).centre - Point::default()))
                .collect();
            for (at, one) in boxes.iter().enumerate() {
                assert!(boxes[..at].iter().all(|other| !other.intersects(*one)), "{zoom}");
            }
            assert!(written.len() > before, "zooming in names more: {} of 150 at {zoom}", written.len());
            assert!(names[1].1, "the first of the most linked is named");
            before = written.len();
        }
        assert!(before > 100, "{before}");
    }

    #[test]
    fn a_map_with_boxes_has_all_names_and_full_ones_where_there_is_room() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let layout = settled(&map, Format::Wide).with_bends(&map);
        let count = |scale| {
            let names = named(&map, &layout, scale, Size::new(1060.0, 660.0));
            for ((label, is_named), (key, entry)) in names.iter().zip(map.organisations.entries()) {
                assert!(is_named);
                assert!(label.is_whole(entry.name.get(Language::FR)) || label.text() == entry.label);
                // The acronym is where the layout has it.
                let own = layout.place(key).moved_to(Point::default()).label;
                let is_smaller = label.size_px < layout.sizes.label_px;
                assert!(is_smaller || label.bounds.inflated(0.1).contains(own.centre()), "{}", entry.id);
            }
            names.iter().filter(|(label, _)| !label.caption.is_empty()).count()
        };
        assert_eq!(count(0.9), 0, "they would be too small");
        assert!(count(1.6) >= 4, "{}", count(1.6));
        assert!(count(6.0) > count(1.6));
    }
}
