//! Carries out the commands of the page's controls, by one listener for all of them.

use leptos::ev;
use leptos::prelude::GetValue as _;

use super::dialog::open_panel;
use super::pointing::{command_under, node_under};
use super::stage_keys::shove;
use super::state::State;
use crate::page::Command;
use crate::reading::{Action, Selection, Theme};

/// The zoom factor of a zoom button.
const ZOOM_STEP: f64 = 1.4;

/// Carries out the command of the clicked control, wherever in the widget it is.
pub fn on_click(state: State, event: &ev::MouseEvent) {
    if let Some(command) = command_under(state, event) {
        match command {
            Command::Toggle(entry) if event.alt_key() => obey(state, Command::Isolate(entry)),
            _ => obey(state, command),
        }
    } else if event.detail() == 0
        && let Some(organisation) = node_under(state, event)
    {
        // Assistive technologies click without a pointer. The stage distinguishes a pointer's clicks from drags.
        state.open_card(Selection::Organisation(organisation));
    }
}

fn obey(state: State, command: Command) {
    match command {
        Command::SetView(view) => state.choose_view(view),
        Command::OpenDialog(kind) => open_panel(state, kind.id()),
        Command::Open(Selection::Organisation(key)) => state.show(key),
        Command::Open(Selection::Collaboration(key)) => state.open_collaboration(key),
        Command::Open(link @ Selection::Link(_)) => state.open_card(link),
        Command::CloseCard => state.close_card(),
        Command::OpenAbout => state.open_about(),
        Command::ToggleHighlight(key) => state.dispatch(&Action::ToggleCollaboration(key)),
        Command::Toggle(entry) => state.dispatch(&entry.toggle()),
        Command::Isolate(entry) => state.dispatch(&entry.isolate()),
        Command::SetRoleRule(rule) => state.dispatch(&Action::SetRoleRule(rule)),
        Command::SetLeastLinks(least) => state.dispatch(&Action::SetLeastLinks(least)),
        Command::ToggleLegend => state.screen.is_legend_open.set(!state.screen.is_legend_open.now()),
        Command::RemoveChip(number) => state.take_off(number),
        Command::ShowEverything => state.show_everything(),
        Command::ShowLeftOut => state.dispatch(&Action::ShowLeftOut(None)),
        Command::ShowSelected => {
            let selection = state.reading_now().and_then(|reading| reading.selection);
            state.dispatch(&Action::ShowLeftOut(selection));
            state.focus_on_panel();
        }
        Command::SetFocus(option) => state.keep_around(state.selected_now(), option),
        Command::Move(direction) => {
            if let Some(selected) = state.selected_now() {
                shove(state, selected, direction);
            }
        }
        Command::Release => {
            if let Some(selected) = state.selected_now() {
                state.places.release(selected);
            }
        }
        // The search box carries it out, since it knows its results.
        Command::ChooseResult(_) => {}
        Command::GoToSlide(number) => state.turn(&Action::GoToSlide(number)),
        Command::EndStory => state.turn(&Action::EndStory),
        Command::Present => {
            if let Some(host) = state.host.try_get_value() {
                host.present();
            }
        }
        Command::SkipMap => {
            if state.reading_now().is_none_or(|reading| reading.slide.is_none() && reading.selection.is_none()) {
                state.screen.is_about_open.set(true);
            }
            state.focus_on_panel();
        }
        Command::ZoomIn => state.zoom(ZOOM_STEP),
        Command::ZoomOut => state.zoom(1.0 / ZOOM_STEP),
        Command::Fit => state.dispatch(&Action::SetViewport(None)),
        Command::ResetLayout => state.places.reset(),
        Command::SetLanguage(language) => state.dispatch(&Action::SetLanguage(language)),
        Command::NextTheme => {
            let next = match state.reading_now().map(|reading| reading.theme) {
                Some(Theme::Auto) => Theme::Light,
                Some(Theme::Light) => Theme::Dark,
                Some(Theme::Dark) | None => Theme::Auto,
            };
            state.dispatch(&Action::SetTheme(next));
        }
    }
}
