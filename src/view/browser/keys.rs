//! The keys that must not reach the page, because they have a function in the focused element.

use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// Whether a key has a function where it is pressed: a field inserts it, Enter and Space click a button, Esc closes a
/// dialog. A page made of slides would otherwise turn them.
pub fn is_used_where_pressed(event: &ev::KeyboardEvent) -> bool {
    let is_in = |selector: &str| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
    };
    match event.key().as_str() {
        _ if event.ctrl_key() || event.meta_key() || event.alt_key() => false,
        "Tab" => false,
        "Escape" => is_in("dialog"),
        "Enter" | " " => is_in("a,button,input,select,summary,textarea"),
        _ => is_in("input,select,textarea"),
    }
}
