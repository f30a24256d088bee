//! The forces of a drag: springs of the `force_graph` library between the organisations that may move, each also tied to its home.

use force_graph::{EdgeData, ForceGraph, NodeData, SimulationParameters};

use super::Place;
use crate::geometry::{Rect, Vector};
use crate::model::{Key, KeySet, Map, Organisation};

/// Most springs one node answers to: more would make the steps unstable.
const MOST_SPRINGS: usize = 24;
/// Up to this many organisations all may move: the library compares each with each, and whatever moves is painted again. On larger
/// maps, a dragged one and its neighbours move.
const ALL_MOVE: usize = 150;

/// The springs between those who may move.
///
/// The nodes are *steps from home*: in that space every organisation is at home at the origin, so one anchored node of mass 0
/// there pulls each back to its own place, a link makes its ends take similar steps, and with nothing pinned the only rest is
/// the layout itself.
pub(super) struct Springs {
    graph: ForceGraph,
    /// Whether each organisation may move: those that do are the nodes of the graph, in order, after home.
    moves: Vec<bool>,
    pairs: Vec<[usize; 2]>,
}

impl Springs {
    /// The springs of `map`: everybody may move, or nobody yet where that were too many.
    pub(super) fn new(map: &Map) -> Self {
        let count = map.organisations.len();
        let mut springs = vec![0_usize; count];
        let mut pairs = Vec::new();
        for link in &map.links {
            let pair = [link.source.position(), link.target.position()];
            let is_busy = |end: &usize| springs.get(*end).is_none_or(|count| *count >= MOST_SPRINGS);
            if link.source == link.target || pair.iter().any(is_busy) {
                continue;
            }
            pairs.push(pair);
            for end in pair {
                if let Some(count) = springs.get_mut(end) {
                    *count += 1;
                }
            }
        }
        let mut springs = Self { graph: ForceGraph::new(PARAMETERS), moves: vec![count <= ALL_MOVE; count], pairs };
        springs.build();
        springs
    }

    /// Lets the neighbours of the organisation in `row` move, and those `away` from home.
    pub(super) fn gather(&mut self, row: usize, mut away: Vec<bool>) {
        if self.moves.get(row) != Some(&false) {
            return;
        }
        for pair in self.pairs.iter().filter(|pair| pair.contains(&row)) {
            for end in pair {
                if let Some(moves) = away.get_mut(*end) {
                    *moves = true;
                }
            }
        }
        self.moves = away;
        self.build();
    }

    /// Makes the graph of those who may move.
    fn build(&mut self) {
        self.graph = ForceGraph::new(PARAMETERS);
        let still = || NodeData { mass: 0.0, ..NodeData::default() };
        let home = self.graph.add_node(NodeData { is_anchor: true, ..still() });
        let mut nodes = Vec::new();
        for moves in &self.moves {
            nodes.push(moves.then(|| self.graph.add_node(still())));
        }
        for node in nodes.iter().flatten() {
            self.graph.add_edge(*node, home, EdgeData::default());
        }
        for pair in &self.pairs {
            if let [Some(Some(one)), Some(Some(other))] = pair.map(|end| nodes.get(end)) {
                self.graph.add_edge(*one, *other, EdgeData::default());
            }
        }
    }

    /// Lets the springs move `places` once, inside this rectangle. The `pins` are held, tick after tick, by telling the graph where
    /// they are; they are not anchored there because an anchored node gathers force and would dart off when freed. Those who may
    /// not move are at home.
    pub(super) fn act(&mut self, places: &mut [Place], homes: &[Place], pins: &KeySet<Organisation>, inside: Rect) {
        let mut rows = places.iter_mut().zip(homes).zip(&self.moves).filter_map(|((place, home), moves)| {
            if !moves {
                *place = *home;
            }
            moves.then(|| place.centre - home.centre)
        });
        let mut is_home = true;
        self.graph.visit_nodes_mut(|node| {
            // The first node is the one that stands for home.
            if is_home {
                is_home = false;
            } else if let Some(step) = rows.next() {
                node.data.x = on_lattice(step.x);
                node.data.y = on_lattice(step.y);
            }
        });
        // The others go home too.
        rows.for_each(drop);
        self.graph.update(1.0);
        let mut rows = places.iter_mut().zip(homes).enumerate().zip(&self.moves).filter(|(_, moves)| **moves);
        let mut is_home = true;
        self.graph.visit_nodes(|node| {
            if is_home {
                is_home = false;
            } else if let Some(((row, (place, home)), _)) = rows.next()
                && !pins.contains(&Key::new(row))
            {
                let centre = home.centre + Vector::new(f64::from(node.x()), f64::from(node.y()));
                if centre.is_finite() {
                    *place = home.moved_to(inside.nearest(centre));
                }
            }
        });
    }
}

const PARAMETERS: SimulationParameters = SimulationParameters {
    force_charge: 0.0,
    force_spring: 0.08,
    force_max: 1.0e6,
    node_speed: 1.0,
    damping_factor: 0.7,
};

/// A step rounded to 1/1024 pixel: two steps are then the same or far enough apart for the library to divide by.
fn on_lattice(step_px: f64) -> f32 {
    #[allow(clippy::cast_possible_truncation, reason = "a few thousand pixels at most")]
    let rounded = ((step_px * 1024.0 + 0.5).floor() / 1024.0) as f32;
    rounded
}
