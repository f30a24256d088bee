//! The side of its node that each name is written on, where the layout keeps a box for each.

use super::super::label::Side;
use super::super::letters::Letters;
use super::super::room::Room;
use super::{EDGE_PX, MANY_LINKS, Wanted, take_discs};
use crate::geometry::order;

/// The side of each name, in table order: the one that the fewest lines cross, or another one where only that has room for the full
/// name.
///
/// As if everyone were drawn in full and in the letters of the layout: a name is on the same side at every zoom, whatever is hidden
/// and on every slide, and in the still page.
pub(super) fn settled_sides(wanted: &Wanted<'_>) -> Vec<Side> {
    let Wanted { map, layout, .. } = *wanted;
    let degrees: Vec<Option<usize>> = map.organisations.keys().map(|key| Some(map.graph.degree(key))).collect();
    let radii_px = vec![layout.sizes.node_radius_px; degrees.len()];
    let all = Wanted {
        letters: Letters { size_px: layout.sizes.label_px, are_whole: true },
        degrees: &degrees,
        radii_px: &radii_px,
        subjects: &[],
        ..*wanted
    };
    let order = order(degrees.len(), &mut |one, other| degrees.get(other).cmp(&degrees.get(one)));
    let mut room = Room::of(layout.world.inflated(-EDGE_PX));
    take_discs(&all, &mut room, &order, 1.0);
    let lines = (map.links.len() < MANY_LINKS).then(|| all.lines());
    let mut sides: Vec<Side> = (0..degrees.len()).map(|row| wanted.own_side(row)).collect();
    let take = |room: &mut Room, row: usize, side: Side| {
        room.take(all.around(row, all.box_of(row, &all.short(row), side)), row);
    };
    for (row, side) in sides.iter().enumerate() {
        take(&mut room, row, *side);
    }
    let Some(lines) = lines else { return sides };
    for row in order.iter().copied() {
        let calmest = all.calmest_side(row, &all.short(row), &room, &lines);
        take(&mut room, row, calmest);
        if let Some(side) = sides.get_mut(row) {
            *side = calmest;
        }
    }
    room.take_all_of(&lines);
    for row in order.into_iter().filter(|row| !all.is_cut(*row)) {
        let Some(side) = sides.get_mut(row) else { continue };
        // Above its node, an acronym would move as its full name comes.
        let mut sides = Side::beginning_with(*side).into_iter().filter(|side| *side != Side::Above);
        let found = sides.find_map(|side| all.fitting(row, all.whole(row), &[side], &room));
        if let Some((form, found)) = found {
            room.take(all.around(row, all.box_of(row, &form, found)), row);
            *side = found;
        }
    }
    sides
}
