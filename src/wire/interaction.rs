//! What the widget requests of the module that comes with a reader's first input, and what that returns.

use serde::{Deserialize, Serialize};

use crate::geometry::Point;
use crate::layout::Layout;
use crate::model::{Found, Key, Organisation};

/// A request, sent with the reading it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Draws the content of the panel: about the map, a card or a slide.
    Panel {
        /// Whether it is about the map.
        is_about: bool,
    },
    /// Draws the chips.
    Chips,
    /// Draws the list that is shown instead of the map, as far as this number of entries.
    List {
        /// The entries.
        extent: usize,
        /// Whether it stands for a view that cannot be had.
        is_lost: bool,
    },
    /// Something else is drawn in the place of the list.
    LeaveList,
    /// Draws the results of the search for the query of the reading.
    Results {
        /// Whether they are listed.
        is_listed: bool,
        /// The option that Enter selects.
        active: usize,
    },
    /// Returns those [`Results`].
    Find,
    /// Returns a sentence on the choices.
    Status,
    /// Returns the reading without the chip of this number.
    WithoutChip(usize),
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    /// The results that are listed, in order.
    pub listed: Vec<Found>,
    /// How many organisations were found, if there are more than are listed.
    pub more: Option<usize>,
}

/// What is done to the organisations that a reader drags, and to those that follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Motion {
    /// Starts at this settled layout, with some pinned.
    Start(Layout, Vec<(Key<Organisation>, Point)>),
    /// Pins one there.
    DragTo(Key<Organisation>, Point),
    /// Lets one go back.
    Release(Key<Organisation>),
    /// Lets all go back.
    Reset,
    /// Advances by a frame: returns [`Moved`].
    Tick,
}

/// Where everything is after a frame.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// The centres, in the order of the table.
    pub centres: Vec<Point>,
    /// Whether anything still moves.
    pub is_moving: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{from_bytes, to_bytes};

    #[test]
    fn what_crosses_comes_back() {
        let requests = [
            Request::Panel { is_about: true },
            Request::Chips,
            Request::List { extent: 1000, is_lost: true },
            Request::LeaveList,
            Request::Results { is_listed: true, active: 300 },
            Request::Find,
            Request::Status,
            Request::WithoutChip(2),
        ];
        for request in requests {
            assert_eq!(from_bytes(&to_bytes(&request)), Some(request));
        }
        let (key, point) = (Key::new(130), Point::new(-1.5, 4000.25));
        for motion in [
            Motion::Start(Layout::default(), vec![(key, point)]),
            Motion::DragTo(key, point),
            Motion::Release(key),
            Motion::Reset,
            Motion::Tick,
        ] {
            assert_eq!(from_bytes(&to_bytes(&motion)), Some(motion));
        }
        let moved = Moved { centres: vec![point; 3], is_moving: true };
        assert_eq!(from_bytes(&to_bytes(&moved)), Some(moved));
        let listed =
            vec![Found::Organisation(Key::new(200)), Found::Collaboration(Key::new(1)), Found::Role(Key::new(0))];
        for more in [None, Some(1000)] {
            let results = Results { listed: listed.clone(), more };
            assert_eq!(from_bytes(&to_bytes(&results)), Some(results));
        }
    }
}
