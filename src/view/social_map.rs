//! The whole widget: its frame, and the events of all of it.
//!
//! ```text
//! div.cs[lang][data-theme]
//! ├─ header.header      title, search, language, appearance, help; what this map is in brief; the choices
//! ├─ div.stage          the map and its buttons
//! ├─ div.list           the list or table shown instead of the map
//! ├─ section.panel      about this map, or the card of the selection
//! ├─ section.legend     toggles: roles, links, collaborations, standings
//! ├─ p[role=status]     the announcements, for screen readers
//! └─ dialog.dialog      the modal dialog, with the panel loaded into it
//! ```

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::alternate_view::alternate_view;
use super::browser::{self, ElementRef};
use super::commands::on_click;
use super::panel::panel_dialog;
use super::pointing::point_at;
use super::region::{attributes, region};
use super::search_box::search_box;
use super::stage::stage;
use super::state::State;
use super::story_keys;
use crate::markup::{Attribute, Element};
use crate::model::Map;
use crate::page;
use crate::reading::Reading;

/// The events of the whole widget.
const EVENTS: &[&str] = &["click", "pointerover", "pointerleave", "focusin", "focusout", "keydown"];

/// The interactive map. `owns_page` is whether the page is the widget's own, and takes the map's title.
pub fn social_map(state: State, owns_page: bool) -> impl IntoView {
    let (frame, words, chips, status) =
        (state.frame, ElementRef::default(), ElementRef::default(), ElementRef::default());
    attributes(frame, Box::new(move || of_frame(state)));
    region(words, Box::new(move || page::words(&state.map(), state.language.get(), owns_page)));
    let tools = drawn(state, |_, reading| page::tools(reading));
    let brief = ElementRef::default();
    region(brief, Box::new(move || page::brief(&state.map(), state.language.get())));
    region(chips, Box::new(move || page::chips_drawn(&state.map(), &state.chosen())));
    let legend = ElementRef::default();
    region(legend, Box::new(move || page::legend(&state.map(), &state.chosen(), state.screen.is_legend_open.get())));
    region(state.card, Box::new(move || page::card(&state.map(), &state.chosen())));
    let around_legend = follower(state, |_, reading| vec![("aria-label", reading.language.words().legend.to_owned())]);
    let around_panel = follower(state, of_panel);
    tell_status(state, status);
    browser::watch_narrow(Box::new(move |is_narrow| state.screen.is_narrow.set(is_narrow)));
    browser::listen(frame, EVENTS, Box::new(move |event| answer(state, &event)));
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
            {alternate_view(state)}
            <section part="panel" node_ref=around_panel>
                <div node_ref=state.card></div>
            </section>
            <section class="legend" part="legend" node_ref=around_legend>
                <div node_ref=legend></div>
            </section>
            <p class="hidden-visually" role="status" node_ref=status></p>
            {panel_dialog(state)}
        </div>
    }
}

/// Announces the choices whenever they change.
fn tell_status(state: State, status: ElementRef) {
    let said = Memo::new(move |_| page::status(&state.map(), &state.chosen()));
    status.effect(Box::new(move |status| {
        let _ = state.voice.try_update_value(|voice| voice.speak_through(status));
        said.with(|said| state.say(said, false));
    }));
}

fn answer(state: State, event: &ev::Event) {
    match event.type_().as_str() {
        "click" => {
            state.screen.clicked_at.set(Some(browser::window_place(event)));
            on_click(state, event.unchecked_ref());
        }
        // What a click opens or closes leaves something else under the pointer, which did not move.
        "pointerover" if state.screen.clicked_at.now() == Some(browser::window_place(event)) => {}
        "keydown" => on_key(state, event.unchecked_ref()),
        "pointerover" => {
            state.screen.clicked_at.set(None);
            point_at(state, event);
        }
        "focusin" => point_at(state, event),
        _ => state.point_at(None),
    }
}

fn on_key(state: State, event: &ev::KeyboardEvent) {
    let is_on_card = browser::is_within(event, ".panel")
        && state.reading_now().is_some_and(|reading| reading.is_card_open(&state.map()));
    if event.key() == "Escape" && is_on_card {
        // A dialog that contains the map would close as well.
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

/// An element that stays drawn as `draw` returns.
fn drawn(state: State, draw: fn(&Map, &Reading) -> Vec<Element>) -> ElementRef {
    let element = ElementRef::default();
    region(element, Box::new(move || draw(&state.map(), &state.chosen())));
    element
}

/// An element whose attributes stay as `write` returns.
fn follower(state: State, write: fn(&Map, &Reading) -> Vec<Attribute>) -> ElementRef {
    let element = ElementRef::default();
    attributes(element, Box::new(move || write(&state.map(), &state.chosen())));
    element
}

/// The classes and attributes for the style sheet, from the reading and the page's configuration.
fn of_frame(state: State) -> Vec<Attribute> {
    let (reading, screen) = (state.chosen(), state.screen);
    let mut attributes = vec![
        ("lang", reading.language.tag().to_owned()),
        ("data-theme", reading.theme.id().to_owned()),
        ("data-view", reading.view.id().to_owned()),
        ("data-without", screen.controls.get().without()),
        ("data-gestures", screen.gestures.get().id().to_owned()),
    ];
    if screen.is_presenting.get() {
        // A click on the background keeps the focus in the widget, which listens to the keys of a clicker.
        attributes.extend([("data-presenting", String::new()), ("tabindex", "-1".to_owned())]);
    }
    attributes
}

/// The classes and the name of the panel: a card, a slide, or what this map is.
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
