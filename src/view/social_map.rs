//! The whole widget: its frame, and what is heard in all of it.
//!
//! ```text
//! div.cs[lang][data-theme]
//! ├─ header.header      title, search, language, appearance, help; what this map is in brief; what is chosen
//! ├─ div.stage          the map and its buttons
//! ├─ div.list           everything the map says in words or in tables, in its place when one asks
//! ├─ section.panel      about this map, or the card of what is selected
//! ├─ section.legend     toggles: roles, links, collaborations, standings
//! ├─ p[role=status]     what just changed, for who does not see it
//! └─ dialog.dialog       a panel: what is asked for now and then
//! ```

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::browser::{self, Spot};
use super::commands::on_click;
use super::panel::panel_dialog;
use super::pointing::point_at;
use super::region::{attributes, region};
use super::search_box::search_box;
use super::stage::stage;
use super::standing::standing;
use super::state::{Interface, State};
use super::story_keys;
use crate::markup::{Attribute, Element};
use crate::model::Map;
use crate::page;
use crate::reading::{Action, Reading};

/// What is heard in all of the widget.
const HEARD: &[&str] = &["click", "pointerover", "pointerleave", "focusin", "focusout", "keydown"];

/// The living map. `owns_page` says whether the page is the widget's own, whose title the map's is.
pub fn social_map(state: State, owns_page: bool) -> impl IntoView {
    let (frame, words, chips, status) = (state.frame, Spot::default(), Spot::default(), Spot::default());
    attributes(frame, Box::new(move || of_frame(&state.chosen(), &state.interface())));
    region(words, Box::new(move || page::words(&state.map(), state.chosen().language, owns_page)));
    let tools = drawn(state, |_, reading| page::tools(reading));
    let brief = drawn(state, |map, reading| page::brief(map, reading.language));
    region(chips, Box::new(move || page::chips_drawn(&state.map(), &state.chosen())));
    let legend = Spot::default();
    region(legend, Box::new(move || page::legend(&state.map(), &state.chosen(), state.interface().is_legend_open)));
    region(state.panel, Box::new(move || page::card(&state.map(), &state.chosen())));
    let around_legend = follower(state, |_, reading| vec![("aria-label", reading.language.words().legend.to_owned())]);
    let around_panel = follower(state, of_panel);
    tell_status(state, status);
    browser::watch_narrow(Box::new(move |is_narrow| {
        state.change_interface(|interface| interface.is_narrow = is_narrow);
    }));
    browser::hear(frame, HEARD, Box::new(move |event| answer(state, &event)));
    view! {
        <div class="cs" part="frame" node_ref=frame>
            <header class="header" part="header">
                <div class="header__words" node_ref=words></div>
                {search_box(state)}
                <div class="header__tools" node_ref=tools></div>
                <div class="header__brief" node_ref=brief></div>
                <div class="header__chosen" node_ref=chips></div>
            </header>
            {stage(state)}
            {standing(state)}
            <section part="panel" node_ref=around_panel>
                <div node_ref=state.panel></div>
            </section>
            <section class="legend" part="legend" node_ref=around_legend>
                <div node_ref=legend></div>
            </section>
            <p class="hidden-visually" role="status" node_ref=status></p>
            {panel_dialog(state)}
        </div>
    }
}

/// Says what was chosen whenever that is something else.
fn tell_status(state: State, status: Spot) {
    let mut before = String::new();
    status.follow(Box::new(move |status| {
        let _ = state.voice.try_update_value(|voice| voice.speak_through(status));
        let now = page::status(&state.map(), &state.chosen());
        if now != before {
            state.say(&now, false);
            before = now;
        }
    }));
}

fn answer(state: State, event: &ev::Event) {
    match event.type_().as_str() {
        "click" => on_click(state, event.unchecked_ref()),
        "keydown" => on_key(state, event.unchecked_ref()),
        "pointerover" | "focusin" => point_at(state, event),
        _ => state.dispatch(&Action::Preview(None)),
    }
}

fn on_key(state: State, event: &ev::KeyboardEvent) {
    let is_on_card = browser::is_within(event, ".panel")
        && state.reading_now().is_some_and(|reading| reading.is_card_open(&state.map()));
    if event.key() == "Escape" && is_on_card {
        // A dialog that the map stands in would close as well.
        event.prevent_default();
        event.stop_propagation();
        state.close_card();
        return;
    }
    story_keys::on_key(state, event);
    if browser::is_used_where_pressed(event) {
        event.stop_propagation();
    }
}

/// An element that stays drawn as `draw` says.
fn drawn(state: State, draw: fn(&Map, &Reading) -> Vec<Element>) -> Spot {
    let element = Spot::default();
    region(element, Box::new(move || draw(&state.map(), &state.chosen())));
    element
}

/// An element whose attributes stay as `write` says.
fn follower(state: State, write: fn(&Map, &Reading) -> Vec<Attribute>) -> Spot {
    let element = Spot::default();
    attributes(element, Box::new(move || write(&state.map(), &state.chosen())));
    element
}

/// What the style sheet knows of the reading, and of what the page asked for.
fn of_frame(reading: &Reading, interface: &Interface) -> Vec<Attribute> {
    let mut attributes = vec![
        ("lang", reading.language.tag().to_owned()),
        ("data-theme", reading.theme.id().to_owned()),
        ("data-view", reading.view.id().to_owned()),
        ("data-without", interface.controls.without()),
        ("data-gestures", interface.gestures.id().to_owned()),
    ];
    if interface.is_presenting {
        // A click beside everything keeps the keyboard in the widget, where the keys of a clicker are heard.
        attributes.extend([("data-presenting", String::new()), ("tabindex", "-1".to_owned())]);
    }
    attributes
}

/// The classes and the name of the panel: it is a card, a slide, or what this map is.
fn of_panel(map: &Map, reading: &Reading) -> Vec<Attribute> {
    let words = reading.language.words();
    let (class, name) = if reading.is_card_open(map) {
        ("panel panel__text panel--card", words.card)
    } else if reading.slide.is_some() {
        ("panel panel__text panel--card panel--slide", words.story)
    } else {
        ("panel panel__text", words.about)
    };
    vec![("class", class.to_owned()), ("aria-label", name.to_owned())]
}
