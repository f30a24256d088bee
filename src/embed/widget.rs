//! One widget, owned by its element: created and freed with it.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::{GetValue as _, Owner};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{HtmlElement, MouseEvent};

use super::announce::announce;
use crate::contract::HostConfig;
use crate::model::{Key, KeySet, Map, alphabetical};
use crate::reading::{Action, Reading, Selection, key_of};
use crate::text::Language;
use crate::view::browser::Host;
use crate::view::{State, ground_under, keep_in_address, open_panel, reading_in_address, social_map};
use crate::wire::{self, Shown};

/// A map drawn in a container. Freeing it stops everything it started.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "it holds nothing that one could print")]
pub struct Widget {
    state: State,
    _mounted: (Box<dyn Any>, Owner),
}

#[wasm_bindgen]
impl Widget {
    /// Draws the map encoded in these bytes into `container`; `None`, and nothing drawn, when they are invalid. The checker makes
    /// them from a file; see [`Map::to_bytes`].
    ///
    /// `attributes` are names and values in turn, of those that are set. `owns_page` is whether the page's address and
    /// language follow the reading.
    pub fn start(
        container: HtmlElement,
        host: Host,
        map: &[u8],
        attributes: Vec<String>,
        owns_page: bool,
    ) -> Option<Self> {
        let map = Map::from_bytes(map).ok()?;
        let mut config = HostConfig::default();
        let mut attributes = attributes.into_iter();
        while let (Some(name), Some(value)) = (attributes.next(), attributes.next()) {
            if let Err(unknown) = config.set(&map, &name, Some(&value)) {
                report_unknown(&host, &name, &unknown.tokens);
            }
        }
        let made = Rc::new(Cell::new(None));
        let state = Rc::clone(&made);
        let owner = Owner::new();
        let announced = host.clone();
        let mount = move || {
            let base = config.reading.clone();
            let start = if owns_page { reading_in_address(&map, &base) } else { base.clone() };
            let state = State::new(map, host.clone(), config, start);
            if owns_page {
                keep_in_address(state, base);
            }
            made.set(Some(state));
            social_map(state, owns_page)
        };
        let mounted = owner.with(|| mount_to(container, mount));
        let state = state.take()?;
        // Only an element of the document has a size.
        owner.with(|| {
            state.measure_stage();
            state.complete_for_reading();
            announce(state, announced);
        });
        Some(Self { state, _mounted: (Box::new(mounted), owner) })
    }

    /// Takes the texts of the interface in the language of a tag, from their file.
    pub fn speak(tag: &str, file: String) {
        if let Some(language) = Language::from_tag(tag) {
            language.load(file);
        }
    }

    /// The page sets or removes the attribute `name`.
    #[allow(clippy::needless_pass_by_value, reason = "JavaScript hands its texts over")]
    pub fn set(&self, name: &str, value: Option<String>) {
        if let Err(unknown) = self.state.wish(name, value.as_deref())
            && let Some(host) = self.state.host.try_get_value()
        {
            report_unknown(&host, name, &unknown.tokens);
        }
    }

    /// Opens the card of the item with this identifier, or closes it; returns whether there is such an item.
    #[allow(clippy::needless_pass_by_value, reason = "JavaScript hands its texts over")]
    pub fn select(&self, id: Option<String>) -> bool {
        let map = self.state.map();
        let selection = id.as_deref().and_then(|id| {
            let organisation = key_of(&map.organisations, id).map(Selection::Organisation);
            organisation.or_else(|| key_of(&map.collaborations, id).map(Selection::Collaboration))
        });
        let is_known = id.is_none() || selection.is_some();
        if is_known {
            self.state.dispatch(&Action::Select(selection));
        }
        is_known
    }

    /// Highlights these collaborations alone; returns whether all exist.
    #[allow(clippy::needless_pass_by_value, reason = "JavaScript hands its texts over")]
    pub fn highlight(&self, ids: Vec<String>) -> bool {
        let map = self.state.map();
        let Some(mut reading) = self.state.reading_now() else { return false };
        reading.highlighted = KeySet::new();
        for id in &ids {
            if let Some(key) = key_of(&map.collaborations, id) {
                reading.highlighted.insert(key);
            }
        }
        let are_known = reading.highlighted.len() == ids.len();
        self.state.dispatch(&Action::Restore(Box::new(reading)));
        are_known
    }

    /// Goes to the next slide of the story.
    pub fn next(&self) {
        self.state.dispatch(&Action::NextSlide);
    }

    /// Goes to the slide before.
    pub fn previous(&self) {
        self.state.dispatch(&Action::PreviousSlide);
    }

    /// Goes to the slide of this number, or to the last when there are fewer.
    pub fn go(&self, number: usize) {
        self.state.dispatch(&Action::GoToSlide(number));
    }

    /// How many slides the story has.
    #[wasm_bindgen(getter)]
    pub fn slides(&self) -> usize {
        self.state.map().story.len()
    }

    /// The names of the organisations in alphabetical order, in the interface language.
    pub fn names(&self) -> Vec<String> {
        let (map, language) = (self.state.map(), self.state.reading_now().unwrap_or_default().language);
        let name = |key| map.organisations[key].name.get(language).to_owned();
        alphabetical(&map, language).map(name).collect()
    }

    /// Starts or stops presenting the story.
    pub fn present(&self, is_presenting: bool) {
        self.state.present(is_presenting);
    }

    /// The row of the organisation on the map that has the keyboard focus.
    #[wasm_bindgen(getter)]
    pub fn here(&self) -> Option<usize> {
        self.state.tab_stop_now().map(Key::position)
    }

    /// The result of a key: takes an encoded [`Arrival`](crate::page::Arrival).
    pub fn arrive(&self, arrival: &[u8]) {
        if let Some(arrival) = wire::from_bytes(arrival) {
            self.state.arrive(&arrival);
        }
    }

    /// Opens the share panel.
    pub fn share(&self) {
        open_panel(self.state, "share");
    }

    /// Replaces the texts by those of another map, encoded, which differs in nothing else; returns whether it succeeded.
    pub fn retell(&self, map: Option<Vec<u8>>) -> bool {
        map.and_then(|map| Map::from_bytes(&map).ok()).is_some_and(|map| self.state.retell(map))
    }

    /// Shows another map, encoded, with this encoded [`Shown`](wire::Shown) of it; returns whether it succeeded.
    pub fn renew(&self, map: &[u8], shown: &[u8]) -> bool {
        let map = Map::from_bytes(map).ok();
        map.and_then(|map| Some((Shown::of(&map, shown)?, map)))
            .is_some_and(|(shown, map)| self.state.renew(map, shown))
    }

    /// While the map is edited, whoever is moved moves alone, and stays there.
    pub fn hold(&self, is_held: bool) {
        self.state.places.hold(is_held);
    }

    /// How far from the left and from the top of the picture a press on the ground is; `None` on an organisation.
    pub fn ground_at(&self, event: &MouseEvent) -> Option<Vec<f64>> {
        ground_under(self.state, event).map(|place| vec![place.x, place.y])
    }

    /// Sets the language that waited for its texts, which have come, or cannot.
    pub fn translated(&self) {
        self.state.translated();
    }

    /// The code that computes hulls is loaded.
    pub fn outlined(&self) {
        self.state.screen.has_hulls.set(true);
    }

    /// The module of the reader's input has come, or cannot be had.
    pub fn equip(&self, is_there: bool) {
        self.state.equip(is_there);
    }

    /// Shows the whole map.
    pub fn fit(&self) {
        self.state.dispatch(&Action::SetViewport(None));
    }

    /// What the reader has chosen.
    #[wasm_bindgen(getter)]
    pub fn reading(&self) -> String {
        self.state.reading_text().unwrap_or_default()
    }

    /// What is shown, as an encoded [`Shown`](wire::Shown).
    pub fn shown(&self) -> Vec<u8> {
        wire::to_bytes(&self.state.shown())
    }

    /// Shows another reading, given encoded.
    pub fn restore(&self, reading: &[u8]) {
        if let Some(reading) = wire::from_bytes::<Reading>(reading) {
            self.state.dispatch(&Action::Restore(Box::new(reading.normalised_for(&self.state.map()))));
        }
    }

    /// Whether there is a layout.
    #[wasm_bindgen(getter)]
    pub fn is_drawn(&self) -> bool {
        self.state.places.layout_now().is_some()
    }

    /// The number of the current slide, from 1.
    #[wasm_bindgen(getter)]
    pub fn slide(&self) -> Option<usize> {
        self.state.reading_now().and_then(|reading| reading.slide)
    }

    /// Replaces the reading by the one encoded in `text`.
    #[wasm_bindgen(setter)]
    pub fn set_reading(&self, text: &str) {
        self.state.restore_text(text);
    }
}

fn report_unknown(host: &Host, name: &str, tokens: &str) {
    let detail = ["code", "attribute", "message", tokens, "path", name];
    host.tell("carte-error", detail.map(str::to_owned).into());
}
