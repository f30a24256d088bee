//! The search for a layout in slices, so that the page answers meanwhile.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::layout::{Format, LayoutSearch};
use crate::model::Map;
use crate::wire;

/// A search for the layout of one map; dropping it ends it.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "JavaScript holds it, and prints no Rust value")]
pub struct Search {
    map: Arc<Map>,
    search: LayoutSearch,
}

#[wasm_bindgen]
impl Search {
    /// Goes on for about `budget` units of work, some nanoseconds each. Returns whether more is left to do.
    pub fn step(&mut self, budget: usize) -> bool {
        self.search.step(&self.map, budget)
    }

    /// Takes the layout, encoded, once the search has ended.
    pub fn found(&mut self) -> Option<Vec<u8>> {
        self.search.found().map(|layout| wire::to_bytes(&layout))
    }
}

impl Search {
    /// The search for the layout of `map` for this `format`.
    pub(super) fn new(map: Arc<Map>, format: Format) -> Self {
        let search = LayoutSearch::new(&map, format);
        Self { map, search }
    }
}
