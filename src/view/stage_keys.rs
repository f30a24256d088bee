//! What each key does while the map has the keyboard.

use leptos::ev;

use super::browser;
use super::state::State;
use crate::reading::{Action, Gestures, Selection};
use crate::scene::{Direction, nearest};

/// How far one press moves an organisation, in the units of the layout.
const SHOVE: f64 = 16.0;

/// One press of `+` or `-`.
const ZOOM_STEP: f64 = 1.25;

/// Answers a key; those of the browser and of assistive technologies pass untouched.
pub fn on_key(state: State, event: &ev::KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let go = if event.shift_key() { shove } else { walk };
    match event.key().as_str() {
        "ArrowUp" => go(state, Direction::Up),
        "ArrowDown" => go(state, Direction::Down),
        "ArrowLeft" => go(state, Direction::Left),
        "ArrowRight" => go(state, Direction::Right),
        "Delete" => {
            if let Some(node) = state.tab_stop_now() {
                state.places.release(node);
            }
        }
        "Enter" | " " => {
            if let Some(node) = state.tab_stop_now() {
                state.open_card(Selection::Organisation(node));
            }
        }
        // With nothing to take off, Esc is the page's: it may close what the map stands in.
        "Escape" if state.reading_now().is_some_and(|reading| reading.has_layers()) => state.dispatch(&Action::Peel),
        "+" | "=" => state.zoom(ZOOM_STEP),
        "-" => state.zoom(1.0 / ZOOM_STEP),
        "0" => state.dispatch(&Action::SetViewport(None)),
        "/" => browser::focus(state.search_field),
        "?" => browser::open(state.help),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// Moves the keyboard to the nearest visible organisation on that side, and the map with it.
fn walk(state: State, direction: Direction) {
    let (Some(from), Some(reading), Some(layout)) =
        (state.tab_stop_now(), state.reading_now(), state.places.layout_now())
    else {
        return;
    };
    if let Some(next) = nearest(&state.map(), &layout, &reading, from, direction) {
        state.go_to(next);
    }
}

/// Moves the organisation that has the keyboard, as the hand does; where the hand may not, neither do keys.
fn shove(state: State, direction: Direction) {
    let (Some(node), Some(layout)) = (state.tab_stop_now(), state.places.layout_now()) else { return };
    if state.interface_now().gestures != Gestures::None {
        state.places.drag(node, layout.place(node).centre + direction.vector() * SHOVE);
    }
}
