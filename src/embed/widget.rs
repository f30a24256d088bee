//! One widget, held by its element: made with the element, gone with it.

use std::any::Any;

use leptos::mount::mount_to;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use super::panic_notice;
use crate::model::check;
use crate::reading::Reading;
use crate::text::Language;
use crate::view::{report, social_map};

/// A map drawn in a container. Freeing it stops everything it started.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "it holds nothing that one could print")]
pub struct Widget {
    _mounted: Box<dyn Any>,
}

#[wasm_bindgen]
impl Widget {
    /// Draws the map written in `data` into `container`, or what is wrong with it.
    ///
    /// `language` is a tag such as `fr-CA`; one the interface does not speak means French. `owns_page` says whether the
    /// page's address and language follow the reading.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(container: HtmlElement, data: &str, language: &str, owns_page: bool) -> Self {
        let language = Language::from_tag(language).unwrap_or_default();
        panic_notice::install(&container, language);
        let mounted: Box<dyn Any> = match check(data) {
            Ok(map) => {
                let base = Reading { language, ..Reading::default() };
                Box::new(mount_to(container, move || social_map(map, base, owns_page)))
            }
            Err(found) => Box::new(mount_to(container, move || report(found, language))),
        };
        Self { _mounted: mounted }
    }
}
