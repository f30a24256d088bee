//! What is open on this screen and where the keyboard is: nothing that a link would carry. One signal for each fact.

use leptos::prelude::*;

use crate::contract::Controls;
use crate::model::{Key, Organisation};
use crate::reading::Gestures;

/// A signal that tells its readers only when its value becomes another one. It may be written late: once the widget is gone,
/// nothing happens.
#[derive(Debug)]
pub struct Fact<T: 'static>(RwSignal<T>);

/// The facts about one screen.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// The organisation that the keyboard was last at on the map.
    pub last_node: Fact<Option<Key<Organisation>>>,
    /// Whether the legend is unfolded, where there is little room.
    pub is_legend_open: Fact<bool>,
    /// Whether search results are listed.
    pub is_search_open: Fact<bool>,
    /// Whether the story is presented: the map and the slide have all the room.
    pub is_presenting: Fact<bool>,
    /// Which way the keys of the map lead.
    pub walking: Fact<Walking>,
    /// Which parts of the interface the page shows.
    pub controls: Fact<Controls>,
    /// Whether the window has no room for a drawing.
    pub is_narrow: Fact<bool>,
    /// What the page leaves to the wheel and to one finger.
    pub gestures: Fact<Gestures>,
}

/// Which way the keys of the map lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Walking {
    /// From one organisation to the nearest.
    #[default]
    Anywhere,
    /// Along a link or within a group, where arrows and Esc lead otherwise.
    Apart,
}

impl Screen {
    /// A new screen, as the page wants it.
    pub fn new(controls: Controls, gestures: Gestures) -> Self {
        Self {
            last_node: Fact::new(None),
            is_legend_open: Fact::new(false),
            is_search_open: Fact::new(false),
            is_presenting: Fact::new(false),
            walking: Fact::new(Walking::default()),
            controls: Fact::new(controls),
            is_narrow: Fact::new(false),
            gestures: Fact::new(gestures),
        }
    }
}

impl<T: Copy + Default + PartialEq + Send + Sync + 'static> Fact<T> {
    /// The fact as it is at first.
    pub fn new(first: T) -> Self {
        Self(RwSignal::new(first))
    }

    /// Its value, followed.
    pub fn get(self) -> T {
        self.0.get()
    }

    /// Its value, without following it.
    pub fn now(self) -> T {
        self.0.try_get_untracked().unwrap_or_default()
    }

    /// From now on it is `value`.
    pub fn set(self, value: T) {
        if self.0.try_get_untracked().is_some_and(|before| before != value) {
            let _ = self.0.try_set(value);
        }
    }
}

impl<T> Clone for Fact<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Fact<T> {}
