//! The answer to a dragged node: neighbours follow elastically, then everything glides back to rest.

use std::borrow::Borrow;

use force_graph::{EdgeData, ForceGraph, NodeData, SimulationParameters};

use super::spread::overlap;
use super::{Layout, Place};
use crate::geometry::{Point, Vector};
use crate::model::{Key, KeySet, Map, Organisation};

/// Ticks after which a simulation left alone rests.
const LONGEST_REST_TICKS: u32 = 120;
/// A move per tick, in world pixels, too small to see.
const STILL_PX: f64 = 0.1;
/// Most springs one node answers to: more would make the steps unstable.
const MOST_SPRINGS: usize = 24;

/// A layout that answers to dragging.
///
/// The simulated places are *steps from home*: in that space every organisation is at home at the origin, so one
/// anchored node of mass 0 there pulls each back to its own place, a link makes its ends take similar steps, and with
/// nothing pinned the only rest is the layout itself.
pub struct Simulation {
    layout: Layout,
    places: Vec<Place>,
    pins: KeySet<Organisation>,
    graph: ForceGraph,
    ticks_left: u32,
}

impl Simulation {
    /// The simulation of `layout` with these organisations pinned where the reader left them.
    pub fn new(
        map: &Map,
        layout: &Layout,
        pins: impl IntoIterator<Item = (impl Borrow<Key<Organisation>>, impl Borrow<Point>)>,
    ) -> Self {
        let parameters = SimulationParameters {
            force_charge: 0.0,
            force_spring: 0.08,
            force_max: 1.0e6,
            node_speed: 1.0,
            damping_factor: 0.7,
        };
        let mut graph = ForceGraph::new(parameters);
        let still = || NodeData { mass: 0.0, ..NodeData::default() };
        let home = graph.add_node(NodeData { is_anchor: true, ..still() });
        let nodes: Vec<_> = layout.places.iter().map(|_| graph.add_node(still())).collect();
        let mut springs = vec![0_usize; nodes.len()];
        for node in &nodes {
            graph.add_edge(*node, home, EdgeData::default());
        }
        for link in &map.links {
            let (source, target) = (link.source.position(), link.target.position());
            let (Some(one), Some(other)) = (nodes.get(source), nodes.get(target)) else { continue };
            let busy = |end: usize| springs.get(end).is_none_or(|count| *count >= MOST_SPRINGS);
            if one == other || busy(source) || busy(target) {
                continue;
            }
            graph.add_edge(*one, *other, EdgeData::default());
            for end in [source, target] {
                if let Some(count) = springs.get_mut(end) {
                    *count += 1;
                }
            }
        }
        let mut simulation =
            Self { places: layout.places.clone(), layout: layout.clone(), pins: KeySet::new(), graph, ticks_left: 0 };
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
        self.push_pins();
        self.graph.update(1.0);
        let before: Vec<Point> = self.places.iter().map(|place| place.centre).collect();
        self.pull_places();
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

    /// Tells the graph the step from home each stands at. That holds the pinned ones, tick after tick; they are not
    /// anchored there because an anchored node gathers force and would dart off when freed.
    fn push_pins(&mut self) {
        let mut steps = self.places.iter().zip(&self.layout.places).map(|(place, home)| place.centre - home.centre);
        let mut is_home = true;
        self.graph.visit_nodes_mut(|node| {
            // The first node is the one that stands for home.
            if is_home {
                is_home = false;
            } else if let Some(step) = steps.next() {
                node.data.x = on_lattice(step.x);
                node.data.y = on_lattice(step.y);
            }
        });
    }

    /// Moves the places to where the graph says.
    fn pull_places(&mut self) {
        let mut rows = self.places.iter_mut().zip(&self.layout.places).enumerate();
        let mut is_home = true;
        let pins = &self.pins;
        let inside = self.layout.world.inflated(-self.layout.sizes.node_radius_px);
        self.graph.visit_nodes(|node| {
            if is_home {
                is_home = false;
            } else if let Some((position, (place, home))) = rows.next()
                && !pins.contains(&Key::new(position))
            {
                let centre = home.centre + Vector::new(f64::from(node.x()), f64::from(node.y()));
                if centre.is_finite() {
                    *place = home.moved_to(inside.nearest(centre));
                }
            }
        });
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
        let pairs = self.places.iter().zip(&self.layout.places);
        let is_away: Vec<bool> = pairs.map(|(place, home)| place.centre.distance(home.centre) > STILL_PX).collect();
        let is_away = |row: usize| is_away.get(row) == Some(&true);
        for one in 0..self.places.len() {
            for other in one + 1..self.places.len() {
                if !is_away(one) && !is_away(other) {
                    continue;
                }
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

/// A step rounded to 1/1024 pixel: two steps are then the same or far enough apart for the library to divide by.
fn on_lattice(step_px: f64) -> f32 {
    #[allow(clippy::cast_possible_truncation, reason = "a few thousand pixels at most")]
    let rounded = ((step_px * 1024.0 + 0.5).floor() / 1024.0) as f32;
    rounded
}
