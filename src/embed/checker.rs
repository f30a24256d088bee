//! The checker for data not checked at build time: loaded with such data, and with the editor.

use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(not(feature = "editor"))]
use crate::model::read;
#[cfg(feature = "checker")]
use crate::text::Language;

/// Checks `data` and encodes the map for the widget; `None` when it is invalid.
#[wasm_bindgen]
pub fn resolve(data: &str) -> Option<Vec<u8>> {
    #[cfg(feature = "editor")]
    let read = super::session::checked;
    read(data).map(|map| map.to_bytes())
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
