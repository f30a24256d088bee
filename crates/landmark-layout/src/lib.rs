//! Places for the nodes of a graph of any size: distances on paper follow distances in the graph, and groups stay together.
//!
//! Landmark stress: a random sample of the nodes are landmarks, a breadth-first search from each gives its distance to
//! everybody, and stochastic gradient descent moves all nodes against one batch of landmarks at a time (after J. X. Zheng,
//! S. Pawar, D. F. M. Goodman, "Graph Drawing by Stochastic Gradient Descent", 2018). It starts from `PivotMDS` (U. Brandes,
//! C. Pich, 2006), and a few smoothing steps then draw neighbours together as far as the stress allows.
//!
//! The work is cut into slices, so that a caller can let others run in between, or stop. Only `+ - × ÷ √` are used, in a
//! fixed order: the same graph and seed give the same bits on every machine.

mod distances;
mod finish;
mod graph;
mod lanes;
mod pivots;
mod random;
mod repulsion;
mod search;
mod star;
mod stress;

pub use graph::{Graph, components};
pub use search::Search;

/// A count as a number to compute with.
#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2²⁴, or their last digits do not matter")]
const fn number(count: usize) -> f32 {
    count as f32
}

/// The number between 0 and 1 that, multiplied `times` times, gives `value`. By halving, since `powf` differs between machines.
fn nth_root(value: f32, times: usize) -> f32 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..30 {
        let middle = f32::midpoint(low, high);
        let product = (0..times).fold(1.0, |product, _| product * middle);
        if product < value { low = middle } else { high = middle }
    }
    f32::midpoint(low, high)
}
