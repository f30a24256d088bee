//! What the pointer or the focus is on, anywhere in the widget: it is highlighted on the map.

use leptos::ev;

use super::browser::{number_under, word_under};
use super::state::State;
use crate::model::{Key, Organisation};
use crate::page::{COMMAND, Command};
use crate::reading::Preview;

/// Highlights the target of an event, or nothing.
pub fn point_at(state: State, event: &ev::Event) {
    let node = node_under(state, event).map(Preview::Organisation);
    state.point_at(node.or_else(|| command_under(state, event)?.preview()));
}

/// The organisation whose node on the map is the target of an event.
pub fn node_under(state: State, event: &ev::Event) -> Option<Key<Organisation>> {
    state.map().organisations.keys().nth(number_under(event, "data-row")?)
}

/// The command of the control that is the target of an event.
pub fn command_under(state: State, event: &ev::Event) -> Option<Command> {
    Command::decode(&word_under(event, COMMAND)?, &state.map())
}
