//! Which names are written while some organisations are lifted: theirs, and of the others those that leave them room.

use super::name_tag::NameTag;
use super::room::Room;
use super::shapes::Shapes;
use crate::geometry::{Point, order};
use crate::model::{Key, Organisation};
use crate::reading::{Emphasis, Level};

/// For each node, whether its name is written: always of the selected one and of the one that the tag names, never under the tag.
pub(super) fn lit_names(
    shapes: &Shapes,
    emphasis: &Emphasis,
    selected: Option<Key<Organisation>>,
    tag: Option<&NameTag>,
) -> Vec<bool> {
    let mut named: Vec<bool> = shapes.nodes.iter().map(|shape| shape.is_named).collect();
    let key = |row: usize| Key::new(row);
    let is_lit = |row: usize| emphasis.organisation(key(row)) == Level::Lifted && shapes.degree(key(row)).is_some();
    let is_named = |row: usize| shapes.nodes.get(row).is_some_and(|shape| shape.is_named);
    if shapes.has_all_names() || (tag.is_none() && (0..named.len()).all(|row| is_named(row) || !is_lit(row))) {
        return named;
    }
    let mut room = Room::of(shapes.layout.world);
    if let Some(tag) = tag {
        room.take(tag.bounds, tag.key.position());
    }
    let is_must = |row: usize| selected == Some(key(row)) || tag.is_some_and(|tag| tag.key == key(row));
    // First the lifted ones that have their room already, then the other lifted ones, then the rest; the most linked first.
    let turn = |row: usize| {
        let class =
            [is_must(row), is_lit(row), is_named(row)].into_iter().fold(0, |class, is| class * 2 + usize::from(is));
        class * 1_000_000 + shapes.degree(key(row)).unwrap_or_default()
    };
    // The rest, which is most of a large map, has no name to place.
    let turns = (0..named.len()).filter(|row| is_must(*row) || is_lit(*row) || is_named(*row));
    let turns: Vec<(usize, usize)> = turns.map(|row| (turn(row), row)).collect();
    let turn_at = |at: usize| turns.get(at).map(|(turn, _)| *turn);
    for at in order(turns.len(), &mut |one, other| turn_at(other).cmp(&turn_at(one))) {
        let Some((_, row)) = turns.get(at).copied() else { continue };
        let (Some(shape), Some(named)) = (shapes.nodes.get(row), named.get_mut(row)) else { continue };
        let bounds = shape.label.bounds.translated(shapes.layout.place(key(row)).centre - Point::default());
        *named = is_must(row) || ((is_lit(row) || shape.is_named) && room.is_free(bounds, row));
        if *named {
            room.take(bounds, row);
        }
    }
    named
}
