//! The view's one handle on the map and the reading.

use std::sync::Arc;

use leptos::prelude::*;

use super::browser::{ElementRef, Host, Voice};
use super::camera::Camera;
use super::panel::OpenPanel;
use super::picture::Picture;
use super::places::Places;
use super::screen::{Details, Screen};
use super::translation::Texts;
use crate::contract::{HostConfig, UnknownTokens};
use crate::model::{Key, Map, Organisation};
use crate::reading::{Action, Hand, Preview, Reading, View, apply, from_hash, to_hash};
use crate::text::Language;
use crate::wire::Shown;

/// All that a view may read, and the one way to change the reading: [`dispatch`](Self::dispatch).
///
/// The reading changes when the reader acts, the preview when the pointer moves, the layout at frame rate while something
/// moves. An effect that reads one of them is not run again for the others.
#[derive(Clone, Copy)]
pub struct State {
    pub(super) map: RwSignal<Arc<Map>>,
    /// The page the widget is on.
    pub host: StoredValue<Host, LocalStorage>,
    /// The page's configuration, which the reading starts from.
    wishes: StoredValue<HostConfig>,
    reading: RwSignal<Reading>,
    pub(super) texts: StoredValue<Texts>,
    preview: RwSignal<Option<Preview>>,
    chosen: Memo<Reading>,
    /// The language of the interface.
    pub language: Memo<Language>,
    tab_stop: Memo<Option<Key<Organisation>>>,
    /// The position of each organisation, and what moves.
    pub places: Places,
    /// The viewport, and how it moves.
    pub camera: Camera,
    /// The facts about this widget's own screen.
    pub screen: Screen,
    /// The picture of a large map.
    pub picture: Picture,
    /// The gesture in progress on the map.
    pub hand: StoredValue<Hand>,
    /// The element of the stage.
    pub stage: ElementRef,
    /// The drawing inside it.
    pub drawing: ElementRef,
    /// The element of the card.
    pub card: ElementRef,
    /// The modal dialog and the panel loaded into it.
    pub dialog: OpenPanel,
    /// The list or table shown instead of the map.
    pub alternate_view: OpenPanel,
    /// The whole widget.
    pub frame: ElementRef,
    /// What is done once the module of the first input has come, in order.
    pub(super) held: StoredValue<Vec<Box<dyn FnOnce()>>, LocalStorage>,
    /// The announcements to screen readers.
    pub voice: StoredValue<Voice, LocalStorage>,
}

impl State {
    /// The state of a new widget over `map`, on the page of `host`, starting from `reading`.
    pub fn new(map: Map, host: Host, wishes: HostConfig, mut reading: Reading) -> Self {
        let texts = Texts::at_start(&map, &mut reading, &host);
        let map = RwSignal::new(Arc::new(map));
        let reading = RwSignal::new(reading);
        let screen = Screen::new(wishes.controls, wishes.gestures);
        let host = StoredValue::new_local(host);
        let places = Places::new(map, host);
        let chosen = Memo::new(move |before: Option<&Reading>| {
            let mut read = reading.get();
            if read.slide.is_none() {
                // A slide also sets the viewport, and its card states whether that still applies.
                read.viewport = None;
            }
            if let Some(before) = before
                && screen.is_search_open.get()
                && !read.query.is_empty()
            {
                // A search counts once its list is closed, not at each letter.
                read.query.clone_from(&before.query);
            }
            read.effective_for(screen.is_narrow.get())
        });
        Self {
            map,
            host,
            wishes: StoredValue::new(wishes),
            reading,
            texts: StoredValue::new(texts),
            preview: RwSignal::new(None),
            chosen,
            language: Memo::new(move |_| reading.with(|reading| reading.language)),
            tab_stop: Memo::new(move |_| {
                let last_node = screen.last_node.get();
                map.with(|map| reading.with(|reading| tab_stop(map, reading, last_node)))
            }),
            places,
            camera: Camera::new(),
            screen,
            picture: Picture::new(),
            hand: StoredValue::default(),
            stage: ElementRef::default(),
            drawing: ElementRef::default(),
            card: ElementRef::default(),
            dialog: OpenPanel::new(host),
            alternate_view: OpenPanel::new(host),
            frame: ElementRef::default(),
            held: StoredValue::new_local(Vec::new()),
            voice: StoredValue::new_local(Voice::default()),
        }
    }

    /// Applies an action. The only place that writes the reading.
    pub fn dispatch(self, action: &Action) {
        // The widget may be gone when a late callback arrives: then there is nothing to do.
        let Some(map) = self.map.try_get_untracked() else { return };
        let Some(before) = self.reading.try_get_untracked() else { return };
        let mut next = apply(&before, action, &map);
        self.await_texts(&map, before.language, &mut next);
        let is_over = before.slide.is_some() && next.slide.is_none() && !matches!(action, Action::Restore(_));
        if is_over {
            let _ = self.wishes.try_with_value(|wishes| wishes.end_story(&mut next, &map));
        }
        if action.ends_preview() {
            self.point_at(None);
        }
        if next != before {
            self.prepare_camera(&before, &next);
            // The announcement of a step by keys is over after another choice.
            self.say("", true);
            let is_other = (before.selection, before.slide) != (next.selection, next.slide);
            if is_other {
                self.prepare_again();
                self.screen.is_about_open.set(false);
            }
            let _ = self.reading.try_set(next);
            // What could not be had is tried again for another card.
            if is_other || self.screen.details.now() == Details::Unasked {
                self.complete_for_reading();
            }
            self.follow_view();
        }
    }

    /// Sets what is hovered or focused now, if anything: it may be chosen next.
    pub fn point_at(self, preview: Option<Preview>) {
        if preview.is_some() && self.screen.details.now() == Details::Unasked {
            self.complete();
        }
        if self.preview.try_get_untracked().is_some_and(|before| before != preview) {
            let _ = self.preview.try_set(preview);
            self.screen.is_untagged.set(false);
        }
    }

    /// Replaces the texts by those of `map`, which differs in nothing else; returns whether the widget still exists.
    pub fn retell(self, map: Map) -> bool {
        let is_there = self.map.try_set(Arc::new(map)).is_none();
        if is_there && let Some(before) = self.reading_now() {
            // The current slide may be gone.
            let next = before.clone().normalised_for(&self.map());
            if next != before {
                let _ = self.reading.try_set(next);
            }
        }
        is_there
    }

    /// Shows another map, such as this one after an edit, with its own reading and layout; returns whether the widget still
    /// exists.
    pub fn renew(self, map: Map, shown: Shown) -> bool {
        self.point_at(None);
        self.screen.last_node.set(None);
        self.hand.set_value(Hand::default());
        self.wishes.update_value(|wishes| wishes.reading = wishes.reading.clone().normalised_for(&map));
        let map = Arc::new(map);
        let is_there = self.map.try_set(Arc::clone(&map)).is_none();
        if is_there {
            let _ = self.reading.try_set(shown.reading);
            self.places.renew(&map, shown.layout.unwrap_or_default());
            // A table or a grouped list that is there has the map from the page; one that is awaited is of the map before.
            if !self.alternate_view.is_open() {
                self.alternate_view.close();
                self.follow_view();
            }
        }
        is_there
    }

    /// The page changes one attribute: only that changes, in the base of the next reading and in the current one.
    ///
    /// # Errors
    ///
    /// The tokens that are unknown on this map.
    pub fn wish(self, name: &str, value: Option<&str>) -> Result<(), UnknownTokens> {
        let (Some(map), Some(reading)) = (self.map.try_get_untracked(), self.reading.try_get_untracked()) else {
            return Ok(());
        };
        let told = self.wishes.try_update_value(|wishes| wishes.set(&map, name, value)).unwrap_or(Ok(()));
        let mut now = self.wishes.try_get_value().unwrap_or_default();
        now.reading = reading;
        let _ = now.set(&map, name, value);
        self.screen.controls.set(now.controls);
        self.screen.gestures.set(now.gestures);
        self.dispatch(&Action::Restore(Box::new(now.reading)));
        told
    }

    /// The reading encoded for a page to keep; see [`HostConfig::encoding_base`].
    pub fn reading_text(self) -> Option<String> {
        let (map, wishes) = (self.map.try_get_untracked()?, self.wishes.try_get_value()?);
        Some(to_hash(&self.reading_now()?, &map, &wishes.encoding_base()))
    }

    /// What is shown now, untracked.
    pub fn shown(self) -> Shown {
        let layout = self.places.layout_now().map(Arc::unwrap_or_clone);
        Shown { reading: self.reading_now().unwrap_or_default(), layout, moved: self.places.moved_now() }
    }

    /// Replaces the reading by one that a page kept.
    pub fn restore_text(self, text: &str) {
        if let (Some(map), Some(wishes)) = (self.map.try_get_untracked(), self.wishes.try_get_value()) {
            self.dispatch(&Action::Restore(Box::new(from_hash(text, &map, &wishes.encoding_base()))));
        }
    }

    /// The map, tracked.
    pub fn map(self) -> Arc<Map> {
        self.map.get()
    }

    /// The whole reading, tracked: only the map itself and the address need so much.
    pub fn reading(self) -> Reading {
        self.reading.get()
    }

    /// What `read` returns of the reading, tracked.
    pub fn with_reading<T>(self, read: impl FnOnce(&Reading) -> T) -> T {
        self.reading.with(read)
    }

    /// The choices, tracked: without the viewport and the text being typed, as effective on this screen.
    pub fn chosen(self) -> Reading {
        self.chosen.get()
    }

    /// What is hovered or focused, tracked.
    pub fn preview(self) -> Option<Preview> {
        self.preview.get()
    }

    /// What is hovered or focused, untracked.
    pub fn preview_now(self) -> Option<Preview> {
        self.preview.try_get_untracked().flatten()
    }

    /// The current reading, untracked.
    pub fn reading_now(self) -> Option<Reading> {
        self.reading.try_get_untracked()
    }

    /// The organisation in the Tab order, tracked.
    pub fn tab_stop(self) -> Option<Key<Organisation>> {
        self.tab_stop.get()
    }

    /// The organisation in the Tab order, untracked.
    pub fn tab_stop_now(self) -> Option<Key<Organisation>> {
        self.tab_stop.try_get_untracked().flatten()
    }

    /// The current view, untracked.
    pub fn view_now(self) -> View {
        let is_narrow = self.screen.is_narrow.now();
        self.reading_now().map(|reading| reading.view_in(is_narrow)).unwrap_or_default()
    }

    /// Changes the view. The default one is stored as `Auto`, and not written in the address.
    pub fn choose_view(self, view: View) {
        let Some(reading) = self.reading_now() else { return };
        let is_wished = self.wishes.try_with_value(|wishes| wishes.reading.view != View::Auto).unwrap_or_default();
        let is_by_itself = !is_wished && reading.view_by_itself(self.screen.is_narrow.now()) == view;
        self.dispatch(&Action::SetView(if is_by_itself { View::Auto } else { view }));
    }
}

/// The organisation in the Tab order: the last that had the focus if it is visible, else the first that is.
fn tab_stop(map: &Map, reading: &Reading, last_node: Option<Key<Organisation>>) -> Option<Key<Organisation>> {
    let is_visible = |key: &Key<Organisation>| reading.is_visible(map, *key);
    last_node.filter(is_visible).or_else(|| map.organisations.keys().find(is_visible))
}
