//! What a dragged organisation moves: its neighbours follow elastically, then everything glides back to rest.

use std::borrow::Borrow;

use super::spread::overlap;
use super::springs::Springs;
use super::{Layout, Place};
use crate::geometry::Point;
use crate::model::{Key, KeySet, Map, Organisation};

/// Ticks after which a simulation left alone rests.
const LONGEST_REST_TICKS: u32 = 120;
/// A move per tick, in world pixels, too small to see.
const STILL_PX: f64 = 0.1;

/// A layout that answers to dragging.
pub struct Simulation {
    layout: Layout,
    places: Vec<Place>,
    pins: KeySet<Organisation>,
    springs: Springs,
    ticks_left: u32,
}

impl Simulation {
    /// The simulation of `layout` with these organisations pinned where the reader left them.
    pub fn new(
        map: &Map,
        layout: &Layout,
        pins: impl IntoIterator<Item = (impl Borrow<Key<Organisation>>, impl Borrow<Point>)>,
    ) -> Self {
        let mut simulation = Self {
            places: layout.places.clone(),
            layout: layout.clone(),
            pins: KeySet::new(),
            springs: Springs::new(map),
            ticks_left: 0,
        };
        for (organisation, point) in pins {
            simulation.drag_to(*organisation.borrow(), *point.borrow());
        }
        simulation
    }

    /// Where everything stands now, in the order of the table.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Which organisations are pinned, each where it stands now.
    pub const fn pins(&self) -> &KeySet<Organisation> {
        &self.pins
    }

    /// Whether the next [`tick`](Self::tick) may move something.
    pub const fn is_moving(&self) -> bool {
        self.ticks_left > 0
    }

    /// Pins `organisation` at `point`, or at the nearest place where its disc is inside the world.
    pub fn drag_to(&mut self, organisation: Key<Organisation>, point: Point) {
        let Some(place) = self.places.get_mut(organisation.position()) else { return };
        if !point.is_finite() {
            return;
        }
        let centre = self.layout.world.inflated(-self.layout.sizes.node_radius_px).nearest(point);
        *place = place.moved_to(centre);
        self.pins.insert(organisation);
        self.springs.gather(organisation.position(), are_away(&self.places, &self.layout.places));
        self.wake();
    }

    /// Lets `organisation` glide back home.
    pub fn release(&mut self, organisation: Key<Organisation>) {
        if self.pins.remove(&organisation) {
            self.wake();
        }
    }

    /// Lets everything glide back home.
    pub fn reset(&mut self) {
        self.pins.clear();
        self.wake();
    }

    /// Ticks until everything rests, for readers who want no motion.
    pub fn settle(&mut self) {
        while self.tick() {}
    }

    fn wake(&mut self) {
        self.ticks_left = LONGEST_REST_TICKS;
    }

    /// Advances by one frame. Returns whether anything still moves; at rest the places no longer change.
    pub fn tick(&mut self) -> bool {
        if self.ticks_left == 0 {
            return false;
        }
        self.ticks_left -= 1;
        let before: Vec<Point> = self.places.iter().map(|place| place.centre).collect();
        let inside = self.layout.world.inflated(-self.layout.sizes.node_radius_px);
        self.springs.act(&mut self.places, &self.layout.places, &self.pins, inside);
        self.keep_apart();
        let fastest_px = self.places.iter().zip(&before).fold(0.0_f64, |fastest, (place, before)| {
            let step = place.centre - *before;
            fastest.max(step.x.abs()).max(step.y.abs())
        });
        // Without pins only home is a place to rest.
        let from_home_px = if self.pins.is_empty() { self.farthest_from_home() } else { 0.0 };
        if fastest_px.max(from_home_px) < STILL_PX || self.ticks_left == 0 {
            self.ticks_left = 0;
            if self.pins.is_empty() {
                self.places.clone_from(&self.layout.places);
            }
        }
        self.ticks_left > 0
    }

    /// How far off home the farthest place is, along an axis.
    fn farthest_from_home(&self) -> f64 {
        self.places.iter().zip(&self.layout.places).fold(0.0, |farthest, (place, home)| {
            let step = place.centre - home.centre;
            farthest.max(step.x.abs()).max(step.y.abs())
        })
    }

    /// Pushes apart what the moves brought together. With nothing pinned all have room at home, so the pushes fade out
    /// and nobody stands in another's way for good.
    fn keep_apart(&mut self) {
        let fading = f64::from(self.ticks_left) / f64::from(LONGEST_REST_TICKS) * 2.0 - 1.0;
        let strength = if self.pins.is_empty() { 0.5 * fading.max(0.0) } else { 0.5 };
        if strength <= 0.0 {
            return;
        }
        let sizes = self.layout.sizes;
        let inside = self.layout.world.inflated(-sizes.node_radius_px);
        // At home all have room.
        let are_away = are_away(&self.places, &self.layout.places);
        let away: Vec<usize> = (0..).zip(&are_away).filter_map(|(row, is)| is.then_some(row)).collect();
        let all: Vec<usize> = (0..self.places.len()).collect();
        for one in 0..self.places.len() {
            // Of two at home none has moved: those who are there meet only those who are away.
            let others = if are_away.get(one) == Some(&true) { &all } else { &away };
            for other in others.iter().copied().skip(others.partition_point(|other| *other <= one)) {
                let (Some(first), Some(second)) = (self.places.get(one), self.places.get(other)) else { continue };
                let Some(step) = overlap(*first, *second, sizes, 0.0) else { continue };
                let is_pinned = |position| self.pins.contains(&Key::new(position));
                // A pinned disc leaves the whole way to the other.
                let shares = match (is_pinned(one), is_pinned(other)) {
                    (false, false) => [-0.5, 0.5],
                    (true, false) => [0.0, 1.0],
                    (false, true) => [-1.0, 0.0],
                    (true, true) => continue,
                };
                for (position, share) in [one, other].into_iter().zip(shares) {
                    if let Some(place) = self.places.get_mut(position)
                        && share != 0.0
                    {
                        *place = place.moved_to(inside.nearest(place.centre + step * (share * strength)));
                    }
                }
            }
        }
    }
}

/// Which of `places` are visibly away from home.
fn are_away(places: &[Place], homes: &[Place]) -> Vec<bool> {
    places.iter().zip(homes).map(|(place, home)| place.centre.distance(home.centre) > STILL_PX).collect()
}
