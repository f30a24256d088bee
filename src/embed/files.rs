//! What opens files and compares editions: loaded with the first file. A [`Files`] serves one map.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element as DomElement;

use super::panels::MountedPanel;
use crate::model::{Map, read};
use crate::panels;

/// A map that can be compared, or replaced by that of a file.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "JavaScript holds it, and prints no Rust value")]
pub struct Files {
    data: Arc<str>,
    map: Arc<Map>,
}

#[wasm_bindgen]
impl Files {
    /// Opens the map of `data`; `None` when they are invalid.
    pub fn open(data: &str) -> Option<Self> {
        Some(Self { data: data.into(), map: Arc::new(read(data)?) })
    }

    /// Opens the panel called `kind` in `place`, see [`MountedPanel::opened`]; `None` when there is no such panel.
    pub fn panel(&self, kind: &str, place: DomElement, shown: &[u8], addresses: Vec<String>) -> Option<MountedPanel> {
        MountedPanel::opened(|_| panels::open_for_files(kind), place, (&self.data, &self.map), shown, addresses)
    }

    /// Replaces the map by that of other `data`.
    pub fn retell(&mut self, data: &str) {
        if let Some(map) = read(data) {
            (self.data, self.map) = (data.into(), Arc::new(map));
        }
    }
}
