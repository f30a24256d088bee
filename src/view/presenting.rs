//! Presenting: the map and the slide fill the screen, and the camera moves from slide to slide.

use super::state::State;
use crate::reading::{Action, View};

impl State {
    /// Starts presenting, on the current slide or else on the first; or stops, and stays on the slide. The element has made
    /// room, and listens to the keys.
    pub fn present(self, is_presenting: bool) {
        self.camera.cancel_move();
        self.screen.is_presenting.set(is_presenting);
        if is_presenting {
            let number = self.reading_now().and_then(|reading| reading.slide).unwrap_or(1);
            self.dispatch(&Action::SetView(View::default()));
            self.turn(&Action::GoToSlide(number));
        } else {
            self.focus_on_panel();
        }
    }
}
