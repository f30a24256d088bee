//! The view's one handle on the map and on what the reader has chosen.

use std::sync::Arc;

use leptos::html::{Dialog, Div, Input};
use leptos::prelude::*;

use super::places::Places;
use crate::geometry::{Size, Viewport};
use crate::layout::Layout;
use crate::model::{Key, Map, Organisation};
use crate::reading::{Action, Hand, Reading, apply};
use crate::scene::{Scene, Shapes};

/// Everything a view may read, and the one way to change it: [`dispatch`](Self::dispatch).
///
/// Two signals, two speeds: the reading changes when the reader acts, the places at frame rate while something moves.
#[derive(Clone, Copy)]
pub struct State {
    map: StoredValue<Arc<Map>>,
    reading: RwSignal<Reading>,
    /// What the reader has chosen, without what they point at or where they look: for all but the map itself.
    chosen: Memo<Reading>,
    /// Where everything stands, and what moves.
    pub places: Places,
    /// Everything drawn that depends on the layout alone.
    pub shapes: Memo<Arc<Shapes>>,
    /// What only this widget's own screen knows.
    interface: RwSignal<Interface>,
    /// What the mouse and the fingers are doing to the map.
    pub hand: StoredValue<Hand>,
    /// The element the map is drawn in.
    pub stage: NodeRef<Div>,
    /// The element the card is written in.
    pub panel: NodeRef<Div>,
    /// The search field, which `/` leads to.
    pub search_field: NodeRef<Input>,
    /// The dialog that `?` opens.
    pub help: NodeRef<Dialog>,
}

/// What is open and where the keyboard is: nothing that a link would carry.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Interface {
    /// The organisation one last went to on the map.
    pub last_node: Option<Key<Organisation>>,
    /// Whether the legend is unfolded, where there is little room.
    pub is_legend_open: bool,
    /// Whether search results are listed.
    pub is_search_open: bool,
    /// Which result Enter chooses.
    pub active_result: usize,
    /// How often the wheel turned without the key that zooms.
    pub hints: u32,
}

impl State {
    /// The state of a new widget over `map`, starting from `reading`.
    pub fn new(map: Map, reading: Reading) -> Self {
        let map = StoredValue::new(Arc::new(map));
        let reading = RwSignal::new(reading);
        let places = Places::new(map);
        Self {
            map,
            reading,
            chosen: Memo::new(move |_| {
                reading.with(|reading| Reading { preview: None, viewport: None, ..reading.clone() })
            }),
            places,
            shapes: Memo::new(move |_| {
                Arc::new(map.with_value(|map| Shapes::of(map, places.layout().as_ref().clone())))
            }),
            interface: RwSignal::default(),
            hand: StoredValue::default(),
            stage: NodeRef::new(),
            panel: NodeRef::new(),
            search_field: NodeRef::new(),
            help: NodeRef::new(),
        }
    }

    /// Does what the reader asked. The only place that writes the reading.
    pub fn dispatch(self, action: &Action) {
        // The widget may be gone when a late callback arrives: then there is nothing to do.
        let Some(map) = self.map.try_get_value() else { return };
        let Some(before) = self.reading.try_get_untracked() else { return };
        let next = apply(&before, action, &map);
        if next != before {
            let _ = self.reading.try_set(next);
        }
    }

    /// The map.
    pub fn map(self) -> Arc<Map> {
        self.map.get_value()
    }

    /// All of the reading, followed: only the map itself needs so much.
    pub fn reading(self) -> Reading {
        self.reading.get()
    }

    /// What the reader has chosen, followed.
    pub fn chosen(self) -> Reading {
        self.chosen.get()
    }

    /// The reading as it is now, without following it.
    pub fn reading_now(self) -> Option<Reading> {
        self.reading.try_get_untracked()
    }

    /// Everything drawn, followed.
    pub fn scene(self) -> Scene {
        let (map, shapes) = (self.map(), self.shapes.get());
        self.reading.with(|reading| Scene::of(&map, &shapes, reading))
    }

    /// What part of the world is on a stage of this size: what the reader zoomed to, else the whole map.
    pub fn viewport_on(stage: Size, layout: &Layout, reading: &Reading) -> Viewport {
        match reading.viewport {
            Some(viewport) => viewport.absolute_in(layout.world, stage),
            None => Viewport::fitting(layout.world, stage),
        }
    }

    /// What only this screen knows, followed.
    pub fn interface(self) -> Interface {
        self.interface.get()
    }

    /// What only this screen knows, without following it.
    pub fn interface_now(self) -> Interface {
        self.interface.try_get_untracked().unwrap_or_default()
    }

    /// Changes what only this screen knows.
    pub fn change_interface(self, change: impl FnOnce(&mut Interface)) {
        let Some(mut interface) = self.interface.try_get_untracked() else { return };
        let before = interface;
        change(&mut interface);
        if interface != before {
            let _ = self.interface.try_set(interface);
        }
    }
}

impl Interface {
    /// The organisation that Tab leads to: the one last used if it is visible, else the first that is.
    pub fn tab_stop(self, map: &Map, reading: &Reading) -> Option<Key<Organisation>> {
        let is_visible = |key: &Key<Organisation>| reading.is_visible(map, *key);
        self.last_node.filter(is_visible).or_else(|| map.organisations.keys().find(is_visible))
    }
}
