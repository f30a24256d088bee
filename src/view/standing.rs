//! What stands in the place of the map: the list, or a panel of the companion, which reads it as tables or in groups.

use leptos::prelude::*;

use super::browser;
use super::region::region;
use super::state::State;
use crate::markup::{Element, html};
use crate::page;
use crate::reading::{Reading, View};

/// The panel of the tables.
const TABLES: &str = "tables";
/// How the panels of the grouped list begin.
const LISTS: &str = "list-";

/// The place, empty while the map has it.
pub fn standing(state: State) -> impl IntoView {
    let open = state.standing;
    region(open.place(), Box::new(move || drawn(state, &state.chosen())));
    open.place().follow(Box::new(move |_| {
        let is_table = state.chosen().view == View::Table;
        if is_table != open.is_asked(TABLES) {
            // What stood there is left; or what could not come, to be asked for anew when one comes back.
            if is_table {
                open.ask(state, TABLES, |_| ());
            } else {
                open.close(state);
            }
        }
    }));
    on_cleanup(move || open.close(state));
    let on_event = move |event| {
        let press = browser::word_under(&event, "data-press").unwrap_or_default();
        if !press.starts_with(LISTS) || open.is_asked(LISTS) {
            // Who follows an organisation to its row finds the keyboard there.
            let is_led = press.starts_with("go-");
            open.hear(
                state,
                &event,
                if is_led { |open| browser::focus_inside(open.place(), "[aria-current]") } else { |_| () },
            );
        } else if event.type_() == "click" {
            open.ask(state, &press, |_| ());
        }
    };
    browser::hear(open.place(), &["input", "click"], Box::new(on_event));
    view! { <div class="list panel__text" tabindex="-1" node_ref=open.place()></div> }
}

/// What is read there. A panel is told of the reading whenever that changes, but for the slide one is on: what it shows is
/// in the reading itself, and its story may be an older one.
fn drawn(state: State, reading: &Reading) -> Vec<Element> {
    let (map, open) = (state.map(), state.standing);
    let kind = match reading.view {
        View::Auto | View::Map | View::Story => return Vec::new(),
        View::List => LISTS,
        View::Table => TABLES,
    };
    if let Some(panel) = open.panel(state).filter(|_| open.is_asked(kind)) {
        panel.read(&state.full_text(&Reading { slide: None, viewport: None, ..reading.clone() }));
        return open.drawn(state);
    }
    let (words, is_lost) = (reading.language.words(), open.is_lost());
    let mut all = match reading.view {
        View::List => page::list_to_group(&map, reading),
        _ if is_lost => page::list(&map, reading),
        _ => Vec::new(),
    };
    if is_lost || all.is_empty() {
        let said = if is_lost { words.view_lost.to_owned() } else { [words.view_table, "…"].concat() };
        all.insert(0, html("p").with("role", "status").text(said));
    }
    all
}
