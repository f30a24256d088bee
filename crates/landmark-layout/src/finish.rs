//! The last pass: neighbours are drawn together, so that groups show as groups, in the picture that the descent found.

use crate::graph::Graph;
use crate::lanes::{Four, flat, fours};
use crate::repulsion::pushes;

/// The share of the way that a node goes in one step.
const PACE: f32 = 0.8;

/// Moves each node towards its neighbours and away from all others, so that the picture as a whole keeps its size.
///
/// Near neighbours pull the more (the forces of A. Noack's `LinLog`), and all together as strongly for a node with many as for
/// one with few: else leaves of large hubs would fly off.
pub(crate) fn smooth(x: &mut Vec<Four>, y: &mut Vec<Four>, graph: &Graph) {
    let (mut across, mut down) = (flat(x), flat(y));
    across.truncate(graph.count());
    down.truncate(graph.count());
    let (pull_x, pull_y) = pulls(&across, &down, graph);
    let (push_x, push_y) = pushes(x, y, graph.count());
    let balance = balance(&across, &pull_x, &push_x, &down, &pull_y, &push_y);
    for (places, pulls, pushes) in [(&mut across, pull_x, push_x), (&mut down, pull_y, push_y)] {
        for ((place, pull), push) in places.iter_mut().zip(pulls).zip(pushes) {
            *place += PACE * (pull + balance * push);
        }
    }
    (*x, *y) = (fours(&across), fours(&down));
}

/// The way from each node to the mean of its neighbours.
fn pulls(x: &[f32], y: &[f32], graph: &Graph) -> (Vec<f32>, Vec<f32>) {
    let mut pulls = (Vec::with_capacity(x.len()), Vec::with_capacity(x.len()));
    for (node, (here_x, here_y)) in x.iter().zip(y).enumerate() {
        let (mut across, mut down, mut weights) = (0.0, 0.0, 0.0);
        for far in graph.neighbours(node) {
            let (Some(far_x), Some(far_y)) = (x.get(*far as usize), y.get(*far as usize)) else { continue };
            let (dx, dy) = (far_x - here_x, far_y - here_y);
            let weight = 1.0 / (dx * dx + dy * dy + 0.01).sqrt();
            weights += weight;
            across += weight * dx;
            down += weight * dy;
        }
        let weights = if weights > 0.0 { weights } else { 1.0 };
        pulls.0.push(across / weights);
        pulls.1.push(down / weights);
    }
    pulls
}

/// How strong the pushes must be for pulls and pushes together to leave the size of the picture alone (the virial).
fn balance(x: &[f32], pull_x: &[f32], push_x: &[f32], y: &[f32], pull_y: &[f32], push_y: &[f32]) -> f32 {
    let (mut pulled, mut pushed) = (0.0_f32, 0.0_f32);
    for (places, pulls, pushes) in [(x, pull_x, push_x), (y, pull_y, push_y)] {
        let mean = places.iter().sum::<f32>() / crate::number(places.len().max(1));
        for ((place, pull), push) in places.iter().zip(pulls).zip(pushes) {
            pulled -= (place - mean) * pull;
            pushed += (place - mean) * push;
        }
    }
    if pushed > 1e-6 { (pulled / pushed).max(0.0) } else { 0.0 }
}
