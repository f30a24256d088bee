//! Which organisation comes next when one walks over the map with the arrow keys.

use crate::geometry::Vector;
use crate::layout::Layout;
use crate::model::{Key, Map, Organisation};

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the top.
    Up,
    /// Towards the bottom.
    Down,
    /// Towards the left edge.
    Left,
    /// Towards the right edge.
    Right,
}

impl Direction {
    /// Every direction.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Left, Self::Right];

    /// The word for it in markup.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// One step that way, on the screen.
    pub const fn vector(self) -> Vector {
        match self {
            Self::Up => Vector::new(0.0, -1.0),
            Self::Down => Vector::new(0.0, 1.0),
            Self::Left => Vector::new(-1.0, 0.0),
            Self::Right => Vector::new(1.0, 0.0),
        }
    }
}

/// What stands this many times further aside than ahead is above or below, however little it lies ahead.
const ASIDE_MOST: f64 = 8.0;

/// The organisation nearest to `from` in `direction` among those that `is_there` recognises: within 45° of it if there is
/// one, else anywhere on that side; what lies aside counts double, so that a row is walked as a row.
pub fn nearest(
    map: &Map,
    layout: &Layout,
    from: Key<Organisation>,
    direction: Direction,
    is_there: &dyn Fn(Key<Organisation>) -> bool,
) -> Option<Key<Organisation>> {
    let (origin, ahead) = (layout.place(from).centre, direction.vector());
    let mut best: Option<(bool, f64, Key<Organisation>)> = None;
    for key in map.organisations.keys().filter(|key| *key != from && is_there(*key)) {
        let step = layout.place(key).centre - origin;
        let (along, aside) = (step.dot(ahead), step.cross(ahead).abs());
        if along * ASIDE_MOST <= aside {
            continue;
        }
        let candidate = (aside > along, along + 2.0 * aside, key);
        if best.is_none_or(|best| (candidate.0, candidate.1) < (best.0, best.1)) {
            best = Some(candidate);
        }
    }
    best.map(|(_, _, key)| key)
}
