//! The page's address: its hash.

use leptos::ev::hashchange;
use leptos::prelude::*;

/// The hash now, without `#`.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Writes `hash` into the address: as a new history entry when `is_step`, else replacing the current one.
pub fn write_hash(hash: &str, is_step: bool) {
    let Some(window) = web_sys::window() else { return };
    let (Ok(history), Ok(path), Ok(search)) =
        (window.history(), window.location().pathname(), window.location().search())
    else {
        return;
    };
    let address = if hash.is_empty() { path + &search } else { ["#", hash].concat() };
    // A page of origin null may not change its address; the map works all the same.
    let nothing = &wasm_bindgen::JsValue::NULL;
    let _ = if is_step {
        history.push_state_with_url(nothing, "", Some(&address))
    } else {
        history.replace_state_with_url(nothing, "", Some(&address))
    };
}

/// Calls `act` when the reader goes back or pastes a link, until the current owner is cleaned up.
pub fn on_hash_change(act: Box<dyn Fn()>) {
    let listener = window_event_listener(hashchange, move |_| act());
    on_cleanup(move || listener.remove());
}
