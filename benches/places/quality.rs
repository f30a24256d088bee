//! How true a picture is to its graph: stress, and neighbours that stand near.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "counts of nodes")]

use landmark_layout::Graph;

/// Nodes that both measures look from, at most.
const SOURCES: usize = 500;

fn sources(graph: &Graph) -> impl Iterator<Item = usize> {
    (0..graph.count()).step_by(graph.count().div_ceil(SOURCES).max(1))
}

fn distance(one: [f32; 2], other: [f32; 2]) -> f64 {
    let (dx, dy) = (f64::from(one[0]) - f64::from(other[0]), f64::from(one[1]) - f64::from(other[1]));
    (dx * dx + dy * dy).sqrt()
}

/// The mean over pairs of ((length − links) ÷ links)², at the best scale: 0 is perfect.
pub fn stress(graph: &Graph, places: &[[f32; 2]]) -> f64 {
    let (mut sum, mut squares, mut terms) = (0.0, 0.0, 0.0);
    for source in sources(graph) {
        let mut hops = vec![0_u32; graph.count()];
        let mut queue = vec![source];
        let mut next = 0;
        while let Some(node) = queue.get(next).copied() {
            next += 1;
            let here = hops.get(node).copied().unwrap_or_default();
            if let (true, Some(one), Some(other)) = (node != source, places.get(source), places.get(node)) {
                let ratio = distance(*one, *other) / f64::from(here);
                sum += ratio;
                squares += ratio * ratio;
                terms += 1.0;
            }
            for far in graph.neighbours(node) {
                let far = *far as usize;
                if let Some(place) = hops.get_mut(far).filter(|hops| far != source && **hops == 0) {
                    *place = here + 1;
                    queue.push(far);
                }
            }
        }
    }
    if squares > 0.0 { 1.0 - sum * sum / (squares * terms) } else { 0.0 }
}

/// The mean share (Jaccard) of each node's neighbours among as many nodes that stand nearest to it.
pub fn neighbourhoods(graph: &Graph, places: &[[f32; 2]]) -> f64 {
    let (mut sum, mut nodes) = (0.0, 0.0);
    for node in sources(graph) {
        let neighbours = graph.neighbours(node);
        let Some(here) = places.get(node).filter(|_| !neighbours.is_empty()) else { continue };
        let mut near: Vec<(f64, usize)> =
            places.iter().enumerate().map(|(far, place)| (distance(*here, *place), far)).collect();
        near.retain(|(_, far)| *far != node);
        near.sort_by(|one, other| one.0.total_cmp(&other.0));
        let found = near.iter().take(neighbours.len());
        let shared = found.filter(|(_, far)| neighbours.binary_search(&(*far as u32)).is_ok()).count();
        sum += shared as f64 / (2 * neighbours.len() - shared) as f64;
        nodes += 1.0;
    }
    sum / f64::max(nodes, 1.0)
}
