//! The checker for data that nobody checked before: loaded with such data, and with the code loaded on demand.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::model::read;

/// The map in `data` as the bytes that the widget takes; nothing when they are not one.
#[wasm_bindgen]
pub fn resolve(data: &str) -> Option<Vec<u8>> {
    read(data).map(|map| map.to_bytes())
}
