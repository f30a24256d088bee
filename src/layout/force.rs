//! The simulation that evens a picture out: links as springs, discs that repel, hubs that gather collaborations.

use force_graph::{DefaultNodeIdx, EdgeData, ForceGraph, NodeData, SimulationParameters};

use super::ties::Ties;
use crate::geometry::{Point, Vector};

/// Pull of a spring per pixel and tick.
const SPRING: f32 = 0.06;

/// Lets `points` (pixels, around the origin) answer to the forces for `ticks` ticks; two tied organisations alone
/// would rest about `spacing_px` apart.
pub(super) fn relax(points: &mut [Point], ties: &Ties, spacing_px: f64, ticks: usize) {
    #[allow(clippy::cast_possible_truncation, reason = "some hundred pixels")]
    let spacing = spacing_px as f32;
    let mut graph: ForceGraph = ForceGraph::new(SimulationParameters {
        force_charge: 0.5 * SPRING * spacing * spacing * spacing,
        force_spring: SPRING,
        force_max: 0.5 * spacing,
        node_speed: 1.0,
        damping_factor: 0.6,
    });
    let nodes: Vec<DefaultNodeIdx> = points.iter().map(|point| graph.add_node(node_at(*point, 1.0))).collect();
    for (one, other) in &ties.pairs {
        if let (Some(one), Some(other)) = (nodes.get(*one), nodes.get(*other)) {
            graph.add_edge(*one, *other, EdgeData::default());
        }
    }
    // Mass 0 repels nobody: the middle and the hubs only pull.
    let middle = graph.add_node(NodeData { is_anchor: true, ..node_at(Point::default(), 0.0) });
    for node in &nodes {
        graph.add_edge(*node, middle, EdgeData::default());
    }
    for members in &ties.groups {
        let hub = graph.add_node(node_at(centroid(points, members), 0.0));
        for node in members.iter().filter_map(|member| nodes.get(*member)) {
            graph.add_edge(*node, hub, EdgeData::default());
        }
    }
    for _ in 0..ticks {
        graph.update(1.0);
        keep_apart(&mut graph);
    }
    let mut rows = points.iter_mut();
    graph.visit_nodes(|node| {
        if let Some(point) = rows.next() {
            *point = Point::new(f64::from(node.x()), f64::from(node.y()));
        }
    });
}

/// Rounds every place to 1/256 pixel: two are then the same, or far enough apart for the library to divide by.
fn keep_apart(graph: &mut ForceGraph) {
    graph.visit_nodes_mut(|node| {
        node.data.x = (node.data.x * 256.0).floor() / 256.0;
        node.data.y = (node.data.y * 256.0).floor() / 256.0;
    });
}

/// Middle of the members.
pub(super) fn centroid(points: &[Point], members: &[usize]) -> Point {
    let (sum, count) = members
        .iter()
        .filter_map(|member| points.get(*member))
        .fold((Vector::default(), 0.0), |(sum, count), point| (sum + (*point - Point::default()), count + 1.0));
    if count > 0.0 { Point::default() + sum * (1.0 / count) } else { Point::default() }
}

fn node_at(point: Point, mass: f32) -> NodeData {
    #[allow(clippy::cast_possible_truncation, reason = "some thousand pixels")]
    let (x, y) = (point.x as f32, point.y as f32);
    NodeData { x, y, mass, ..NodeData::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coincident_and_lone_organisations_stay_finite() {
        let ties = Ties { core: vec![0, 1, 2], externals: Vec::new(), pairs: vec![(0, 1)], groups: vec![vec![0, 2]] };
        let mut points = [Point::default(), Point::default(), Point::new(1e-30, 0.0)];
        relax(&mut points, &ties, 100.0, 200);
        assert!(points.iter().all(|point| point.is_finite()));
        relax(&mut [], &ties, 100.0, 3);
    }

    #[test]
    fn tied_organisations_settle_about_a_spacing_apart() {
        let ties = Ties { core: vec![0, 1], externals: Vec::new(), pairs: vec![(0, 1)], groups: Vec::new() };
        let mut points = [Point::new(-400.0, 10.0), Point::new(300.0, -10.0)];
        relax(&mut points, &ties, 100.0, 300);
        let apart = points[0].distance(points[1]);
        assert!((60.0..140.0).contains(&apart), "{apart}");
    }
}
