//! The camera: while the story is presented, or read beside the map, the viewport moves from slide to slide; at any other time
//! it changes at once.

use leptos::prelude::*;

use super::browser::{FrameLoop, now_ms, prefers_reduced_motion};
use super::state::State;
use crate::geometry::Viewport;
use crate::layout::Layout;
use crate::reading::{Reading, View};
use crate::scene::{Room, framed};

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
    fn start_move(self, from: Viewport) {
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

    fn between(moving: Option<(Viewport, f64)>, aim: Viewport) -> Viewport {
        // Eases in and out.
        moving.map_or(aim, |(from, share)| from.towards(aim, share * share * (3.0 - 2.0 * share)))
    }
}

impl State {
    /// The viewport that the reading sets.
    pub fn aim(self, room: Room, layout: &Layout, reading: &Reading, is_presenting: bool) -> Viewport {
        let aim = room.from_free(reading.viewport_on(layout.world, room.free.size()));
        if reading.viewport.is_some() {
            return aim;
        }
        if is_presenting || reading.view == View::Story {
            return framed(&self.map(), layout, reading, room);
        }
        match self.screen.uncovered.get().filter(|_| reading.slide.is_some()) {
            Some(free) => framed(&self.map(), layout, reading, Room { free, ..room }),
            None => self.beside_panel(aim, room, reading),
        }
    }

    /// The viewport now, and the stage it is on.
    pub fn viewport_now(self) -> Option<(Viewport, Room)> {
        let (room, layout) = (self.places.room_now()?, self.places.layout_now()?);
        let aim = self.aim(room, &layout, &self.reading_now()?, self.screen.is_presenting.now());
        Some((Camera::between(self.camera.moving.try_get_untracked().flatten(), aim), room))
    }

    /// The reading is about to become `next`: starts a move to another slide, or back to this one; stops it when the
    /// reader moves the map.
    pub fn prepare_camera(self, before: &Reading, next: &Reading) {
        let is_turned = before.slide != next.slide || (before.viewport.is_some() && next.viewport.is_none());
        if !self.screen.is_presenting.now() && next.view != View::Story {
            return;
        }
        if is_turned && let Some((from, _)) = self.viewport_now() {
            self.camera.start_move(from);
        } else if before.viewport != next.viewport {
            self.camera.cancel_move();
        }
    }
}
