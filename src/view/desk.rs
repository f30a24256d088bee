//! What the layout on the screen is made of: the stage, the settled layouts, the pins, and the simulation while things move.

use std::sync::Arc;

use super::browser::{FrameLoop, Host};
use crate::geometry::{Point, Rect};
use crate::layout::{Format, Layout};
use crate::model::{Key, Map, Organisation};
use crate::scene::Room;
use crate::wire::{self, Motion, Moved};

/// Positions as fractions of the world's width and height, so that they survive a change of format.
type Pins = Vec<(Key<Organisation>, Point)>;

/// A move, in pixels of the world, that is drawn while others still move: of two ticks, until all rests.
const VISIBLE_PX: f64 = 0.2;

/// The inputs of the layout.
#[derive(Default)]
pub(super) struct Desk {
    /// The stage, once it is measured.
    pub(super) room: Option<Room>,
    /// The format of the stage, whose layout is available or requested.
    pub(super) format: Option<Format>,
    /// While the story is presented, whether the stage is landscape: until that changes, the format stays.
    pub(super) held: Option<bool>,
    /// The formats whose layouts were requested.
    pub(super) found: Vec<(Format, Layout)>,
    /// The settled layout, the same on all stages of one format; until that of this format is available, that of another.
    pub(super) home: Arc<Layout>,
    /// The layout to draw: that of the simulation while there is one.
    pub(super) now: Arc<Layout>,
    pub(super) pins: Pins,
    /// Whether whoever is moved moves alone.
    pub(super) is_held: bool,
    /// Whether the module of the reader's input moves the others: it has the simulation.
    pub(super) is_simulated: bool,
    pub(super) frames: FrameLoop,
}

impl Desk {
    /// Has the module carry out a motion, from the home layout and the pins first if it has none yet; `None` while it is loading.
    pub(super) fn carry_out(&mut self, host: &Host, motion: &Motion) -> Option<Vec<u8>> {
        if !self.is_simulated {
            let start = Motion::Start(Layout::clone(&self.home), self.pinned_places().collect());
            host.carry_out(&wire::to_bytes(&start))?;
            self.is_simulated = true;
        }
        host.carry_out(&wire::to_bytes(motion))
    }

    /// One frame.
    pub(super) fn tick(&mut self, host: &Host) -> Option<Moved> {
        wire::from_bytes(&self.carry_out(host, &Motion::Tick)?)
    }

    /// All frames until everything rests; `None` while the module is loading.
    pub(super) fn come_to_rest(&mut self, host: &Host) -> Option<Moved> {
        let mut moved = self.tick(host)?;
        while moved.is_moving {
            moved = self.tick(host)?;
        }
        Some(moved)
    }

    fn pinned_places(&self) -> impl Iterator<Item = (Key<Organisation>, Point)> {
        self.pins.iter().map(|(key, share)| (*key, place_of(self.home.world, *share)))
    }

    /// Draws the pinned where they are, and the others at home.
    pub(super) fn move_pinned(&mut self, map: &Map) {
        let mut now = Layout::clone(&self.home);
        for (key, to) in self.pinned_places() {
            if let Some(place) = now.places.get_mut(key.position()) {
                *place = place.moved_to(to);
            }
        }
        self.now = Arc::new(now.with_bends(map));
    }

    /// Moves an organisation there, or back to where it stood; nobody else moves.
    pub(super) fn move_alone(&mut self, organisation: Key<Organisation>, to: Option<Point>) {
        let home = self.home.place(organisation);
        let mut now = Layout::clone(&self.now);
        now.is_moving = true;
        if let Some(place) = now.places.get_mut(organisation.position()) {
            *place = to.map_or(home, |to| home.moved_to(to));
        }
        self.now = Arc::new(now);
        self.pin(organisation, to);
    }

    /// Pins an organisation there, or no longer.
    pub(super) fn pin(&mut self, organisation: Key<Organisation>, to: Option<Point>) {
        self.pins.retain(|(pinned, _)| *pinned != organisation);
        self.pins.extend(to.map(|to| (organisation, share_of(self.home.world, to))));
    }

    pub(super) fn found_for(&self, format: Format) -> Option<Layout> {
        self.found.iter().find(|(found, _)| *found == format).map(|(_, layout)| layout.clone())
    }

    /// Updates the layout from the simulation: while it moves, those that moved visibly; at rest, all of them and the bends.
    pub(super) fn follow(&mut self, map: &Map, moved: &Moved) {
        let mut now = Layout::clone(&self.now);
        let least_px = if moved.is_moving { VISIBLE_PX } else { 0.0 };
        for ((place, home), centre) in now.places.iter_mut().zip(&self.home.places).zip(&moved.centres) {
            if place.centre.distance(*centre) > least_px {
                *place = home.moved_to(*centre);
            }
        }
        now.is_moving = moved.is_moving;
        self.now = Arc::new(if now.is_moving { now } else { now.with_bends(map) });
    }

    pub(super) fn pinned(&self) -> Vec<Key<Organisation>> {
        self.pins.iter().map(|(key, _)| *key).collect()
    }
}

fn share_of(world: Rect, place: Point) -> Point {
    Point::new((place.x - world.x) / world.width.max(1.0), (place.y - world.y) / world.height.max(1.0))
}

fn place_of(world: Rect, share: Point) -> Point {
    Point::new(world.x + share.x * world.width, world.y + share.y * world.height)
}
