//! The whole widget: its frame, and what is heard in all of it.
//!
//! ```text
//! div.cs[lang][data-theme]
//! ├─ header.header      title, what this map is, search, language, appearance, help
//! ├─ div.stage          the map and its buttons
//! ├─ div.list           everything the map says in words, in its place when one asks
//! ├─ section.legend     toggles: roles, links, collaborations, standings
//! ├─ section.panel      about this map, or the card of what is selected
//! ├─ p[role=status]     what just changed, for who does not see it
//! ├─ dialog.share
//! └─ dialog.help
//! ```

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use super::browser;
use super::commands::on_click;
use super::pointing::point_at;
use super::region::region;
use super::search_box::search_box;
use super::sharing::share_dialog;
use super::stage::stage;
use super::state::State;
use super::story_keys;
use crate::markup::Element;
use crate::model::Map;
use crate::page;
use crate::reading::{Action, Reading, View};

/// The living map. `owns_page` says whether the page is the widget's own, whose title the map's is.
pub fn social_map(state: State, owns_page: bool) -> impl IntoView {
    let words = NodeRef::<Div>::new();
    region(
        Box::new(move || words.get().map(Into::into)),
        Box::new(move || page::words(&state.map(), state.chosen().language, owns_page)),
    );
    let tools = drawn(state, |_, reading| page::tools(reading));
    let help = drawn(state, |_, reading| page::help(reading.language.words()));
    let legend = NodeRef::<Div>::new();
    region(
        Box::new(move || legend.get().map(Into::into)),
        Box::new(move || page::legend(&state.map(), &state.chosen(), state.interface().is_legend_open)),
    );
    let list = NodeRef::<Div>::new();
    region(
        Box::new(move || list.get().map(Into::into)),
        Box::new(move || match state.chosen().view {
            View::Map => Vec::new(),
            View::List => page::list(&state.map(), &state.chosen()),
        }),
    );
    region(
        Box::new(move || state.panel.get().map(Into::into)),
        Box::new(move || page::card(&state.map(), &state.chosen())),
    );
    // Each of these is a text that follows the reading.
    let follow = move |text: fn(&Map, &Reading) -> String| Signal::derive(move || text(&state.map(), &state.chosen()));
    let on_panel_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && state.reading_now().is_some_and(|reading| reading.is_card_open(&state.map())) {
            // A dialog that the map stands in would close as well.
            event.prevent_default();
            event.stop_propagation();
            state.close_card();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        story_keys::on_key(state, &event);
        if browser::is_used_where_pressed(&event) {
            event.stop_propagation();
        }
    };
    view! {
        <div
            class="cs"
            part="frame"
            lang=follow(|_, reading| reading.language.tag().to_owned())
            data-theme=follow(|_, reading| reading.theme.id().to_owned())
            data-view=follow(|_, reading| reading.view.id().to_owned())
            data-without=Signal::derive(move || state.interface().controls.without())
            data-gestures=Signal::derive(move || state.interface().gestures.id().to_owned())
            on:click=move |event| on_click(state, &event)
            on:pointerover=move |event| point_at(state, &event)
            on:pointerleave=move |_| state.dispatch(&Action::Preview(None))
            on:focusin=move |event| point_at(state, &event)
            on:focusout=move |_| state.dispatch(&Action::Preview(None))
            on:keydown=on_key
        >
            <header class="header" part="header">
                <div class="header__words" node_ref=words></div>
                {search_box(state)}
                <div class="header__tools" node_ref=tools></div>
            </header>
            {stage(state)}
            <div class="list panel__text" node_ref=list></div>
            <section class="legend" part="legend" aria-label=follow(|_, reading| reading.language.words().legend.to_owned())>
                <div node_ref=legend></div>
            </section>
            <section
                class=follow(|map, reading| panel(map, reading).0.to_owned())
                part="panel"
                aria-label=follow(|map, reading| panel(map, reading).1.to_owned())
                on:keydown=on_panel_key
            >
                <div node_ref=state.panel></div>
            </section>
            <p class="hidden-visually" role="status">{follow(page::status)}</p>
            {share_dialog(state)}
            <dialog class="help panel__text" node_ref=state.help aria-label=follow(|_, reading| reading.language.words().help.to_owned())>
                <div node_ref=help></div>
            </dialog>
        </div>
    }
}

/// An element that stays drawn as `draw` says.
fn drawn(state: State, draw: fn(&Map, &Reading) -> Vec<Element>) -> NodeRef<Div> {
    let element = NodeRef::<Div>::new();
    region(Box::new(move || element.get().map(Into::into)), Box::new(move || draw(&state.map(), &state.chosen())));
    element
}

/// The classes and the name of the panel: it is a card, a slide, or what this map is.
fn panel(map: &Map, reading: &Reading) -> (&'static str, &'static str) {
    let words = reading.language.words();
    if reading.is_card_open(map) {
        ("panel panel__text panel--card", words.card)
    } else if reading.slide.is_some() {
        ("panel panel__text panel--card panel--slide", words.story)
    } else {
        ("panel panel__text", words.about)
    }
}
