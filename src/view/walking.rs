//! Walking over the map by its keys: the companion knows the way, the map follows.

use leptos::ev;
use leptos::prelude::*;

use super::screen::Walking;
use super::state::State;
use crate::model::{Key, Organisation};
use crate::reading::{Action, Focus, FocusOption, Preview};

impl State {
    /// Asks where a key leads; see [`arrive`](Self::arrive).
    pub fn stride(self, event: &ev::KeyboardEvent) {
        if let Some(host) = self.host.try_get_value() {
            host.walk(&event.key(), event.shift_key(), event.time_stamp());
        }
    }

    /// The way led to the organisation of row `row`: lights it, or the link one looks at, and says what its own name does
    /// not.
    pub fn arrive(self, row: usize, link: Option<usize>, is_apart: bool, said: &str) {
        let map = self.map();
        let Some(organisation) = map.organisations.keys().nth(row) else { return };
        let walking = if is_apart { Walking::Apart } else { Walking::Anywhere };
        self.screen.walking.set(walking);
        self.go_to(organisation);
        let link = link.and_then(|row| map.links.keys().nth(row));
        self.point_at(Some(link.map_or(Preview::Organisation(organisation), Preview::Link)));
        self.say(said, true);
    }

    /// Says this, on the map too when it `is_shown`; nothing to show ends what was.
    pub fn say(self, text: &str, is_shown: bool) {
        let _ = self.voice.try_update_value(|voice| voice.say(text, is_shown));
    }

    /// Changes the focus on `root` as the button or the key of `option` does.
    pub fn keep_around(self, root: Option<Key<Organisation>>, option: FocusOption) {
        if let (Some(root), Some(reading)) = (root, self.reading_now()) {
            self.dispatch(&Action::SetFocus(Focus::pressed(reading.focus, root, option)));
            // What the keyboard is on would be lit alone.
            self.point_at(None);
        }
    }
}
