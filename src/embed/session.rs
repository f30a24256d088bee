//! One map, opened once for everything that a module loaded on demand does with it: its panels, and what the companion adds.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element as DomElement;

use super::panels::MountedPanel;
use crate::model::{Map, check};
#[cfg(feature = "companion")]
use crate::page::Walker;
use crate::panels::{self, Context, Panel};
use crate::text::Language;

/// Opens the panel of a name, if it is one of its own.
type Opener = fn(&str, &Context) -> Option<Box<dyn Panel>>;

/// Those of this module.
const OPENERS: &[Opener] = &[
    #[cfg(feature = "companion")]
    panels::open,
    #[cfg(feature = "editor")]
    panels::open_in_editor,
    #[cfg(feature = "files")]
    panels::open_for_files,
    #[cfg(feature = "compare")]
    panels::open_to_compare,
];

/// Takes the texts of the code loaded on demand in the language of a tag, from their file.
#[wasm_bindgen]
pub fn speak(tag: &str, file: String) {
    if let Some(language) = Language::from_tag(tag) {
        language.load_asked(file);
    }
}

/// A map, and its keyboard navigation. What is `shown` of it comes as an encoded [`Shown`](crate::wire::Shown); invalid bytes
/// return nothing.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "JavaScript holds it, and prints no Rust value")]
pub struct Session {
    data: Arc<str>,
    pub(super) map: Arc<Map>,
    #[cfg(feature = "companion")]
    pub(super) walker: Walker,
}

#[wasm_bindgen]
impl Session {
    /// Opens the map of `data`, with the speaker's notes, which the widget's bytes lack; `None` when the data are invalid.
    pub fn open(data: &str) -> Option<Self> {
        Some(Self {
            data: data.into(),
            map: checked(data)?,
            #[cfg(feature = "companion")]
            walker: Walker::default(),
        })
    }

    /// Opens the panel called `kind` in `place`, see [`MountedPanel::opened`]; `None` when this module has no such panel.
    pub fn panel(&self, kind: &str, place: DomElement, shown: &[u8], addresses: Vec<String>) -> Option<MountedPanel> {
        let open = |context: &Context| OPENERS.iter().find_map(|open| open(kind, context));
        MountedPanel::opened(open, place, (&self.data, &self.map), shown, addresses)
    }

    /// Replaces the map by that of other `data`.
    pub fn retell(&mut self, data: &str) {
        if let Some(map) = checked(data) {
            (self.data, self.map) = (data.into(), map);
        }
    }
}

/// The map of valid data. These modules list the problems of data, and would have the checker twice if they also called
/// [`read`](crate::model::read), which lists none.
pub(super) fn checked(data: &str) -> Option<Arc<Map>> {
    check(data).ok().map(Arc::new)
}
