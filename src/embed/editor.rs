//! The editor: loaded when a reader changes the map or its story. An [`Editor`] serves one map.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element as DomElement;

use super::panels::MountedPanel;
use crate::model::{Map, read};
use crate::panels;

/// A map that can be edited.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "JavaScript holds it, and prints no Rust value")]
pub struct Editor {
    data: Arc<str>,
    map: Arc<Map>,
}

#[wasm_bindgen]
impl Editor {
    /// Opens the map of `data`; `None` when they are invalid.
    pub fn open(data: &str) -> Option<Self> {
        Some(Self { data: data.into(), map: Arc::new(read(data)?) })
    }

    /// Opens the panel called `kind` in `place`, see [`MountedPanel::opened`]; `None` when there is no such panel.
    pub fn panel(&self, kind: &str, place: DomElement, shown: &[u8], addresses: Vec<String>) -> Option<MountedPanel> {
        let open = |context: &_| panels::open_in_editor(kind, context);
        MountedPanel::opened(open, place, (&self.data, &self.map), shown, addresses)
    }

    /// Replaces the map by that of other `data`.
    pub fn retell(&mut self, data: &str) {
        if let Some(map) = read(data) {
            (self.data, self.map) = (data.into(), Arc::new(map));
        }
    }
}
