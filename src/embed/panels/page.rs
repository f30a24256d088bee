//! The page's side of a panel's effects.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::panels::Effect;
use crate::wire;

#[wasm_bindgen]
extern "C" {
    /// The page, as `src/embed/element/host.js` makes it. Each method returns whether it succeeded, or a promise of that.
    pub type Page;

    #[wasm_bindgen(method, catch)]
    fn copy(this: &Page, text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn save(this: &Page, name: &str, mime: &str, text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn pixels(this: &Page, name: &str, svg: &str, width_px: u32) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn download(this: &Page, kind: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn story(this: &Page, data: &str, kept: Vec<u8>, is_unsaved: bool) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn edited(this: &Page, map: Option<Vec<u8>>, shown: &[u8], is_unsaved: bool) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn keep(this: &Page, name: &str, text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn remember(this: &Page, name: &str, text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn replace(this: &Page, data: &str, notice: &str, name: &str, buttons: Vec<String>) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn draft(this: &Page, name: &str, text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn previous(this: &Page) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn fetch(this: &Page, address: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn print(this: &Page, paper: &str, orientation: &str, story: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn read(this: &Page, reading: &[u8]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn select(this: &Page, id: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn close(this: &Page) -> Result<JsValue, JsValue>;
}

impl Page {
    /// Has the page carry out this effect.
    pub(super) fn run(&self, effect: Effect) -> Result<JsValue, JsValue> {
        match effect {
            Effect::Copy(text) => self.copy(&text),
            Effect::Save { name, mime, text } => self.save(&name, mime, &text),
            Effect::SavePixels { name, svg, width_px } => self.pixels(&name, &svg, width_px),
            Effect::Download(kind) => self.download(kind),
            Effect::Story { data, kept, is_unsaved } => self.story(&data, kept, is_unsaved),
            // Only the editor encodes maps.
            #[cfg(not(feature = "editor"))]
            Effect::Edited { .. } => Ok(JsValue::FALSE),
            #[cfg(feature = "editor")]
            Effect::Edited { shown, is_unsaved } => {
                let map = shown.as_ref().map(|edited| edited.map.to_bytes());
                let shown = shown.map(|edited| wire::to_bytes(&edited.shown)).unwrap_or_default();
                self.edited(map, &shown, is_unsaved)
            }
            Effect::Keep { name, text } => self.keep(&name, &text),
            Effect::Remember { name, text } => self.remember(name, &text),
            Effect::Replace { data, notice, name, buttons } => {
                self.replace(&data, &notice, &name, buttons.map(str::to_owned).into())
            }
            Effect::Draft { name, text } => self.draft(&name, &text),
            Effect::Previous => self.previous(),
            Effect::Fetch(address) => self.fetch(&address),
            Effect::Print { paper, orientation, story } => self.print(paper, orientation, story),
            Effect::Read(reading) => self.read(&wire::to_bytes(&reading)),
            Effect::Select(id) => self.select(&id),
            Effect::Close => self.close(),
        }
    }
}
