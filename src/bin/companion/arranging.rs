//! The search for places, for maps whose file does not say them ahead.

use carte_sociale::layout::{Format, settled};
use carte_sociale::model::check;
use wasm_bindgen::prelude::wasm_bindgen;

/// Where everything on the map in `data` stands in the format of this name, as the whole numbers of a layout; none when
/// they are no map, or there is no such format.
#[wasm_bindgen]
pub fn arrange(data: &str, format: &str) -> Vec<f64> {
    let format = Format::ALL.into_iter().find(|known| known.name() == format);
    let (Ok(map), Some(format)) = (check(data), format) else { return Vec::new() };
    settled(&map, format).to_whole_numbers()
}
