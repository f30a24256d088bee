//! What is open on this screen and where the focus is: nothing that a link would contain. One signal for each fact.

use super::fact::{AsNumbers, Fact};
use crate::contract::Controls;
use crate::geometry::Rect;
use crate::model::{Key, Organisation};
use crate::reading::Gestures;

/// The facts about one screen.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// The organisation on the map that last had the focus.
    pub last_node: Fact<Option<Key<Organisation>>>,
    /// Whether the legend is expanded, where there is little room.
    pub is_legend_open: Fact<bool>,
    /// Whether the panel says what this map is.
    pub is_about_open: Fact<bool>,
    /// Whether search results are listed.
    pub is_search_open: Fact<bool>,
    /// Whether the story is presented: the map and the slide fill the screen.
    pub is_presenting: Fact<bool>,
    /// The mode of the map's keys.
    pub walking: Fact<Walking>,
    /// Which parts of the interface the page shows.
    pub controls: Fact<Controls>,
    /// The place in the window of the last click, until the pointer moves to something else.
    pub clicked_at: Fact<Option<(i32, i32)>>,
    /// Whether the widget's box has no room for a drawing, or too little for that of a large map.
    pub is_narrow: Fact<bool>,
    /// The part of the stage that the panel leaves free, where it covers some.
    pub uncovered: Fact<Option<Rect>>,
    /// Whether the reader took away the full name of what is hovered or focused.
    pub is_untagged: Fact<bool>,
    /// Whether the code that computes hulls and territories is loaded.
    pub has_hulls: Fact<bool>,
    /// Whether the texts of cards are there, of a map that came without.
    pub details: Fact<Details>,
    /// Whether the code that draws the panel, the chips and the search is there.
    pub equipment: Fact<Details>,
    /// The gestures left to the page: the wheel, and one finger.
    pub gestures: Fact<Gestures>,
}

/// The mode of the map's keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Walking {
    /// From one organisation to the nearest on a side.
    #[default]
    Anywhere,
    /// Along a link or within a group, where arrows and Esc have another function.
    Apart,
}

/// What is known of something that comes later, such as the texts of cards where the map came without them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Details {
    /// Nobody needed them.
    #[default]
    Unasked,
    /// They are requested.
    Awaited,
    /// They have come, or cannot.
    Settled,
    /// It cannot be had.
    Lost,
}

/// One of several is its place among them.
macro_rules! as_number {
    ($($type:ident: $($variant:ident)*;)*) => {
        $(impl AsNumbers for $type {
            fn numbers(self) -> [u64; 4] {
                [self as u64, 0, 0, 0]
            }

            fn of_numbers([first, ..]: [u64; 4]) -> Self {
                [$(Self::$variant),*].into_iter().find(|one| *one as u64 == first).unwrap_or_default()
            }
        })*
    };
}

as_number! {
    Walking: Anywhere Apart;
    Details: Unasked Awaited Settled Lost;
}

impl Screen {
    /// A new screen, as the page configures it.
    pub fn new(controls: Controls, gestures: Gestures) -> Self {
        Self {
            last_node: Fact::new(None),
            is_legend_open: Fact::new(false),
            is_about_open: Fact::new(false),
            is_search_open: Fact::new(false),
            is_presenting: Fact::new(false),
            walking: Fact::new(Walking::default()),
            controls: Fact::new(controls),
            clicked_at: Fact::new(None),
            is_narrow: Fact::new(false),
            uncovered: Fact::new(None),
            is_untagged: Fact::new(false),
            has_hulls: Fact::new(false),
            details: Fact::new(Details::default()),
            equipment: Fact::new(Details::default()),
            gestures: Fact::new(gestures),
        }
    }
}
