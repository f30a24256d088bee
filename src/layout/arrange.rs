//! The slow part of a layout, once per map and format: the arrangement, which has each organisation near those it is linked to.

use super::few::FewSearch;
use super::many::{ManySearch, is_many};
use super::placed::Placed;
use super::{Format, Layout};
use crate::geometry::Point;
use crate::model::Map;

/// Who stands where relative to the others, in unit coordinates: each axis from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrangement {
    /// Stages it was made for.
    pub format: Format,
    /// One point per organisation, in the order of the table.
    pub points: Vec<Point>,
}

impl Arrangement {
    /// That of a layout.
    pub(super) fn of(layout: &Layout, format: Format) -> Self {
        let Layout { world, places, .. } = layout;
        let share = |place: Point| Point::new((place.x - world.x) / world.width, (place.y - world.y) / world.height);
        Self { format, points: places.iter().map(|place| share(place.centre)).collect() }
    }
}

/// The best arrangement found for `map` for stages of this `format`. The same on every machine.
///
/// The file's own arrangement and places are kept.
pub fn arrange(map: &Map, format: Format) -> Arrangement {
    let given = Layout::ready(map, format).map(|layout| Arrangement::of(&layout, format));
    if let Some(given) = given.or_else(|| Placed::of(map, format).map(|placed| placed.arrangement(format))) {
        return given;
    }
    let mut search = Arranging::new(map, format);
    while search.step(map, usize::MAX) {}
    search.arrangement(map, format)
}

/// The search for an arrangement.
#[derive(Debug)]
pub(super) enum Arranging {
    /// Of few organisations.
    Few(FewSearch),
    /// Of many.
    Many(ManySearch),
}

impl Arranging {
    pub(super) fn new(map: &Map, format: Format) -> Self {
        if is_many(map) { Self::Many(ManySearch::new(map)) } else { Self::Few(FewSearch::new(map, format)) }
    }

    /// Goes on with `map` for about `budget` units of work. Returns whether more is left to do.
    pub(super) fn step(&mut self, map: &Map, budget: usize) -> bool {
        match self {
            Self::Few(search) => search.step(map, budget),
            Self::Many(search) => search.step(budget),
        }
    }

    /// The arrangement by now.
    pub(super) fn arrangement(&self, map: &Map, format: Format) -> Arrangement {
        match self {
            Self::Few(search) => search.arrangement(map),
            Self::Many(search) => search.arrangement(format),
        }
    }
}
