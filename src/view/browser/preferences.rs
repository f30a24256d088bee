//! The reader's preferences, from media queries.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::MediaQueryList;

/// A window of 320 pixels, at the default font size: a small phone, or a usual window at 400 %.
const NARROW: &str = "(max-width: 20em)";

/// Whether the reader asked for less motion.
pub fn prefers_reduced_motion() -> bool {
    query("(prefers-reduced-motion: reduce)").is_some_and(|query| query.matches())
}

/// Calls `report` now and whenever the window becomes narrow or wide, until the current owner is cleaned up.
pub fn watch_narrow(report: Box<dyn Fn(bool)>) {
    let Some(query) = query(NARROW) else { return };
    report(query.matches());
    let asked = query.clone();
    let on_change = Closure::wrap(Box::new(move || report(asked.matches())) as Box<dyn Fn()>);
    let _ = query.add_event_listener_with_callback("change", on_change.as_ref().unchecked_ref());
    let watching = StoredValue::new_local((query, on_change));
    on_cleanup(move || {
        let _ = watching.try_with_value(|(query, on_change)| {
            query.remove_event_listener_with_callback("change", on_change.as_ref().unchecked_ref())
        });
    });
}

fn query(media: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(media).ok()?
}
