//! The keyboard commands of the focused map.

use leptos::ev;

use super::browser;
use super::dialog::open_panel;
use super::screen::Walking;
use super::state::State;
use crate::model::{Key, Organisation};
use crate::reading::{Action, FocusOption, Gestures, Preview, Selection, Steps};
use crate::scene::{Direction, nearest};

/// How far one key press moves an organisation, in layout units.
const SHOVE: f64 = 16.0;

/// The zoom factor of `+` or `-`.
const ZOOM_STEP: f64 = 1.25;

/// Handles a key; those of the browser and of assistive technologies pass untouched.
pub fn on_key(state: State, event: &ev::KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    let reading = state.reading_now();
    let is_apart = state.screen.walking.now() == Walking::Apart;
    let lit = match state.preview_now() {
        Some(Preview::Link(link)) => Some(Selection::Link(link)),
        _ => None,
    };
    let go = if event.shift_key() { shove_here } else { walk };
    match key.as_str() {
        "Backspace" | "Home" | "End" => state.stride(event),
        "Enter" if lit.is_some() => state.stride(event),
        "Escape" if is_apart => state.stride(event),
        arrow if is_apart && !event.shift_key() && arrow.starts_with("Arrow") => state.stride(event),
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
            if let Some(target) = lit.or_else(|| state.tab_stop_now().map(Selection::Organisation)) {
                state.open_card(target);
            }
        }
        // With nothing to undo, Esc belongs to the page: it may close a dialog that contains the map.
        "Escape" if reading.is_some_and(|reading| reading.has_layers()) => state.dispatch(&Action::Peel),
        // Leaves the map, to the button that skips it.
        "Escape" => return browser::focus_inside(state.frame, ".skip"),
        "+" | "=" => state.zoom(ZOOM_STEP),
        "-" => state.zoom(1.0 / ZOOM_STEP),
        "0" => state.dispatch(&Action::SetViewport(None)),
        "1" => keep_around(state, Steps::One),
        "2" => keep_around(state, Steps::Two),
        "3" => keep_around(state, Steps::Three),
        "4" => keep_around(state, Steps::All),
        "/" => browser::focus_inside(state.frame, "[role=combobox]"),
        "?" => open_panel(state, "help"),
        _ if is_letter(&key) => state.stride(event),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

/// Whether a key types a letter, with or without accents.
fn is_letter(key: &str) -> bool {
    match key.as_bytes() {
        [letter] => letter.is_ascii_alphabetic(),
        [first, ..] => !first.is_ascii(),
        [] => false,
    }
}

fn keep_around(state: State, steps: Steps) {
    state.keep_around(state.tab_stop_now(), FocusOption::Steps(steps));
}

/// Moves the focus to the nearest visible organisation on that side, and the viewport with it.
fn walk(state: State, direction: Direction) {
    let (Some(from), Some(reading), Some(layout)) =
        (state.tab_stop_now(), state.reading_now(), state.places.layout_now())
    else {
        return;
    };
    let map = state.map();
    if let Some(next) = nearest(&map, &layout, from, direction, &|key| reading.is_visible(&map, key)) {
        state.go_to(next);
    }
}

fn shove_here(state: State, direction: Direction) {
    if let Some(node) = state.tab_stop_now() {
        shove(state, node, direction);
    }
}

/// Moves an organisation as a drag does; where dragging is off, so are the keys and buttons.
pub fn shove(state: State, node: Key<Organisation>, direction: Direction) {
    let Some(layout) = state.places.layout_now() else { return };
    if state.screen.gestures.now() != Gestures::None {
        state.places.drag(node, layout.place(node).centre + direction.vector() * SHOVE);
    }
}
