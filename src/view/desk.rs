//! What the layout on the screen is made of: the stage, the settled layouts, the pins, and the simulation while things move.

use std::sync::Arc;

use super::browser::FrameLoop;
use crate::geometry::{Point, Rect};
use crate::layout::{Format, Layout, Simulation};
use crate::model::{Key, Map, Organisation};
use crate::scene::Room;

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
    pub(super) simulation: Option<Simulation>,
    pub(super) frames: FrameLoop,
}

impl Desk {
    /// The simulation, made from the home layout and the pins when there is none yet.
    pub(super) fn simulation(&mut self, map: &Map) -> &mut Simulation {
        let Self { home, pins, simulation, .. } = self;
        simulation.get_or_insert_with(|| {
            let pins: Vec<_> = pins.iter().map(|(key, share)| (*key, place_of(home.world, *share))).collect();
            Simulation::new(map, home, pins)
        })
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
        self.pins.retain(|(pinned, _)| *pinned != organisation);
        self.pins.extend(to.map(|to| (organisation, share_of(self.home.world, to))));
    }

    pub(super) fn found_for(&self, format: Format) -> Option<Layout> {
        self.found.iter().find(|(found, _)| *found == format).map(|(_, layout)| layout.clone())
    }

    /// Updates the layout from the simulation: while it moves, those that moved visibly; at rest, all of them and the bends.
    pub(super) fn follow(&mut self, map: &Map) {
        let Some(simulation) = &self.simulation else { return };
        let mut now = Layout::clone(&self.now);
        let least_px = if simulation.is_moving() { VISIBLE_PX } else { 0.0 };
        for (place, moved) in now.places.iter_mut().zip(simulation.places()) {
            if place.centre.distance(moved.centre) > least_px {
                *place = *moved;
            }
        }
        now.is_moving = simulation.is_moving();
        self.now = Arc::new(if now.is_moving { now } else { now.with_bends(map) });
    }

    pub(super) fn pinned(&self) -> Vec<Key<Organisation>> {
        self.pins.iter().map(|(key, _)| *key).collect()
    }
}

pub(super) fn share_of(world: Rect, place: Point) -> Point {
    Point::new((place.x - world.x) / world.width.max(1.0), (place.y - world.y) / world.height.max(1.0))
}

fn place_of(world: Rect, share: Point) -> Point {
    Point::new(world.x + share.x * world.width, world.y + share.y * world.height)
}
