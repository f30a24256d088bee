//! The search as a contestant among layout engines in JavaScript: see `benches/contestant.mjs`.
#![cfg(target_arch = "wasm32")]

use landmark_layout::{Graph, Search, components};
use wasm_bindgen::prelude::wasm_bindgen;

/// A search for the places of a whole graph, part by part.
#[wasm_bindgen]
#[allow(missing_debug_implementations, reason = "JavaScript holds it, and prints no Rust value")]
pub struct Contestant {
    count: usize,
    searches: Vec<Search>,
    done: usize,
}

#[wasm_bindgen]
impl Contestant {
    /// The search for `count` nodes, and edges given as pairs.
    #[wasm_bindgen(constructor)]
    pub fn new(count: usize, edges: &[u32]) -> Self {
        let edges: Vec<(u32, u32)> = edges.as_chunks().0.iter().map(|[one, other]| (*one, *other)).collect();
        let graph = Graph::new(count, &edges);
        let searches = components(&graph).iter().map(|part| Search::new(&graph, part, 1)).collect();
        Self { count, searches, done: 0 }
    }

    /// Goes on for about `budget` units of work. Returns whether more is left to do.
    pub fn step(&mut self, budget: usize) -> bool {
        if let Some(search) = self.searches.get_mut(self.done)
            && !search.step(budget)
        {
            self.done += 1;
        }
        self.done < self.searches.len()
    }

    /// The coordinates of all nodes: x and y in turn.
    pub fn places(&self) -> Vec<f32> {
        let mut places = vec![0.0; 2 * self.count];
        for (node, [x, y]) in self.searches.iter().flat_map(Search::places) {
            if let Some([across, down]) = places.get_mut(2 * node as usize..).and_then(|rest| rest.first_chunk_mut()) {
                (*across, *down) = (x, y);
            }
        }
        places
    }
}
