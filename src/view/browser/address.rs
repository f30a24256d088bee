//! The page's address and language: the reading is written after the `#`, and read back when one goes back or pastes a link.

use leptos::prelude::*;

use super::follow::follow;
use super::page::show_language_of_page;
use crate::model::Map;
use crate::reading::{Action, Reading, View, from_hash, to_hash};
use crate::view::state::State;

/// The reading that the page's address asks for, on top of `base`.
pub fn reading_in_address(map: &Map, base: &Reading) -> Reading {
    from_hash(&hash(), map, base)
}

/// Keeps the page's address and the reading in step until the current owner is cleaned up.
///
/// A choice makes a step that the Back button undoes; moving the map or typing only rewrites the current one.
pub fn keep_in_address(state: State, base: Reading) {
    let written = StoredValue::new(None::<Reading>);
    let base = StoredValue::new(base);
    follow(Box::new(move || {
        let reading = state.reading();
        let map = state.map();
        show_language_of_page(reading.language, map.title.get(reading.language));
        let hash = to_hash(&reading, &map, &base.get_value());
        let before = written.get_value();
        written.set_value(Some(reading.clone()));
        if hash == self::hash() {
            return;
        }
        let is_step = before.is_some_and(|before| is_another_choice(&before, &reading));
        write(&hash, is_step);
    }));
    let on_return = window_event_listener(leptos::ev::hashchange, move |_| {
        let Some(base) = base.try_get_value() else { return };
        let map = state.map();
        let reading = from_hash(&hash(), &map, &base);
        let _ = written.try_set_value(Some(reading.clone()));
        state.dispatch(&Action::Restore(Box::new(reading)));
    });
    on_cleanup(move || on_return.remove());
}

/// Whether the two differ in more than where one looks and what one types.
fn is_another_choice(before: &Reading, now: &Reading) -> bool {
    let choice = |reading: &Reading| Reading { viewport: None, query: String::new(), preview: None, ..reading.clone() };
    // Who scrolls through the story makes one step of it all.
    let is_scrolled = before.view == View::Story && now.view == View::Story && before.slide != now.slide;
    !is_scrolled && choice(before) != choice(now)
}

fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

fn write(hash: &str, is_step: bool) {
    let Some(window) = web_sys::window() else { return };
    let (Ok(history), Ok(path), Ok(search)) =
        (window.history(), window.location().pathname(), window.location().search())
    else {
        return;
    };
    let address = if hash.is_empty() { path + &search } else { ["#", hash].concat() };
    // A page of origin null may not write its address; the map works all the same.
    let nothing = &wasm_bindgen::JsValue::NULL;
    let _ = if is_step {
        history.push_state_with_url(nothing, "", Some(&address))
    } else {
        history.replace_state_with_url(nothing, "", Some(&address))
    };
}
