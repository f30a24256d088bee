//! The camera: moves the viewport from slide to slide.

use leptos::prelude::*;

use super::browser::{FrameLoop, now_ms, prefers_reduced_motion};
use crate::geometry::Viewport;

/// How long a move takes, in milliseconds.
const MOVE_MS: f64 = 600.0;

/// The camera. It keeps only the start of a move: the target is computed at each frame, so that the move ends on the slide
/// even when the window is resized meanwhile.
#[derive(Clone, Copy)]
pub struct Camera {
    /// The viewport when the move began, and how much of the move is done, from 0 to 1.
    moving: RwSignal<Option<(Viewport, f64)>>,
    frames: StoredValue<FrameLoop, LocalStorage>,
}

impl Camera {
    /// A camera at rest.
    pub fn new() -> Self {
        Self { moving: RwSignal::new(None), frames: StoredValue::new_local(FrameLoop::default()) }
    }

    /// The viewport on the way to `aim`, tracked.
    pub fn on_the_way_to(self, aim: Viewport) -> Viewport {
        Self::between(self.moving.get(), aim)
    }

    /// Stops the move: the viewport jumps to its target.
    pub fn cancel_move(self) {
        let _ = self.frames.try_update_value(FrameLoop::stop);
        if self.moving.try_get_untracked().flatten().is_some() {
            let _ = self.moving.try_set(None);
        }
    }

    /// Starts a move from the viewport `from`; readers who asked for less motion see its end at once.
    pub fn start_move(self, from: Viewport) {
        self.cancel_move();
        if prefers_reduced_motion() {
            return;
        }
        let start = now_ms();
        let _ = self.moving.try_set(Some((from, 0.0)));
        let step = move || {
            let share = (now_ms() - start) / MOVE_MS;
            let is_moving = (0.0..1.0).contains(&share);
            self.moving.try_set(is_moving.then_some((from, share))).is_none() && is_moving
        };
        let _ = self.frames.try_update_value(|frames| frames.run(Box::new(step)));
    }

    /// The viewport on the way to `aim`, untracked.
    pub fn now_on_the_way_to(self, aim: Viewport) -> Viewport {
        Self::between(self.moving.try_get_untracked().flatten(), aim)
    }

    fn between(moving: Option<(Viewport, f64)>, aim: Viewport) -> Viewport {
        // Eases in and out.
        moving.map_or(aim, |(from, share)| from.towards(aim, share * share * (3.0 - 2.0 * share)))
    }
}
