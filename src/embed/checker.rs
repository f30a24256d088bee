//! The checker for data not checked at build time: loaded with such data, and with the editor.

#[cfg(any(feature = "checker", feature = "whole"))]
use std::task::Poll;

use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(any(feature = "checker", feature = "whole"))]
use crate::model::{Map, Slices};
#[cfg(feature = "checker")]
use crate::text::Language;

/// A check that pauses, so that the page answers meanwhile.
#[cfg(any(feature = "checker", feature = "whole"))]
#[wasm_bindgen]
pub struct Checking {
    /// Until it is over.
    slices: Option<Slices>,
    map: Option<Map>,
}

#[cfg(any(feature = "checker", feature = "whole"))]
#[wasm_bindgen]
impl Checking {
    /// The check of `data`, not begun.
    #[wasm_bindgen(constructor)]
    pub fn new(data: String) -> Self {
        #[cfg(feature = "editor")]
        let slices = Slices::by_report(data);
        #[cfg(not(feature = "editor"))]
        let slices = Slices::new(data);
        Self { slices: Some(slices), map: None }
    }

    /// Goes on to the next pause. Returns whether there is more to do.
    pub fn step(&mut self) -> bool {
        let Some(slices) = &mut self.slices else { return false };
        let Poll::Ready(map) = slices.step() else { return true };
        (self.slices, self.map) = (None, map);
        false
    }

    /// The checked map, encoded for the widget; `None` when the data are invalid.
    pub fn map(&self) -> Option<Vec<u8>> {
        self.map.as_ref().map(Map::to_bytes)
    }
}

/// Checks `data` and encodes the map for the widget; `None` when it is invalid.
#[cfg(feature = "editor")]
#[wasm_bindgen]
pub fn resolve(data: &str) -> Option<Vec<u8>> {
    super::session::checked(data).map(|map| map.to_bytes())
}

/// The texts of the interface in the language of a tag, for the widget: before `make dist` writes them as files.
#[cfg(feature = "checker")]
#[wasm_bindgen]
pub fn words(tag: &str) -> String {
    Language::from_tag(tag).unwrap_or_default().page_file()
}

/// The same for the code loaded on demand.
#[cfg(all(feature = "checker", debug_assertions))]
#[wasm_bindgen]
pub fn texts(tag: &str) -> String {
    Language::from_tag(tag).unwrap_or_default().asked_file()
}
