//! What the pointer or the focus is on, anywhere in the widget: it is highlighted on the map.

use leptos::ev;

use super::browser::{number_under, word_under};
use super::state::State;
use crate::model::{Key, Organisation};
use crate::page::{COMMAND, Command};
use crate::reading::Selection;

/// Highlights the target of an event, or nothing.
pub fn point_at(state: State, event: &ev::Event) {
    let on_map = target_of(state, event).map(Selection::preview);
    state.point_at(on_map.or_else(|| command_under(state, event)?.preview()));
}

/// The organisation or the link on the map that is the target of an event.
pub fn target_of(state: State, event: &ev::Event) -> Option<Selection> {
    if let Some(found) = state.hit(event) {
        return found;
    }
    let link = || state.map().links.keys().nth(number_under(event, "data-link")?);
    node_under(state, event).map(Selection::Organisation).or_else(|| link().map(Selection::Link))
}

/// The organisation whose node on the map is the target of an event.
pub fn node_under(state: State, event: &ev::Event) -> Option<Key<Organisation>> {
    state.map().organisations.keys().nth(number_under(event, "data-row")?)
}

/// The command of the control that is the target of an event.
pub fn command_under(state: State, event: &ev::Event) -> Option<Command> {
    Command::decode(&word_under(event, COMMAND)?, &state.map())
}
