//! The whole widget: its frame, and the events of all of it.
//!
//! ```text
//! div.cs[lang][data-theme]
//! ├─ div.header         title, what this map is in brief; search, views, story, menu; the choices
//! ├─ div.stage          the map and its buttons
//! ├─ div.list           the list or table shown instead of the map
//! ├─ section.panel      the card of the selection, a slide, or about this map
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
use super::dialog::panel_dialog;
use super::pointing::{node_under, point_at};
use super::region::{attributes, region};
use super::screen::Details;
use super::search_box::search_box;
use super::stage::stage;
use super::state::State;
use super::story_keys;
use crate::markup::Attribute;
use crate::page;
use crate::wire::Request;

/// The events of the whole widget.
const EVENTS: &[&str] = &["click", "pointerover", "pointerleave", "focusin", "focusout", "keydown"];

/// The interactive map. `owns_page` is whether the page is the widget's own, and takes the map's title.
pub fn social_map(state: State, owns_page: bool) -> impl IntoView {
    let (frame, words, status) = (state.frame, ElementRef::default(), ElementRef::default());
    let (chips, skip) = (ElementRef::default(), ElementRef::default());
    attributes(frame, Box::new(move || of_frame(state)));
    region(words, Box::new(move || page::words(&state.map(), state.language.get(), owns_page)));
    let tools = ElementRef::default();
    region(tools, Box::new(move || page::tools(&state.map(), &state.chosen())));
    let chosen = move || {
        let reading = state.chosen();
        (reading.is_filtered(), reading, Request::Chips)
    };
    state.module_region(chips, Box::new(chosen));
    region(skip, Box::new(move || vec![page::skip_link(state.language.get())]));
    let legend = ElementRef::default();
    region(legend, Box::new(move || page::legend(&state.map(), &state.chosen(), state.screen.is_legend_open.get())));
    let panel = move || {
        let (reading, is_about) = (state.chosen(), state.screen.is_about_open.get());
        let is_open = is_about || reading.selection.is_some() || reading.slide.is_some();
        (is_open, reading, Request::Panel { is_about })
    };
    state.module_region(state.card, Box::new(panel));
    let (around_legend, around_panel) = (ElementRef::default(), ElementRef::default());
    attributes(around_legend, Box::new(move || vec![("aria-label", state.language.get().words().legend.to_owned())]));
    attributes(around_panel, Box::new(move || of_panel(state)));
    tell_status(state, status);
    browser::listen(frame, EVENTS, Box::new(move |event| answer(state, &event)));
    view! {
        <div class="cs" part="frame" node_ref=frame>
            <div class="header" part="header">
                <div class="header__words" node_ref=words></div>
                {search_box(state)}
                <div class="header__tools" node_ref=tools></div>
                <div class="header__chosen">
                    <div node_ref=chips></div>
                    <div node_ref=skip></div>
                </div>
            </div>
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
    let said = Memo::new(move |_| {
        let (reading, _) = (state.chosen(), state.map());
        state.status_of(&reading)
    });
    status.effect(Box::new(move |status| {
        let _ = state.voice.try_update_value(|voice| voice.speak_through(status));
        said.with(|said| state.say(said, false));
    }));
}

/// Handles an event of the whole widget; those of the map itself are handled in `stage_hand`.
fn answer(state: State, event: &ev::Event) {
    state.prepare();
    match event.type_().as_str() {
        "click" => {
            if browser::is_within(event, ".menu__items") {
                // Where a dialog returns the focus to.
                browser::fold_menu(state.frame, true);
            } else if !browser::is_within(event, ".menu") {
                browser::fold_menu(state.frame, false);
            }
            state.screen.clicked_at.set(Some(browser::window_place(event)));
            if browser::is_within(event, "a.text-button") {
                event.prevent_default();
            }
            on_click(state, event.unchecked_ref());
        }
        // What a click opens or closes leaves something else under the pointer, which did not move.
        "pointerover" if state.screen.clicked_at.now() == Some(browser::window_place(event)) => {}
        "keydown" => on_key(state, event.unchecked_ref()),
        "pointerover" => {
            state.screen.clicked_at.set(None);
            point_at(state, event);
        }
        "focusin" => {
            if !browser::is_within(event, ".menu") {
                browser::fold_menu(state.frame, false);
            }
            // Unfolded over the map or the list, the legend may cover what has the focus there.
            if browser::is_within(event, ".stage,.list") {
                state.screen.is_legend_open.set(false);
            }
            if state.screen.uncovered.now().is_some()
                && let Some(organisation) = node_under(state, event)
            {
                state.bring_into_sight(organisation);
            }
            point_at(state, event);
        }
        _ => state.point_at(None),
    }
}

fn on_key(state: State, event: &ev::KeyboardEvent) {
    let is_on_card = || {
        browser::is_within(event, ".panel")
            && (state.screen.is_about_open.now()
                || state.reading_now().is_some_and(|reading| reading.is_card_open(&state.map())))
    };
    if event.key() == "Escape" {
        let is_menu_folded = browser::fold_menu(state.frame, true);
        if is_menu_folded || is_on_card() {
            // A dialog that contains the map would close as well.
            event.prevent_default();
            event.stop_propagation();
            if !is_menu_folded {
                state.close_card();
            }
            return;
        }
    }
    story_keys::on_key(state, event);
    if browser::is_used_where_pressed(event) {
        event.stop_propagation();
    }
}

/// The classes and attributes for the style sheet, from the reading and the page's configuration.
fn of_frame(state: State) -> Vec<Attribute> {
    let (reading, screen) = (state.chosen(), state.screen);
    let mut attributes = vec![
        ("lang", reading.language.around().tag().to_owned()),
        // The reader's choice, which may be a language that the interface lacks.
        ("data-language", reading.language.tag().to_owned()),
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

/// The classes and the name of the panel: a card, a slide, or what this map is; hidden while it is none of them.
fn of_panel(state: State) -> Vec<Attribute> {
    let (reading, is_about) = (state.chosen(), state.screen.is_about_open.get());
    let words = reading.language.words();
    let (class, name) = if is_about {
        ("panel panel__text", words.about)
    } else if reading.is_card_open(&state.map()) {
        ("panel panel__text panel--card", words.card)
    } else if reading.slide.is_some() {
        ("panel panel__text panel--card panel--slide", words.story)
    } else {
        return vec![("class", "panel".to_owned()), ("hidden", String::new())];
    };
    let mut attributes = vec![("class", class.to_owned()), ("aria-label", name.to_owned())];
    if [state.screen.details, state.screen.equipment].iter().any(|what| what.get() == Details::Awaited) {
        attributes.push(("aria-busy", "true".to_owned()));
    }
    attributes
}
