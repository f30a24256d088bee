//! Spatial navigation: the next organisation in the direction of an arrow key.

use crate::geometry::Vector;
use crate::layout::Layout;
use crate::model::{Key, Map, Organisation};

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Direction {
    /// Every direction.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Left, Self::Right];

    /// Its identifier in markup.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// The unit vector of the direction, on the screen.
    pub const fn vector(self) -> Vector {
        match self {
            Self::Up => Vector::new(0.0, -1.0),
            Self::Down => Vector::new(0.0, 1.0),
            Self::Left => Vector::new(-1.0, 0.0),
            Self::Right => Vector::new(1.0, 0.0),
        }
    }
}

/// Beyond this ratio of sideways to forward distance, a candidate is not in that direction.
const ASIDE_MOST: f64 = 8.0;

/// The organisation nearest to `from` in `direction` among those that satisfy `is_there`: within 45° if there is one, else
/// anywhere on that side. Sideways distance counts double, so that the arrows follow rows.
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
