//! Turning the slides of the story: by the keys of a clicker or a keyboard, and by buttons.

use leptos::ev;

use super::browser;
use super::state::State;
use crate::reading::{Action, View};

/// Handles a key anywhere in the widget while a slide is shown. On the map, the arrows belong to the map; in a field or a
/// dialog, every key does.
pub fn on_key(state: State, event: &ev::KeyboardEvent) {
    // Beside the text of the story, the keys scroll it.
    let is_on_slide = state.reading_now().is_some_and(|reading| reading.slide.is_some() && reading.view != View::Story);
    let is_taken = event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key();
    if !is_on_slide || is_taken || browser::is_within(event, "input,dialog") {
        return;
    }
    let is_on_map = browser::is_within(event, ".stage>svg");
    let action = match event.key().as_str() {
        "PageDown" => Action::NextSlide,
        "PageUp" => Action::PreviousSlide,
        _ if is_on_map => return,
        "ArrowRight" => Action::NextSlide,
        "ArrowLeft" => Action::PreviousSlide,
        "Home" => Action::GoToSlide(1),
        "End" => Action::GoToSlide(usize::MAX),
        "Escape" => Action::Peel,
        _ => return,
    };
    // The page may turn slides of its own.
    event.prevent_default();
    event.stop_propagation();
    if is_on_map {
        // The focus stays on the map; the slide's title is announced all the same.
        state.dispatch(&action);
    } else {
        state.turn(&action);
    }
}

impl State {
    /// Goes to another slide, or out of the story, and moves the focus to the title there, or to the button that starts it.
    pub fn turn(self, action: &Action) {
        self.keep_stage_in_sight();
        self.point_at(None);
        self.dispatch(action);
        let is_on_slide = self.reading_now().is_some_and(|reading| reading.slide.is_some());
        if is_on_slide {
            self.focus_on_panel();
        } else {
            browser::focus_when_drawn(self.frame, ".start".to_owned());
        }
    }
}
