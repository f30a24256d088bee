//! What each button does, heard once for all of them.

use leptos::ev;
use leptos::prelude::GetValue as _;

use super::browser;
use super::panel::open_panel;
use super::pointing::{collaboration_under, entry_under, named_under, node_under};
use super::stage_keys::shove;
use super::state::State;
use crate::reading::{Action, RoleRule, Selection, Theme, View};
use crate::scene::Direction;

/// One press of a zoom button.
const ZOOM_STEP: f64 = 1.4;

/// Does what the clicked button says, wherever in the widget it is.
pub fn on_click(state: State, event: &ev::MouseEvent) {
    if let Some(view) = browser::word_under(event, "data-read").and_then(|id| View::from_id(&id)) {
        state.choose_view(view);
    } else if let Some(command) = browser::word_under(event, "data-do") {
        obey(state, &command);
    } else if let Some(kind) = browser::word_under(event, "data-panel") {
        open_panel(state, &kind);
    } else if let Some(number) = browser::number_under(event, "data-slide") {
        state.turn(&Action::GoToSlide(number));
    } else if let Some(number) = browser::number_under(event, "data-chip") {
        state.take_off(number);
    } else if let Some(word) = browser::word_under(event, "data-focus") {
        state.keep_around(state.selected_now(), &word);
    } else if let Some(word) = browser::word_under(event, "data-move") {
        move_selected(state, &word);
    } else if event.detail() == 0
        && let Some(organisation) = node_under(state, event)
    {
        // Assistive technologies press without a pointer; what a pointer does is the map's own to tell from a drag.
        state.open_card(Selection::Organisation(organisation));
    } else if let Some(organisation) = named_under(state, event) {
        state.show(organisation);
    } else if let Some(collaboration) = collaboration_under(state, event) {
        state.open_collaboration(collaboration);
    } else if let Some(row) = browser::number_under(event, "data-show") {
        if let Some(collaboration) = state.map().collaborations.keys().nth(row) {
            state.dispatch(&Action::ToggleCollaboration(collaboration));
        }
    } else if let Some(kind) = entry_under(state, event) {
        let is_alone = event.alt_key() || browser::number_under(event, "data-only").is_some();
        state.dispatch(&if is_alone { kind.isolate() } else { kind.toggle() });
    }
}

/// Moves the organisation whose card is open, or puts it back in place.
fn move_selected(state: State, word: &str) {
    let Some(selected) = state.selected_now() else { return };
    let direction = match word {
        "up" => Direction::Up,
        "left" => Direction::Left,
        "right" => Direction::Right,
        "down" => Direction::Down,
        _ => return state.places.release(selected),
    };
    shove(state, selected, direction);
}

fn obey(state: State, command: &str) {
    match command {
        "close" => state.close_card(),
        "end-story" => state.turn(&Action::EndStory),
        "zoom-in" => state.zoom(ZOOM_STEP),
        "zoom-out" => state.zoom(1.0 / ZOOM_STEP),
        "fit" => state.dispatch(&Action::SetViewport(None)),
        "reset-layout" => state.places.reset(),
        "fold" => state.screen.is_legend_open.set(!state.screen.is_legend_open.now()),
        "rule-any" => state.dispatch(&Action::SetRoleRule(RoleRule::Any)),
        "rule-all" => state.dispatch(&Action::SetRoleRule(RoleRule::All)),
        "show-everything" => state.show_everything(),
        "skip" => browser::focus_when_drawn(state.card, "h2".to_owned()),
        "present" => {
            if let Some(host) = state.host.try_get_value() {
                host.present();
            }
        }
        "language" => {
            if let Some(reading) = state.reading_now() {
                state.dispatch(&Action::SetLanguage(reading.language.other()));
            }
        }
        "theme" => {
            let next = match state.reading_now().map(|reading| reading.theme) {
                Some(Theme::Auto) => Theme::Light,
                Some(Theme::Light) => Theme::Dark,
                Some(Theme::Dark) | None => Theme::Auto,
            };
            state.dispatch(&Action::SetTheme(next));
        }
        _ => {}
    }
}
