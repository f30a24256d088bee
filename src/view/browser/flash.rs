//! Showing an element for a moment, without touching the page's markup.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

use super::ElementRef;

/// How long it is shown, in milliseconds.
const SHOWN_MS: f64 = 2000.0;

#[wasm_bindgen]
extern "C" {
    /// An element, with the methods that are unstable in `web-sys`.
    type Animatable;

    /// See the Web Animations API.
    #[wasm_bindgen(method)]
    fn animate(this: &Animatable, keyframes: &JsValue, duration_ms: f64) -> JsValue;
}

/// Fades the invisible element that `selector` finds in and out. A call meanwhile restarts its time.
pub fn flash(around: ElementRef, selector: &str) {
    let Some(Ok(Some(element))) = around.element().map(|around| around.query_selector(selector)) else { return };
    let keyframes = Object::new();
    let frames = |values: [JsValue; 4]| Array::from_iter(values);
    let (hidden, shown) = (JsValue::from("hidden"), JsValue::from("visible"));
    for (name, values) in [
        ("offset", [0.0, 0.1, 0.8, 1.0].map(JsValue::from)),
        ("opacity", [0.0, 1.0, 1.0, 0.0].map(JsValue::from)),
        ("visibility", [hidden.clone(), shown.clone(), shown, hidden]),
    ] {
        let _ = Reflect::set(&keyframes, &JsValue::from(name), &frames(values));
    }
    let _ = element.unchecked_ref::<Animatable>().animate(&keyframes, SHOWN_MS);
}
