//! Search: a field that lists what it finds and where, by the combobox pattern of the ARIA authoring practices.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::browser::{self, Spot};
use super::region::{attributes, region};
use super::state::State;
use crate::model::{Hit, search};
use crate::page::{result_id, results};
use crate::reading::{Action, Reading};

/// More results than this are no help.
const MAX_RESULTS: usize = 8;

/// The search field and its results. The field itself is drawn once, so that typing is never disturbed.
pub fn search_box(state: State) -> impl IntoView {
    let (field, listed) = (Spot::default(), Spot::default());
    region(
        listed,
        Box::new(move || {
            let (reading, interface) = (state.chosen(), state.interface());
            let hits = is_listed(state, &reading).then(|| hits(state, &reading));
            results(&state.map(), reading.language, hits.as_deref(), interface.active_result)
        }),
    );
    attributes(
        field,
        Box::new(move || {
            let reading = state.chosen();
            let words = reading.language.words();
            vec![
                ("aria-label", words.search.to_owned()),
                ("placeholder", words.search_placeholder.to_owned()),
                ("aria-expanded", is_listed(state, &reading).to_string()),
                ("aria-activedescendant", active_option(state, &reading)),
            ]
        }),
    );
    field.follow(Box::new(move |field| browser::write(field, &state.chosen().query)));
    browser::hear(field, &["input", "focus", "blur", "keydown"], Box::new(move |event| on_field(state, &event)));
    browser::hear(listed, &["mousedown", "click"], Box::new(move |event| on_results(state, &event)));
    view! {
        <div class="search">
            <input
                type="search"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls="search-results"
                node_ref=field
            />
            <div node_ref=listed></div>
        </div>
    }
}

fn on_field(state: State, event: &ev::Event) {
    match event.type_().as_str() {
        "input" => {
            state.change_interface(|interface| {
                interface.active_result = 0;
                interface.is_search_open = true;
            });
            search_for(state, event_target_value(event));
        }
        "keydown" => on_key(state, event.unchecked_ref()),
        name => state.change_interface(|interface| interface.is_search_open = name == "focus"),
    }
}

/// Searches for `query`, and says how much is found; nothing of an empty one.
fn search_for(state: State, query: String) {
    state.dispatch(&Action::Search(query));
    let Some(reading) = state.reading_now() else { return };
    let is_asked = !reading.query.trim().is_empty();
    let said = is_asked.then(|| reading.language.results(hits(state, &reading).len()));
    state.say(&said.unwrap_or_default(), false);
}

fn on_results(state: State, event: &ev::Event) {
    if event.type_() == "mousedown" {
        // The press must not take the keyboard away before the click is heard.
        event.prevent_default();
    } else if let Some(position) = browser::number_under(event, "data-result") {
        choose(state, position);
    }
}

fn is_listed(state: State, reading: &Reading) -> bool {
    state.interface().is_search_open && !reading.query.trim().is_empty()
}

/// The identifier of the result that Enter chooses; empty when there is none.
fn active_option(state: State, reading: &Reading) -> String {
    let is_any = is_listed(state, reading) && !hits(state, reading).is_empty();
    if is_any { result_id(state.interface().active_result) } else { String::new() }
}

fn hits(state: State, reading: &Reading) -> Vec<Hit> {
    let mut hits = search(&state.map(), &reading.query, reading.language);
    hits.truncate(MAX_RESULTS);
    hits
}

fn on_key(state: State, event: &ev::KeyboardEvent) {
    let Some(reading) = state.reading_now() else { return };
    let (count, active) = (hits(state, &reading).len(), state.interface_now().active_result);
    let go = |to: usize| state.change_interface(|interface| interface.active_result = to);
    match event.key().as_str() {
        "ArrowDown" if count > 0 => go((active + 1) % count),
        "ArrowUp" if count > 0 => go((active + count - 1) % count),
        "Enter" => choose(state, active),
        "Escape" if !reading.query.is_empty() => search_for(state, String::new()),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

fn choose(state: State, position: usize) {
    let Some(reading) = state.reading_now() else { return };
    if let Some(hit) = hits(state, &reading).get(position) {
        state.change_interface(|interface| interface.is_search_open = false);
        search_for(state, String::new());
        state.show(hit.organisation);
    }
}
