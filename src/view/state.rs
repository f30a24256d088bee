//! The view's one handle on the map and on what the reader has chosen.

use std::sync::Arc;

use leptos::prelude::*;

use super::browser::{Host, Spot, Voice};
use super::camera::Camera;
use super::panel::OpenPanel;
use super::places::Places;
use crate::contract::{Controls, Refusal, Wishes};
use crate::model::{Key, Map, Organisation};
use crate::reading::{Action, Gestures, Hand, Reading, View, apply, from_hash, to_hash};
use crate::scene::{Scene, Shapes};

/// Everything a view may read, and the one way to change it: [`dispatch`](Self::dispatch).
///
/// Two signals, two speeds: the reading changes when the reader acts, the places at frame rate while something moves.
#[derive(Clone, Copy)]
pub struct State {
    map: StoredValue<Arc<Map>>,
    /// The page the widget is on.
    pub host: StoredValue<Host, LocalStorage>,
    /// What the page asked for, and the reading starts from.
    wishes: StoredValue<Wishes>,
    reading: RwSignal<Reading>,
    /// What the reader has chosen, without what they point at or where they look, and how it is read here, in which
    /// edition: for all but the map itself.
    chosen: Memo<(u32, Reading)>,
    /// Where everything stands, and what moves.
    pub places: Places,
    /// Where one looks from.
    pub camera: Camera,
    /// Everything drawn that depends on the layout and the sizes alone.
    pub shapes: Memo<Arc<Shapes>>,
    /// What only this widget's own screen knows.
    interface: RwSignal<Interface>,
    /// What the mouse and the fingers are doing to the map.
    pub hand: StoredValue<Hand>,
    /// The element the map is drawn in.
    pub stage: Spot,
    /// The element the card is written in.
    pub panel: Spot,
    /// What is asked for now and then.
    pub open_panel: OpenPanel,
    /// What is read in the place of the map.
    pub standing: OpenPanel,
    /// The whole widget.
    pub frame: Spot,
    /// What says what changed.
    pub voice: StoredValue<Voice, LocalStorage>,
}

/// How one walks by the keys of the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Walking {
    /// From one organisation to the nearest.
    #[default]
    Anywhere,
    /// Along a link or within a group, where arrows and Esc lead otherwise.
    Apart,
}

/// What is open and where the keyboard is: nothing that a link would carry.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "plain facts about one screen, none of which excludes another")]
pub struct Interface {
    /// The organisation one last went to on the map.
    pub last_node: Option<Key<Organisation>>,
    /// Whether the legend is unfolded, where there is little room.
    pub is_legend_open: bool,
    /// Whether search results are listed.
    pub is_search_open: bool,
    /// Which result Enter chooses.
    pub active_result: usize,
    /// Whether one presents the story: the map and the slide have all the room.
    pub is_presenting: bool,
    /// How often the wheel turned without the key that zooms.
    pub hints: u32,
    /// How one walks by the keys of the map.
    pub walking: Walking,
    /// How often something happened to a panel.
    pub turns: u32,
    /// How often the story was changed.
    pub edition: u32,
    /// Which parts of the interface the page shows.
    pub controls: Controls,
    /// Whether the window has no room for a drawing.
    pub is_narrow: bool,
    /// What the page leaves to the wheel and to one finger.
    pub gestures: Gestures,
}

impl State {
    /// The state of a new widget over `map`, on the page of `host`, starting from `reading`.
    pub fn new(map: Map, host: Host, wishes: Wishes, reading: Reading) -> Self {
        let map = StoredValue::new(Arc::new(map));
        let reading = RwSignal::new(reading);
        let interface = Interface { controls: wishes.controls, gestures: wishes.gestures, ..Interface::default() };
        let interface = RwSignal::new(interface);
        let host = StoredValue::new_local(host);
        let places = Places::new(map, host);
        let chosen = Memo::new(move |_| {
            let (edition, is_narrow) = interface.with(|interface| (interface.edition, interface.is_narrow));
            let mut read = reading.get();
            read.preview = None;
            if read.slide.is_none() {
                // A slide also says where to look, and its card whether one looks there still.
                read.viewport = None;
            }
            (edition, read.as_read(is_narrow))
        });
        Self {
            map,
            host,
            wishes: StoredValue::new(wishes),
            reading,
            chosen,
            places,
            camera: Camera::new(),
            shapes: Memo::new(move |before: Option<&Arc<Shapes>>| {
                let layout = places.layout();
                // Most choices change no size: then the shapes stay those that were drawn.
                map.with_value(|map| {
                    chosen.with(|(_, reading)| match before {
                        Some(before) if before.are_of(map, &layout, reading) => Arc::clone(before),
                        _ => Arc::new(Shapes::of(map, layout.as_ref().clone(), reading)),
                    })
                })
            }),
            interface,
            hand: StoredValue::default(),
            stage: Spot::default(),
            panel: Spot::default(),
            open_panel: OpenPanel::new(),
            standing: OpenPanel::new(),
            frame: Spot::default(),
            voice: StoredValue::new_local(Voice::default()),
        }
    }

    /// Does what the reader asked. The only place that writes the reading.
    pub fn dispatch(self, action: &Action) {
        // The widget may be gone when a late callback arrives: then there is nothing to do.
        let Some(map) = self.map.try_get_value() else { return };
        let Some(before) = self.reading.try_get_untracked() else { return };
        let mut next = apply(&before, action, &map);
        let is_over = before.slide.is_some() && next.slide.is_none() && !matches!(action, Action::Restore(_));
        if is_over {
            let _ = self.wishes.try_with_value(|wishes| wishes.end_story(&mut next, &map));
        }
        if next != before {
            self.prepare_camera(&before, &next);
            // What was said of a walk is over once something is chosen.
            if !matches!(action, Action::Preview(_)) {
                self.say("", true);
            }
            let _ = self.reading.try_set(next);
        }
    }

    /// Tells the story of `map`, which differs in nothing else; says whether there is someone to tell it to.
    pub fn retell(self, map: Map) -> bool {
        let is_there = self.map.try_set_value(Arc::new(map)).is_none();
        if is_there && let Some(reading) = self.reading_now() {
            self.change_interface(|interface| interface.edition += 1);
            // The slide it was on may be gone; and told by another slide, the same reading has another address.
            let _ = self.reading.try_set(reading.kept_to(&self.map()));
        }
        is_there
    }

    /// The page changes its mind about one thing: only that changes, for those who come next and for who reads now.
    ///
    /// # Errors
    ///
    /// The words that mean nothing on this map.
    pub fn wish(self, name: &str, value: Option<&str>) -> Result<(), Refusal> {
        let (Some(map), Some(reading)) = (self.map.try_get_value(), self.reading.try_get_untracked()) else {
            return Ok(());
        };
        let told = self.wishes.try_update_value(|wishes| wishes.set(&map, name, value)).unwrap_or(Ok(()));
        let mut now = self.wishes.try_get_value().unwrap_or_default();
        now.reading = reading;
        let _ = now.set(&map, name, value);
        self.change_interface(|interface| {
            interface.controls = now.controls;
            interface.gestures = now.gestures;
        });
        self.dispatch(&Action::Restore(Box::new(now.reading)));
        told
    }

    /// The reading as a page keeps it; see [`Wishes::plain`].
    pub fn reading_text(self) -> Option<String> {
        let (map, wishes) = (self.map.try_get_value()?, self.wishes.try_get_value()?);
        Some(to_hash(&self.reading_now()?, &map, &wishes.plain()))
    }

    /// A reading written in full, whatever the page asked for.
    pub fn full_text(self, reading: &Reading) -> String {
        self.map.try_get_value().map(|map| to_hash(reading, &map, &Reading::default())).unwrap_or_default()
    }

    /// Be the reading that a page kept.
    pub fn restore_text(self, text: &str) {
        if let (Some(map), Some(wishes)) = (self.map.try_get_value(), self.wishes.try_get_value()) {
            self.dispatch(&Action::Restore(Box::new(from_hash(text, &map, &wishes.plain()))));
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
        self.chosen.get().1
    }

    /// The reading as it is now, without following it.
    pub fn reading_now(self) -> Option<Reading> {
        self.reading.try_get_untracked()
    }

    /// How the map is read now, without following it.
    pub fn view_now(self) -> View {
        let is_narrow = self.interface_now().is_narrow;
        self.reading_now().map(|reading| reading.view_in(is_narrow)).unwrap_or_default()
    }

    /// Reads the map as `view`. What one would have without a choice is none, and not written in the address.
    pub fn choose_view(self, view: View) {
        let Some(reading) = self.reading_now() else { return };
        let is_wished = self.wishes.try_with_value(|wishes| wishes.reading.view != View::Auto).unwrap_or_default();
        let is_by_itself = !is_wished && reading.view_by_itself(self.interface_now().is_narrow) == view;
        self.dispatch(&Action::SetView(if is_by_itself { View::Auto } else { view }));
    }

    /// Everything drawn, followed.
    pub fn scene(self) -> Scene {
        let (map, shapes) = (self.map(), self.shapes.get());
        self.reading.with(|reading| Scene::of(&map, &shapes, reading))
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
