//! The element that holds the widget: what it is told, and what it does for us.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The element, as `src/embed/element/host.js` makes it.
    #[derive(Clone, Debug)]
    pub type Host;

    /// Tells the page of `event`; `detail` is names and values in turn.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Host, event: &str, detail: Vec<String>);

    /// Opens the share panel of a reading, written in full: a [`Sharer`], once the companion is there.
    #[wasm_bindgen(method)]
    pub fn share(this: &Host, reading: &str) -> Promise;

    /// Copies a text: whether that was allowed.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, text: &str) -> Promise;

    /// Saves the picture of what is shown, as `svg` or `png`.
    #[wasm_bindgen(method)]
    pub fn download(this: &Host, kind: &str);

    /// The share panel in the companion, as `src/bin/companion/sharer.rs` makes it.
    #[derive(Clone, Debug)]
    pub type Sharer;

    /// The reader answers a question of the panel.
    #[wasm_bindgen(method)]
    pub fn answer(this: &Sharer, name: &str, value: &str);

    /// What came of copying the code.
    #[wasm_bindgen(method)]
    pub fn copied(this: &Sharer, is_copied: bool);

    /// What is to be copied.
    #[wasm_bindgen(method)]
    pub fn code(this: &Sharer) -> String;

    /// The panel's markup, as text.
    #[wasm_bindgen(method)]
    pub fn panel(this: &Sharer) -> String;

    /// The panel is closed.
    #[wasm_bindgen(method)]
    pub fn free(this: &Sharer);
}
