//! The element that holds the widget: what it is told, and what it fetches for us.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The element, as `src/embed/element/element.js` makes it.
    #[derive(Clone, Debug)]
    pub type Host;

    /// Tells the page of `event`; `detail` is names and values in turn.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Host, event: &str, detail: Vec<String>);

    /// Fetches the companion, once.
    #[wasm_bindgen(method)]
    pub fn companion(this: &Host) -> Promise;
}
