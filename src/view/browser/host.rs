//! The element that holds the widget: the callbacks that the widget calls.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event};

use crate::geometry::{Disc, Ground, HullRequest, Territory};
use crate::wire;

#[wasm_bindgen]
extern "C" {
    /// The element, as `src/embed/element/host.js` makes it.
    #[derive(Clone, Debug)]
    pub type Host;

    /// Dispatches `event` on the page; `detail` is names and values in turn.
    #[wasm_bindgen(method)]
    pub fn tell(this: &Host, event: &str, detail: Vec<String>);

    /// Requests the layout for the format of this name: returns a promise of it, encoded.
    #[wasm_bindgen(method)]
    pub fn arrange(this: &Host, format: &str) -> Promise;

    /// Opens the panel of this kind on what is shown, to be drawn in `place`: a [`MountedPanel`], once its code is loaded.
    #[wasm_bindgen(method)]
    pub fn panel(this: &Host, kind: &str, place: &Element) -> Promise;

    /// Puts canvases under the drawing of this stage: returns a promise of [`Layers`].
    #[wasm_bindgen(method)]
    pub fn paint(this: &Host, stage: &Element) -> Promise;

    /// Requests where a key leads from the focused node of the map; the result comes by `arrive`.
    #[wasm_bindgen(method)]
    pub fn walk(this: &Host, key: &str, is_shifted: bool, time_ms: f64);

    /// Requests the texts of the interface in the language of a tag, and if `lacks_texts`, those that the map lacks; then the
    /// element calls [`Widget::translated`](crate::embed::Widget).
    #[wasm_bindgen(method)]
    pub fn translate(this: &Host, tag: &str, lacks_texts: bool);

    /// Presents the story, in full screen where possible.
    #[wasm_bindgen(method)]
    pub fn present(this: &Host);

    /// Requests the module of [`Request`](crate::wire::Request), which a reader's input needs; the element calls
    /// [`Widget::equip`](crate::embed::Widget) then.
    #[wasm_bindgen(method)]
    pub fn prepare(this: &Host);

    /// Its encoded response to an encoded reading and request, about or in `place`; `None` while it is loading.
    #[wasm_bindgen(method)]
    pub fn respond(this: &Host, request: &[u8], place: Option<&Element>) -> Option<Vec<u8>>;

    /// Has it carry out an encoded [`Motion`](crate::wire::Motion); returns [`Moved`](crate::wire::Moved), encoded, for a frame,
    /// and `None` as above.
    #[wasm_bindgen(method, js_name = move)]
    pub fn carry_out(this: &Host, motion: &[u8]) -> Option<Vec<u8>>;

    /// The path data of the hull of `members`, discs as x, y and radius in turn, that avoids the discs of the `others`; `None`
    /// while the code for it is loading: then the element calls [`Widget::outlined`](crate::embed::Widget).
    #[wasm_bindgen(method, js_name = hull)]
    fn hull_of(this: &Host, members: &[f64], others: &[f64], padding_px: f64, clearance_px: f64) -> Option<String>;

    /// The territories, encoded, of the groups on a [`Ground`] as its numbers; `None` as above.
    #[wasm_bindgen(method, js_name = territories)]
    fn territories_of(this: &Host, ground: &[f64]) -> Option<Vec<u8>>;

    /// Passes the reader's input to the panel, carries out its effects, and draws it again; resolves once all is done.
    #[wasm_bindgen(method)]
    pub fn hear(this: &Host, panel: &MountedPanel, event: &Event) -> Promise;

    /// The canvases of a large map, see `src/embed/element/canvas.js`.
    #[derive(Clone, Debug)]
    pub type Layers;

    /// Draws the numbers and looks of a [`Flat`](crate::paint::Flat).
    #[wasm_bindgen(method)]
    pub fn draw(this: &Layers, nodes: &[f32], links: &[f32], looks: Vec<String>);

    /// Draws what is lit, and the names, of a [`Lit`](crate::paint::Lit).
    #[wasm_bindgen(method)]
    pub fn light(this: &Layers, levels: &[u8], names: &[f32], texts: Vec<String>);

    /// Moves the origin of the world to this place of the stage, at this scale.
    #[wasm_bindgen(method)]
    pub fn look(this: &Layers, x: f64, y: f64, scale: f64);

    /// Twice the number of the organisation that a pointer's event is on, or of the link, and one; −1 for neither, −2 for an event
    /// that is on something else.
    #[wasm_bindgen(method)]
    pub fn hit(this: &Layers, event: &Event) -> i32;

    /// Takes the canvases away.
    #[wasm_bindgen(method)]
    pub fn free(this: &Layers);

    /// A panel of the code loaded on demand, in its place on the page. A call fails when that code has panicked: the element
    /// has shown a notice then.
    #[derive(Clone, Debug)]
    pub type MountedPanel;

    /// Draws its content.
    #[wasm_bindgen(method, catch)]
    pub fn draw(this: &MountedPanel) -> Result<(), JsValue>;

    /// Draws its content for this encoded [`Shown`](crate::wire::Shown).
    #[wasm_bindgen(method, catch)]
    pub fn show(this: &MountedPanel, shown: &[u8]) -> Result<(), JsValue>;

    /// Closes it, and leaves its place to the widget.
    #[wasm_bindgen(method)]
    pub fn free(this: &MountedPanel);
}

/// The path data of this hull, unless the code for it is still loading.
pub fn hull(host: &Host, request: &HullRequest<'_>) -> Option<String> {
    let numbers = |discs: &[Disc]| -> Vec<f64> { discs.iter().flat_map(|disc| disc.numbers()).collect() };
    host.hull_of(&numbers(request.members), &numbers(request.others), request.padding_px, request.clearance_px)
}

/// The territories of groups, unless the code for them is still loading.
pub fn territories(host: &Host, ground: &Ground) -> Option<Vec<Territory>> {
    wire::from_bytes(&host.territories_of(&ground.numbers())?)
}
