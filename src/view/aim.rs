//! Where the camera aims: while the story is presented, or read beside the map, it moves from slide to slide; when the map is
//! reduced to a part of it, to that part. At any other time the viewport changes at once.

use super::state::State;
use crate::geometry::Viewport;
use crate::layout::Layout;
use crate::reading::{Reading, View};
use crate::scene::{Room, framed, reduced};

impl State {
    /// The viewport that the reading sets.
    pub fn aim(self, room: Room, layout: &Layout, reading: &Reading, is_presenting: bool) -> Viewport {
        let whole = || room.from_free(reading.viewport_on(layout.world, room.free.size()));
        let aim = reduced(&self.map(), layout, reading, room).filter(|_| reading.viewport.is_none());
        let aim = aim.unwrap_or_else(whole);
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
        Some((self.camera.now_on_the_way_to(aim), room))
    }

    /// The reading is about to become `next`: starts a move to another slide, or back to this one; stops it when the
    /// reader moves the map.
    pub fn prepare_camera(self, before: &Reading, next: &Reading) {
        let is_turned = before.slide != next.slide || (before.viewport.is_some() && next.viewport.is_none());
        let part =
            |reading: &Reading| (reading.focus, reading.groups.clone(), reading.least_links, reading.words.clone());
        let is_story = self.screen.is_presenting.now() || next.view == View::Story;
        let is_turned = if is_story { is_turned } else { part(before) != part(next) };
        if !is_story && !is_turned {
            self.camera.cancel_move();
            return;
        }
        if is_turned && let Some((from, _)) = self.viewport_now() {
            self.camera.start_move(from);
        } else if before.viewport != next.viewport {
            self.camera.cancel_move();
        }
    }
}
