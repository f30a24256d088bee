//! A walk over the map by its keys, as the page holds it.

use carte_sociale::layout::Layout;
use carte_sociale::model::{Map, check};
use carte_sociale::page::{self, Press};
use carte_sociale::reading::{Reading, from_hash};
use wasm_bindgen::prelude::wasm_bindgen;

/// Who walks over one map.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "it holds nothing that one could print")]
pub struct Walker {
    map: Map,
    walker: page::Walker,
}

#[wasm_bindgen]
impl Walker {
    /// A walker on the map in `data`; nothing when they are not a map.
    pub fn open(data: &str) -> Option<Self> {
        Some(Self { map: check(data).ok()?, walker: page::Walker::default() })
    }

    /// Takes the stride of a key from the organisation of row `here`, on the map as it stands in `layout` and is shown by
    /// `reading`, written in full: the row one comes to, the row of the link one looks at, whether one walks apart from the
    /// rest of the map, and what is said. What is not there is empty; nothing comes of what is not this map's.
    pub fn press(
        &mut self,
        reading: &str,
        layout: &[f64],
        here: usize,
        key: &str,
        is_shifted: bool,
        time_ms: f64,
    ) -> Vec<String> {
        let map = &self.map;
        let layout = Layout::from_numbers(layout).filter(|layout| layout.places.len() == map.organisations.len());
        let (Some(layout), Some(here)) = (layout, map.organisations.keys().nth(here)) else { return Vec::new() };
        let reading = from_hash(reading, map, &Reading::default());
        let arrival = self.walker.press(map, &layout, &reading, here, Press { key, is_shifted, time_ms });
        let link = arrival.link.map(|link| link.position().to_string()).unwrap_or_default();
        let apart = if arrival.is_apart { "apart" } else { "" };
        vec![arrival.at.position().to_string(), link, apart.to_owned(), arrival.said]
    }
}
