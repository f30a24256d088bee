//! What presenting asks of the companion.

use carte_sociale::layout::Layout;
use carte_sociale::markup::to_text;
use carte_sociale::model::{Map, check};
use carte_sociale::page::article;
use carte_sociale::present::{Spoken, controls, speaker};
use carte_sociale::reading::{Reading, from_hash};
use carte_sociale::text::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// One map, as long as one presents it.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "it holds nothing that one could print")]
pub struct Presenter {
    map: Map,
}

#[wasm_bindgen]
impl Presenter {
    /// The presenter of the map in `data`; nothing when they are not a map.
    pub fn open(data: &str) -> Option<Self> {
        Some(Self { map: check(data).ok()? })
    }

    /// The controls, as markup that crosses to the page.
    pub fn controls(language: &str) -> String {
        to_text(&[controls(Language::from_tag(language).unwrap_or_default())])
    }

    /// The story as an article.
    pub fn article(&self, language: &str) -> String {
        to_text(&article(&self.map, Language::from_tag(language).unwrap_or_default()))
    }

    /// What the one who speaks sees, for `reading` written in full and where everyone stands.
    pub fn speaker(&self, reading: &str, layout: &[f64], is_here: bool) -> String {
        let reading = from_hash(reading, &self.map, &Reading::default());
        let layout = Layout::from_numbers(layout).unwrap_or_default();
        to_text(&speaker(&Spoken { map: &self.map, layout: &layout, reading: &reading, is_here }))
    }
}
