//! The names on the map: by priority, the most linked first, each where it covers neither another name nor another node.
//!
//! A map whose layout keeps a box for each name has them all; then full names are written where there is room.

mod sides;
mod wanted;

use super::label::{Label, Side};
use super::room::Room;
use crate::geometry::{Rect, Size, order};
use sides::settled_sides;
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
    let has_boxes = layout.sizes.has_room_for_names;
    let is_boxed = has_boxes && letters.size_px <= layout.sizes.label_px + 1e-9;
    let own: Vec<Side> = if has_boxes {
        settled_sides(wanted)
    } else {
        (0..map.organisations.len()).map(|row| wanted.own_side(row)).collect()
    };
    let own_side = |row: usize| own.get(row).copied().unwrap_or(Side::Below);
    let degree = |row: usize| wanted.degrees.get(row).copied().flatten();
    let is_subject = |row: usize| wanted.is_about_few && wanted.subjects.get(row) == Some(&true);
    let turn = |row: usize| (is_subject(row), degree(row));
    let order = order(map.organisations.len(), &mut |one, other| turn(other).cmp(&turn(one)));
    let edge_px = if is_boxed { EDGE_PX } else { 0.0 };
    let mut room = Room::of(layout.world.inflated(-edge_px));
    for bounds in wanted.taken {
        room.take(*bounds, usize::MAX);
    }
    let (over, share) = if is_boxed { (order.len(), 1.0) } else { (OVER, CORE) };
    let (first, others) = order.split_at(over.min(order.len()));
    take_discs(wanted, &mut room, first, share);
    let mut names = vec![Name::default(); map.organisations.len()];
    for (place, row) in order.iter().copied().enumerate() {
        if place == over {
            take_discs(wanted, &mut room, others, share);
        }
        let short = wanted.short(row);
        let is_in_turn = degree(row).is_some() && (!wanted.is_overview || place < OVER);
        let found = if is_boxed {
            Some((short, own_side(row)))
        } else if !is_in_turn {
            // To look for room would be most of the work of a large map seen from afar.
            None
        } else {
            let sides = Side::beginning_with(own_side(row));
            let is_short = wanted.fitting(row, vec![short], &sides, &room);
            is_short.or_else(|| wanted.fitting(row, wanted.wrapped(row), &sides, &room))
        };
        let is_named = found.is_some() && is_in_turn;
        let (form, side) = found.unwrap_or_else(|| (wanted.short(row), own_side(row)));
        let label = form.label(side, wanted.rim_px(row), letters.size_px);
        if is_named {
            room.take(wanted.around(row, label.bounds), row);
        }
        if let Some(name) = names.get_mut(row) {
            *name = (label, is_named);
        }
    }
    // First those of which only a part is written: a line under a name is less than a name that says nothing.
    for is_first in [true, false] {
        if !is_first && map.links.len() < MANY_LINKS {
            room.take_all_of(&wanted.lines());
        }
        for row in order.iter().copied().filter(|row| (is_subject(*row) || wanted.is_cut(*row)) == is_first) {
            let Some(name) = names.get_mut(row).filter(|name| name.1 && wanted.may_be_whole(row)) else { continue };
            // An acronym with a box of its own stays where it is, which it could not above its node.
            let own = own_side(row);
            let is_kept = has_boxes && !wanted.is_cut(row);
            let mut sides = if is_boxed && is_kept { vec![own] } else { Side::beginning_with(own) };
            sides.retain(|side| !is_kept || *side != Side::Above);
            if let Some((form, side)) = wanted.fitting(row, wanted.whole(row), &sides, &room) {
                name.0 = form.label(side, wanted.rim_px(row), letters.size_px);
                room.take(wanted.around(row, name.0.bounds), row);
            }
        }
    }
    names
}

/// Takes this `share` of the radius of each of these nodes that is drawn.
fn take_discs(wanted: &Wanted<'_>, room: &mut Room, rows: &[usize], share: f64) {
    for row in rows.iter().copied().filter(|row| wanted.degrees.get(*row).copied().flatten().is_some()) {
        let side_px = 2.0 * share * wanted.radius_px(row);
        room.take(Rect::around(wanted.centre(row), Size::new(side_px, side_px)), row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::layout::{Format, Layout, Place, settled};
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
            let stage = Size::new(1060.0, 660.0);
            let names = named(&map, &layout, scale, stage);
            let is_boxed = Letters::at(layout.sizes, scale, stage).size_px <= layout.sizes.label_px;
            for ((label, is_named), (key, entry)) in names.iter().zip(map.organisations.entries()) {
                assert!(is_named);
                assert!(label.is_whole(entry.name.get(Language::FR)) || label.text() == entry.label);
                // It is beside its own node, and on no other one.
                let bounds = label.bounds.translated(layout.place(key).centre - Point::default());
                for (other, place) in layout.places.iter().enumerate() {
                    let (radius_px, is_own) = (layout.sizes.node_radius_px, other == key.position());
                    // Letters larger than those of the layout may cover the edge of a circle.
                    let share = if is_boxed { 1.0 } else { CORE };
                    let away_px = bounds.nearest(place.centre).distance(place.centre) - share * radius_px;
                    assert!(away_px > -0.5 || map.is_external(entry), "{} on {other}", entry.id);
                    assert!(!is_own || away_px < 8.0 + (1.0 - share) * radius_px, "{}", entry.id);
                }
            }
            names.iter().filter(|(label, _)| !label.caption.is_empty()).count()
        };
        let corners = |scale| {
            let names = named(&map, &layout, scale, Size::new(1060.0, 660.0));
            names
                .into_iter()
                .map(|(label, _)| Side::of(Place { centre: Point::default(), label: label.bounds }))
                .collect::<Vec<_>>()
        };
        for scale in [0.95, 1.6, 3.0] {
            assert_eq!(corners(scale), corners(1.0), "a name is on the same side at every zoom");
        }
        assert_eq!(count(0.9), 0, "they would be too small");
        assert!(count(1.6) >= 6, "those that nothing ties have their room: {}", count(1.6));
        assert!(count(6.0) > count(1.6));
    }
}
