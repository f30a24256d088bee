//! Keyboard navigation on the map: the code loaded on demand computes the step, the map follows.

use leptos::ev;
use leptos::prelude::*;

use super::screen::Walking;
use super::state::State;
use crate::model::{Key, Organisation};
use crate::page::Arrival;
use crate::reading::{Action, Focus, FocusOption, Preview};

impl State {
    /// Requests where a key leads; see [`arrive`](Self::arrive).
    pub fn stride(self, event: &ev::KeyboardEvent) {
        if let Some(host) = self.host.try_get_value() {
            host.walk(&event.key(), event.shift_key(), event.time_stamp());
        }
    }

    /// The result of a key: highlights the organisation or the link, and announces what the name alone does not.
    pub fn arrive(self, arrival: &Arrival) {
        let map = self.map();
        if arrival.at.position() >= map.organisations.len() {
            return;
        }
        let walking = if arrival.is_apart { Walking::Apart } else { Walking::Anywhere };
        self.screen.walking.set(walking);
        self.go_to(arrival.at);
        let link = arrival.link.filter(|link| link.position() < map.links.len());
        self.point_at(Some(link.map_or(Preview::Organisation(arrival.at), Preview::Link)));
        self.say(&arrival.said, true);
    }

    /// Announces this, on the map too when it `is_shown`; an empty text hides the former one.
    pub fn say(self, text: &str, is_shown: bool) {
        let _ = self.voice.try_update_value(|voice| voice.say(text, is_shown));
    }

    /// Changes the focus on `root`, like the button or the key of `option`.
    pub fn keep_around(self, root: Option<Key<Organisation>>, option: FocusOption) {
        if let (Some(root), Some(reading)) = (root, self.reading_now()) {
            self.dispatch(&Action::SetFocus(Focus::pressed(reading.focus, root, option)));
            // The hovered or focused item would be highlighted alone.
            self.point_at(None);
        }
    }
}
