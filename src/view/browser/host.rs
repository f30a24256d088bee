//! The element that holds the widget: what it is told, and what it does for the widget.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event};

#[wasm_bindgen]
extern "C" {
    /// The element, as `src/embed/element/host.js` makes it.
    #[derive(Clone, Debug)]
    pub type Host;

    /// Tells the page of `event`; `detail` is names and values in turn.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Host, event: &str, detail: Vec<String>);

    /// Asks where everything stands in the format of this name: the bytes of a layout, once it is found.
    #[wasm_bindgen(method)]
    pub fn arrange(this: &Host, format: &str) -> Promise;

    /// Opens the panel of this kind on what is shown, to be drawn in `place`: a [`MountedPanel`], once its code is loaded.
    #[wasm_bindgen(method)]
    pub fn panel(this: &Host, kind: &str, place: &Element) -> Promise;

    /// Asks where a key leads from where the keyboard is on the map; the widget is told by `arrive`.
    #[wasm_bindgen(method)]
    pub fn walk(this: &Host, key: &str, is_shifted: bool, time_ms: f64);

    /// Presents the story: the element makes room for it.
    #[wasm_bindgen(method)]
    pub fn present(this: &Host);

    /// Tells the panel what the reader did in it, does what it asks, and draws it again; over once all is done.
    #[wasm_bindgen(method)]
    pub fn hear(this: &Host, panel: &MountedPanel, event: &Event) -> Promise;

    /// A panel of the code loaded on demand, in its place on the page. A call fails when that code has panicked: the element
    /// has told the reader then.
    #[derive(Clone, Debug)]
    pub type MountedPanel;

    /// Draws what it shows.
    #[wasm_bindgen(method, catch)]
    pub fn draw(this: &MountedPanel) -> Result<(), JsValue>;

    /// Draws what it has to show of these bytes of a [`Shown`](crate::wire::Shown).
    #[wasm_bindgen(method, catch)]
    pub fn show(this: &MountedPanel, shown: &[u8]) -> Result<(), JsValue>;

    /// It is closed. Its place is the widget's again.
    #[wasm_bindgen(method)]
    pub fn free(this: &MountedPanel);
}
