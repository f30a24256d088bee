//! What the widget requests once a reader points, focuses or types: the panel, the chips, the search. It is loaded then.

use std::cell::RefCell;
use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element as DomElement;

use crate::layout::Simulation;
use crate::markup::{Element, Markup};
use crate::model::{Hit, Map};
use crate::page::{self, Extent};
use crate::reading::{Reading, apply};
use crate::text::Language;
use crate::view::browser::{Drawn, patch};
use crate::wire::{self, Motion, Moved, Request, Results};

/// What is drawn in a place.
type Place = RefCell<Vec<Drawn>>;

/// A search, and what it found.
type Search = ((String, Language), (Vec<Hit>, Option<usize>));

/// A map, opened once for all requests. What it draws may dispatch events, which lead to further requests.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "JavaScript holds it, and prints no Rust value")]
pub struct Interaction {
    map: RefCell<Arc<Map>>,
    search: RefCell<Option<Arc<Search>>>,
    panel: Place,
    chips: Place,
    list: Place,
    results: Place,
    simulation: RefCell<Option<Simulation>>,
}

#[wasm_bindgen]
impl Interaction {
    /// Opens an encoded map; `None` for invalid bytes.
    pub fn open(map: &[u8]) -> Option<Self> {
        let map = RefCell::new(Arc::new(Map::from_bytes(map).ok()?));
        let [panel, chips, list, results] = Default::default();
        Some(Self { map, search: RefCell::default(), panel, chips, list, results, simulation: RefCell::default() })
    }

    /// Takes the texts of the interface in the language of a tag, from their file.
    pub fn speak(tag: &str, file: String) {
        if let Some(language) = Language::from_tag(tag) {
            language.load(file);
        }
    }

    /// Replaces the map by another, encoded.
    pub fn retell(&self, map: &[u8]) {
        if let Ok(map) = Map::from_bytes(map) {
            self.map.replace(Arc::new(map));
            self.search.take();
        }
    }

    /// Carries out an encoded [`Motion`], and returns [`Moved`], encoded, for a frame; `None` for invalid bytes, or before the start.
    #[wasm_bindgen(js_name = move)]
    pub fn carry_out(&self, motion: &[u8]) -> Option<Vec<u8>> {
        let motion = wire::from_bytes(motion)?;
        let mut kept = self.simulation.borrow_mut();
        if let Motion::Start(home, pins) = motion {
            *kept = Some(Simulation::new(&self.map.borrow(), &home, pins));
            return Some(Vec::new());
        }
        let simulation = kept.as_mut()?;
        match motion {
            Motion::DragTo(organisation, to) => simulation.drag_to(organisation, to),
            Motion::Release(organisation) => simulation.release(organisation),
            Motion::Reset => simulation.reset(),
            Motion::Start(..) | Motion::Tick => {
                let is_moving = simulation.tick();
                let centres = simulation.places().iter().map(|place| place.centre).collect();
                return Some(wire::to_bytes(&Moved { centres, is_moving }));
            }
        }
        Some(Vec::new())
    }

    /// The encoded response to an encoded reading and [`Request`]; `None` for invalid bytes. Parts of the page are drawn in `place`.
    pub fn respond(&self, request: &[u8], place: Option<DomElement>) -> Option<Vec<u8>> {
        let (reading, request) = wire::from_bytes::<(Reading, Request)>(request)?;
        let map = Arc::clone(&self.map.borrow());
        let reading = reading.normalised_for(&map);
        match request {
            Request::Panel { is_about } => draw(&self.panel, &place?, page::card(&map, &reading, is_about)),
            Request::Chips => draw(&self.chips, &place?, page::chips_drawn(&map, &reading)),
            Request::List { extent, is_lost } => {
                draw(&self.list, &place?, page::list_instead(&map, &reading, Extent(extent), is_lost));
            }
            Request::LeaveList => drop(self.list.take()),
            Request::Results { is_listed, active } => {
                let search = is_listed.then(|| self.found(&map, reading.query, reading.language));
                let (hits, more) = match search.as_deref() {
                    Some((_, (hits, more))) => (Some(hits.as_slice()), *more),
                    None => (None, None),
                };
                draw(&self.results, &place?, page::results(&map, reading.language, hits, more, active));
            }
            Request::Find => {
                let search = self.found(&map, reading.query, reading.language);
                let (_, (hits, more)) = &*search;
                let listed = hits.iter().map(|hit| hit.found).collect();
                return Some(wire::to_bytes(&Results { listed, more: *more }));
            }
            Request::Status => return Some(wire::to_bytes(&page::status(&map, &reading))),
            Request::WithoutChip(number) => {
                let chip = page::chips(&map, &reading).into_iter().nth(number)?;
                return Some(wire::to_bytes(&apply(&reading, &chip.removal, &map)));
            }
        }
        Some(Vec::new())
    }
}

impl Interaction {
    /// What the last search found, if it is the same.
    fn found(&self, map: &Map, query: String, language: Language) -> Arc<Search> {
        let what = (query, language);
        let mut kept = self.search.borrow_mut();
        match kept.as_ref().filter(|kept| kept.0 == what) {
            Some(kept) => Arc::clone(kept),
            None => Arc::clone(kept.insert(Arc::new((what.clone(), page::found(map, &what.0, language))))),
        }
    }
}

/// Draws these elements in a place, which somebody else may have filled before.
fn draw(drawn: &Place, place: &DomElement, elements: Vec<Element>) {
    let mut before = drawn.take();
    if before.is_empty() {
        place.set_text_content(None);
    }
    patch(place, &mut before, elements.into_iter().map(Markup::Element).collect());
    drawn.replace(before);
}
