//! The names on the map: by priority, the most linked first, each where it covers neither another name nor another node.
//!
//! A map whose layout keeps a box for each name has them all; then full names are written where there is room.

mod wanted;

use super::label::{Label, Side};
use super::room::Room;
use crate::geometry::{Rect, Size, order};
pub(super) use wanted::Wanted;

/// The distance of full names from the edge of the world, so that the outline of a network has room around them.
pub(super) const EDGE_PX: f64 = 8.0;
/// The links from which on a full name may be written over a line.
const MANY_LINKS: usize = 200;
/// On a map without boxes, names are drawn above all nodes, and those of so many of the most linked may cover the others'.
const OVER: usize = 32;
/// What a name may not cover of another node, as a share of its radius.
const CORE: f64 = 0.6;

/// A name, and whether there is room to write it.
pub(super) type Name = (Label, bool);

/// The name of each organisation, in table order.
pub(super) fn names(wanted: &Wanted<'_>) -> Vec<Name> {
    let Wanted { map, layout, letters, .. } = *wanted;
    let is_boxed = layout.sizes.has_room_for_names && letters.size_px <= layout.sizes.label_px + 1e-9;
    let degree = |row: usize| wanted.degrees.get(row).copied().flatten();
    let is_subject = |row: usize| wanted.is_about_few && wanted.subjects.get(row) == Some(&true);
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
    let lines = (map.links.len() < MANY_LINKS).then(|| wanted.lines());
    if is_boxed {
        for row in order.iter().copied().filter(|row| degree(*row).is_some()) {
            room.take(wanted.around(row, wanted.box_of(row, &wanted.short(row), wanted.own_side(row))), row);
        }
    }
    let mut names = vec![Name::default(); map.organisations.len()];
    let mut chosen = vec![Side::Below; names.len()];
    for (place, row) in order.iter().copied().enumerate() {
        if place == over {
            take_cores(&mut room, others);
        }
        let short = wanted.short(row);
        let found = if is_boxed {
            let side = wanted.calmest_side(row, &short, &room, lines.as_ref());
            Some((short, side))
        } else {
            let sides = wanted.sides(row);
            let is_short = wanted.fitting(row, vec![short], &sides, &room, None);
            is_short.or_else(|| wanted.fitting(row, wanted.wrapped(row), &sides, &room, None))
        };
        let is_in_turn = !wanted.is_overview || place < OVER;
        let is_named = found.is_some() && degree(row).is_some() && is_in_turn;
        let (form, side) = found.unwrap_or_else(|| (wanted.short(row), wanted.own_side(row)));
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
        if let Some(lines) = lines.as_ref().filter(|_| !is_first) {
            room.take_all_of(lines);
        }
        for row in order.iter().copied().filter(|row| (is_subject(*row) || is_cut(*row)) == is_first) {
            let (Some(name), Some(side)) = (names.get_mut(row).filter(|name| name.1), chosen.get(row)) else {
                continue;
            };
            if !wanted.may_be_whole(row) {
                continue;
            }
            let mut sides = wanted.sides(row);
            // An acronym with a box of its own goes elsewhere only where its full name has no room beside it, and never from one
            // slide to the next.
            let is_kept = layout.sizes.has_room_for_names && !is_cut(row);
            let own: Vec<Side> = sides.extract_if(.., |other| is_kept && other == side).collect();
            if is_kept && wanted.is_on_slide() {
                sides.clear();
            }
            let clear = lines.as_ref().filter(|_| !own.is_empty());
            let beside = |sides: &[Side]| wanted.fitting(row, wanted.whole(row), sides, &room, None);
            let found = if own.is_empty() { None } else { beside(&own) };
            let found = found.or_else(|| wanted.fitting(row, wanted.whole(row), &sides, &room, clear));
            if let Some((form, side)) = found {
                name.0 = form.label(side, wanted.rim_px(row), letters.size_px);
                room.take(wanted.around(row, name.0.bounds), row);
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::layout::{Format, Layout, settled};
    use crate::model::{Key, Map, check};
    use crate::scene::label_texts::label_texts;
    use crate::scene::letters::Letters;
    use crate::text::Language;

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
            is_about_few: false,
            seen: layout.world,
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
                // It is beside its own node, and on no other one.
                let bounds = label.bounds.translated(layout.place(key).centre - Point::default());
                for (other, place) in layout.places.iter().enumerate() {
                    let (radius_px, is_own) = (layout.sizes.node_radius_px, other == key.position());
                    let disc = Rect::around(place.centre, Size::new(2.0 * radius_px, 2.0 * radius_px));
                    assert!(!bounds.inflated(-0.5).intersects(disc), "{} on {other}", entry.id);
                    assert!(!is_own || bounds.intersects(disc.inflated(8.0)), "{}", entry.id);
                }
            }
            names.iter().filter(|(label, _)| !label.caption.is_empty()).count()
        };
        assert_eq!(count(0.9), 0, "they would be too small");
        assert!(count(1.6) >= 4, "{}", count(1.6));
        assert!(count(6.0) > count(1.6));
    }
}
