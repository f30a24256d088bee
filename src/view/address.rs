//! Keeps the page's address in step with the reading, both ways; also its title and language, when the page is the widget's
//! own.

use leptos::prelude::*;

use super::browser::{self, effect};
use super::state::State;
use crate::model::Map;
use crate::reading::{Action, Reading, View, from_hash, to_hash};

/// The reading decoded from the page's address, on top of `base`.
pub fn reading_in_address(map: &Map, base: &Reading) -> Reading {
    from_hash(&browser::hash(), map, base)
}

/// Keeps the page's address, its title and its language in step with the reading until the current owner is cleaned up.
///
/// A choice adds a history entry; moving the map or typing only replaces the current one.
pub fn keep_in_address(state: State, base: Reading) {
    let title = Memo::new(move |_| {
        let language = state.language.get();
        (language, state.map().title.get(language).to_owned())
    });
    effect(Box::new(move || title.with(|(language, title)| browser::show_language_of_page(*language, title))));
    let written = StoredValue::new(None::<Reading>);
    let base = StoredValue::new(base);
    effect(Box::new(move || {
        let reading = state.reading();
        if state.picture.is_moving() {
            return;
        }
        let hash = to_hash(&reading, &state.map(), &base.get_value());
        let before = written.try_update_value(|written| written.replace(reading.clone())).flatten();
        let is_presenting = state.screen.is_presenting.now();
        if hash != browser::hash() {
            browser::write_hash(
                &hash,
                before.is_some_and(|before| is_another_choice(&before, &reading, is_presenting)),
            );
        }
    }));
    browser::on_hash_change(Box::new(move || {
        let Some(base) = base.try_get_value() else { return };
        let reading = reading_in_address(&state.map(), &base);
        let _ = written.try_set_value(Some(reading.clone()));
        state.dispatch(&Action::Restore(Box::new(reading)));
    }));
}

/// Whether the two differ in more than the viewport and the typed text.
fn is_another_choice(before: &Reading, now: &Reading, is_presenting: bool) -> bool {
    let choice = |reading: &Reading| Reading { viewport: None, query: String::new(), ..reading.clone() };
    // Scrolling through the story, or presenting it, is one history entry, however many slides that passes.
    let is_read = is_presenting || (before.view == View::Story && now.view == View::Story);
    let is_turned = before.slide.is_some() && now.slide.is_some() && before.slide != now.slide;
    !(is_read && is_turned) && choice(before) != choice(now)
}
