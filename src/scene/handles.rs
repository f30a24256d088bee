//! Which organisations are buttons over a picture: a few hundred at most, so that moving them all takes no time.

use super::shapes::Shapes;
use crate::geometry::{Rect, order};
use crate::model::{Key, Link, Map, Organisation};
use crate::reading::{Reading, Selection};

/// The most buttons over a picture.
const MOST: usize = 300;
/// The most of the neighbours of the organisation that has the focus that are buttons for its sake alone.
const MOST_NEIGHBOURS: usize = 60;

/// The most organisations and links that are drawn as elements of the page: of more, browsers lay out and paint too much at each step of a
/// zoom. The number alone decides: a file looks the same to all.
const MOST_ELEMENTS: (usize, usize) = (150, 450);

/// Whether a map has so many marks that it is drawn as a picture.
pub fn is_large(map: &Map) -> bool {
    map.organisations.len() > MOST_ELEMENTS.0 || map.links.len() > MOST_ELEMENTS.1
}

/// What the reader may reach.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    /// The organisation in the Tab order.
    pub tab_stop: Option<Key<Organisation>>,
    /// Those that were moved by hand.
    pub pinned: Vec<Key<Organisation>>,
    /// A part of the world that contains all that is in sight.
    pub sight: Rect,
}

impl Reach {
    /// A part of the world around `seen` that stays the same while the reader moves a little.
    pub fn around(seen: Rect) -> Rect {
        let mut side = 64.0;
        while side < seen.width.max(seen.height) {
            side *= 2.0;
        }
        let corner = |along: f64| (along / side * 2.0).floor() * side / 2.0;
        Rect::new(corner(seen.x), corner(seen.y), side * 1.5, side * 1.5)
    }

    /// For each organisation, whether it is a button: the one in the Tab order, the selected one, the ends of a path and those moved
    /// by hand always; then neighbours of the first, and the most linked of those that are named in sight. Of no more than there may be,
    /// everyone is one.
    pub(super) fn handles(&self, map: &Map, shapes: &Shapes, reading: &Reading) -> Vec<bool> {
        let mut handles = vec![false; map.organisations.len()];
        let mut left = MOST;
        let mut hold = |key: Key<Organisation>| {
            if let Some(handle) = handles.get_mut(key.position())
                && !*handle
                && left > 0
                && shapes.degree(key).is_some()
            {
                *handle = true;
                left -= 1;
            }
        };
        let selected = match reading.selection {
            Some(Selection::Organisation(key)) => Some(key),
            _ => None,
        };
        let ends = reading.path.map(|path| [path.from, path.to]).into_iter().flatten();
        for key in self.tab_stop.into_iter().chain(selected).chain(ends).chain(self.pinned.iter().copied()) {
            hold(key);
        }
        if let Some(stop) = self.tab_stop {
            let other = |(key, link): (_, &Link)| {
                let other = if link.source == stop { link.target } else { link.source };
                let is_tied = (link.source == stop || link.target == stop) && reading.is_link_visible(map, key);
                is_tied.then_some(other)
            };
            for key in map.links.entries().filter_map(other).take(MOST_NEIGHBOURS) {
                hold(key);
            }
        }
        let degree = |row: usize| shapes.degree(Key::new(row));
        let is_in_sight = |row: &usize| self.sight.contains(shapes.layout.place(Key::new(*row)).centre);
        let is_named = |row: &usize| shapes.nodes.get(*row).is_some_and(|shape| shape.is_named);
        let are_few = map.organisations.len() <= MOST;
        let named: Vec<usize> =
            (0..map.organisations.len()).filter(|row| are_few || (is_named(row) && is_in_sight(row))).collect();
        let degree_at = |at: usize| named.get(at).and_then(|row| degree(*row));
        for at in order(named.len(), &mut |one, other| degree_at(other).cmp(&degree_at(one))) {
            if let Some(row) = named.get(at) {
                hold(Key::new(*row));
            }
        }
        handles
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_around_what_is_seen_contains_it_and_rarely_changes() {
        let mut parts = Vec::new();
        for step in 0..400 {
            let seen = Rect::new(f64::from(step) - 200.0, 37.5, 300.0, 190.0);
            let part = Reach::around(seen);
            assert!(part.x <= seen.x && part.right() >= seen.right(), "{part:?}");
            assert!(part.y <= seen.y && part.bottom() >= seen.bottom(), "{part:?}");
            parts.push(part);
        }
        parts.dedup();
        assert!(parts.len() <= 3, "{parts:?}");
    }
}
