//! Search: a field that lists what it finds and where, by the combobox pattern of the ARIA authoring practices.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use super::browser;
use super::region::region;
use super::state::State;
use crate::model::{Hit, search};
use crate::page::{result_id, results};
use crate::reading::{Action, Reading};

/// More results than this are no help.
const MAX_RESULTS: usize = 8;

/// The search field and its results. The field itself is drawn once, so that typing is never disturbed.
pub fn search_box(state: State) -> impl IntoView {
    let listed = NodeRef::<Div>::new();
    region(
        Box::new(move || listed.get().map(Into::into)),
        Box::new(move || {
            let (reading, interface) = (state.chosen(), state.interface());
            let hits = is_listed(state, &reading).then(|| hits(state, &reading));
            results(&state.map(), reading.language, hits.as_deref(), interface.active_result)
        }),
    );
    let word = move |text: fn(&'static crate::text::Words) -> &'static str| {
        Signal::derive(move || text(state.chosen().language.words()).to_owned())
    };
    let on_input = move |event: ev::Event| {
        state.change_interface(|interface| {
            interface.active_result = 0;
            interface.is_search_open = true;
        });
        state.dispatch(&Action::Search(event_target_value(&event)));
    };
    let on_click = move |event: ev::MouseEvent| {
        if let Some(position) = browser::number_under(&event, "data-result") {
            choose(state, position);
        }
    };
    view! {
        <div class="search">
            <input
                type="search"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls="search-results"
                aria-label=word(|words| words.search)
                aria-expanded=Signal::derive(move || is_listed(state, &state.chosen()).to_string())
                aria-activedescendant=Signal::derive(move || active_option(state))
                placeholder=word(|words| words.search_placeholder)
                node_ref=state.search_field
                prop:value=Signal::derive(move || state.chosen().query)
                on:input=on_input
                on:focus=move |_| state.change_interface(|interface| interface.is_search_open = true)
                on:blur=move |_| state.change_interface(|interface| interface.is_search_open = false)
                on:keydown=move |event| on_key(state, &event)
            />
            // The press must not take the keyboard away before the click is heard.
            <div node_ref=listed on:mousedown=move |event| event.prevent_default() on:click=on_click></div>
        </div>
    }
}

fn is_listed(state: State, reading: &Reading) -> bool {
    state.interface().is_search_open && !reading.query.trim().is_empty()
}

/// The identifier of the result that Enter chooses; empty when there is none.
fn active_option(state: State) -> String {
    let reading = state.chosen();
    let is_any = is_listed(state, &reading) && !hits(state, &reading).is_empty();
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
        "Escape" if !reading.query.is_empty() => state.dispatch(&Action::Search(String::new())),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

fn choose(state: State, position: usize) {
    let Some(reading) = state.reading_now() else { return };
    if let Some(hit) = hits(state, &reading).get(position) {
        state.change_interface(|interface| interface.is_search_open = false);
        state.dispatch(&Action::Search(String::new()));
        state.show(hit.organisation);
    }
}
