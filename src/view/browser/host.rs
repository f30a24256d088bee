//! The element that holds the widget: what it is told, and what it does for us.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Event;

#[wasm_bindgen]
extern "C" {
    /// The element, as `src/embed/element/host.js` makes it.
    #[derive(Clone, Debug)]
    pub type Host;

    /// Tells the page of `event`; `detail` is names and values in turn.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Host, event: &str, detail: Vec<String>);

    /// Asks where everything stands in the format of this name: whole numbers of a layout, once the companion has found it.
    #[wasm_bindgen(method)]
    pub fn arrange(this: &Host, format: &str) -> Promise;

    /// Opens the panel of this kind on what is shown: a [`Panel`], once the companion is there.
    #[wasm_bindgen(method)]
    pub fn panel(this: &Host, kind: &str) -> Promise;

    /// Asks the companion where a key leads from where one is on the map; the widget is told by `arrive`.
    #[wasm_bindgen(method)]
    pub fn walk(this: &Host, key: &str, is_shifted: bool, time_ms: f64);

    /// Presents the story: the element makes room for it.
    #[wasm_bindgen(method)]
    pub fn present(this: &Host);

    /// Tells the panel what the reader did in it, and does what it asks; over once all is done.
    #[wasm_bindgen(method)]
    pub fn hear(this: &Host, panel: &Panel, event: &Event) -> Promise;

    /// A panel in the companion, as `src/bin/companion/panel.rs` makes it.
    #[derive(Clone, Debug)]
    pub type Panel;

    /// Its markup, as text.
    #[wasm_bindgen(method)]
    pub fn markup(this: &Panel) -> String;

    /// Tells it of another reading, written in full.
    #[wasm_bindgen(method)]
    pub fn read(this: &Panel, reading: &str);

    /// It is closed.
    #[wasm_bindgen(method)]
    pub fn free(this: &Panel);
}
