//! What answers to a drag: the springs of the `force_graph` library between those who may move, each also tied to its home.

use force_graph::{EdgeData, ForceGraph, NodeData, SimulationParameters};

use super::Place;
use crate::geometry::{Rect, Vector};
use crate::model::{Key, KeySet, Map, Organisation};

/// Most springs one node answers to: more would make the steps unstable.
const MOST_SPRINGS: usize = 24;
/// Most organisations that move at a time: the library compares each with each.
const MOST_MOVING: usize = 400;
/// Where more are on the map, those move that so many links lead to.
const LINKS_AWAY: usize = 3;

/// The springs between those who may move.
///
/// The nodes are *steps from home*: in that space every organisation is at home at the origin, so one anchored node of mass 0
/// there pulls each back to its own place, a link makes its ends take similar steps, and with nothing pinned the only rest is
/// the layout itself.
pub(super) struct Springs {
    graph: ForceGraph,
    /// Who may move, in the order of the graph's nodes after the first, which is home.
    rows: Vec<usize>,
    pairs: Vec<(usize, usize)>,
    count: usize,
}

impl Springs {
    /// The springs of `map`: everybody may move, or nobody yet where that were too many.
    pub(super) fn new(map: &Map) -> Self {
        let count = map.organisations.len();
        let mut springs = vec![0_usize; count];
        let mut pairs = Vec::new();
        for link in &map.links {
            let ends = [link.source.position(), link.target.position()];
            let [one, other] = ends;
            if one == other || ends.iter().any(|end| springs.get(*end).is_none_or(|count| *count >= MOST_SPRINGS)) {
                continue;
            }
            pairs.push((one, other));
            for end in ends {
                if let Some(count) = springs.get_mut(end) {
                    *count += 1;
                }
            }
        }
        let mut springs = Self { graph: no_forces(), rows: Vec::new(), pairs, count };
        springs.build(&vec![count <= MOST_MOVING; count]);
        springs
    }

    /// Lets the organisation in `row` move, with those around it and around those `away` from home.
    pub(super) fn gather(&mut self, row: usize, away: impl FnOnce() -> Vec<bool>) {
        if self.rows.contains(&row) {
            return;
        }
        let mut away = away();
        if let Some(moves) = away.get_mut(row) {
            *moves = true;
        }
        let mut left = MOST_MOVING;
        for _ in 0..LINKS_AWAY {
            let before = away.clone();
            for (one, other) in &self.pairs {
                let [one_moves, other_moves] = [one, other].map(|end| before.get(*end) == Some(&true));
                let next = if one_moves { other } else { one };
                if let Some(moves) =
                    away.get_mut(*next).filter(|moves| one_moves != other_moves && !**moves && left > 0)
                {
                    *moves = true;
                    left -= 1;
                }
            }
        }
        self.build(&away);
    }

    /// Makes the graph of those who may move.
    fn build(&mut self, moves: &[bool]) {
        self.graph = no_forces();
        let still = || NodeData { mass: 0.0, ..NodeData::default() };
        let home = self.graph.add_node(NodeData { is_anchor: true, ..still() });
        let mut nodes = vec![None; self.count];
        self.rows.clear();
        for (row, (node, _)) in nodes.iter_mut().zip(moves).enumerate().filter(|(_, (_, moves))| **moves) {
            let added = self.graph.add_node(still());
            self.graph.add_edge(added, home, EdgeData::default());
            *node = Some(added);
            self.rows.push(row);
        }
        for (one, other) in &self.pairs {
            if let (Some(Some(one)), Some(Some(other))) = (nodes.get(*one), nodes.get(*other)) {
                self.graph.add_edge(*one, *other, EdgeData::default());
            }
        }
    }

    /// Lets the springs move `places` once, inside this rectangle. The `pins` are held, tick after tick, by telling the graph where
    /// they are; they are not anchored there because an anchored node gathers force and would dart off when freed. Those who may
    /// not move are at home.
    pub(super) fn act(&mut self, places: &mut [Place], homes: &[Place], pins: &KeySet<Organisation>, inside: Rect) {
        let mut rows = self.rows.iter();
        let mut is_home = true;
        self.graph.visit_nodes_mut(|node| {
            // The first node is the one that stands for home.
            if is_home {
                is_home = false;
            } else if let Some(row) = rows.next()
                && let (Some(place), Some(home)) = (places.get(*row), homes.get(*row))
            {
                let step = place.centre - home.centre;
                node.data.x = on_lattice(step.x);
                node.data.y = on_lattice(step.y);
            }
        });
        self.graph.update(1.0);
        if self.rows.len() < places.len() {
            for (row, (place, home)) in places.iter_mut().zip(homes).enumerate() {
                if self.rows.binary_search(&row).is_err() {
                    *place = *home;
                }
            }
        }
        let mut rows = self.rows.iter();
        let mut is_home = true;
        self.graph.visit_nodes(|node| {
            if is_home {
                is_home = false;
            } else if let Some(row) = rows.next()
                && !pins.contains(&Key::new(*row))
                && let (Some(place), Some(home)) = (places.get_mut(*row), homes.get(*row))
            {
                let centre = home.centre + Vector::new(f64::from(node.x()), f64::from(node.y()));
                if centre.is_finite() {
                    *place = home.moved_to(inside.nearest(centre));
                }
            }
        });
    }
}

fn no_forces() -> ForceGraph {
    ForceGraph::new(SimulationParameters {
        force_charge: 0.0,
        force_spring: 0.08,
        force_max: 1.0e6,
        node_speed: 1.0,
        damping_factor: 0.7,
    })
}

/// A step rounded to 1/1024 pixel: two steps are then the same or far enough apart for the library to divide by.
fn on_lattice(step_px: f64) -> f32 {
    #[allow(clippy::cast_possible_truncation, reason = "a few thousand pixels at most")]
    let rounded = ((step_px * 1024.0 + 0.5).floor() / 1024.0) as f32;
    rounded
}
