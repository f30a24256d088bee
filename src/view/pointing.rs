//! What the pointer or the keyboard is on, anywhere in the widget: it is lit on the map.

use leptos::ev;

use super::browser::number_under;
use super::state::State;
use crate::model::{Collaboration, Key, Organisation};
use crate::page::{EntryKind, entries};
use crate::reading::Preview;

/// Lights what an event happened on, or nothing.
pub fn point_at(state: State, event: &ev::Event) {
    let organisation = node_under(state, event).or_else(|| named_under(state, event)).map(Preview::Organisation);
    let preview = organisation
        .or_else(|| collaboration_under(state, event).map(Preview::Collaboration))
        .or_else(|| entry_under(state, event).map(EntryKind::preview));
    state.point_at(preview);
}

/// The organisation whose node on the map it is.
pub fn node_under(state: State, event: &ev::Event) -> Option<Key<Organisation>> {
    state.map().organisations.keys().nth(number_under(event, "data-row")?)
}

/// The organisation that a button of a card names.
pub fn named_under(state: State, event: &ev::Event) -> Option<Key<Organisation>> {
    state.map().organisations.keys().nth(number_under(event, "data-open")?)
}

/// The collaboration that a button of a card names.
pub fn collaboration_under(state: State, event: &ev::Event) -> Option<Key<Collaboration>> {
    state.map().collaborations.keys().nth(number_under(event, "data-collaboration")?)
}

/// The legend entry it is.
pub fn entry_under(state: State, event: &ev::Event) -> Option<EntryKind> {
    entries(&state.map()).into_iter().nth(number_under(event, "data-entry")?)
}
