//! The search for places on made graphs: how long it takes, and how true the picture is.
//!
//! A table to read, never a test: seconds belong to the machine. `cargo bench --bench places`.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "a bench prints, and it never runs in a browser")]

#[path = "places/graphs.rs"]
mod graphs;
#[path = "places/quality.rs"]
mod quality;

use std::time::Instant;

use landmark_layout::{Graph, Search, components};

fn main() {
    println!("{:<16}{:>8}{:>9}{:>10}{:>10}{:>16}", "graph", "nodes", "ms", "slice ms", "stress", "neighbourhoods");
    for count in [16, 100, 300, 1_000, 5_000, 10_000] {
        report("communities", count, &graphs::communities(count));
        report("hubs", count, &graphs::hubs(count));
    }
}

fn report(name: &str, count: u32, edges: &[(u32, u32)]) {
    let graph = Graph::new(count as usize, edges);
    let mut best: Option<(f64, f64, Vec<[f32; 2]>)> = None;
    for _ in 0..3 {
        let start = Instant::now();
        let mut longest = 0.0_f64;
        let mut places = vec![[0.0; 2]; count as usize];
        for part in components(&graph) {
            let mut search = Search::new(&graph, &part, 1);
            let mut is_left = true;
            while is_left {
                let slice = Instant::now();
                is_left = search.step(500_000);
                longest = longest.max(milliseconds(slice));
            }
            for (node, place) in search.places() {
                if let Some(found) = places.get_mut(node as usize) {
                    *found = place;
                }
            }
        }
        let whole = milliseconds(start);
        if best.as_ref().is_none_or(|(least, ..)| whole < *least) {
            best = Some((whole, longest, places));
        }
    }
    let Some((whole, slice, places)) = best else { return };
    let (stress, neighbours) = (quality::stress(&graph, &places), quality::neighbourhoods(&graph, &places));
    println!("{name:<16}{count:>8}{whole:>9.1}{slice:>10.1}{stress:>10.4}{neighbours:>16.3}");
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1_000.0
}
