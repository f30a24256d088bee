//! The hulls of collaborations and the territories of groups: loaded with the first one that a reader sees.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::geometry::{Disc, Ground, HullRequest, Point, hull as hull_around, territories as territories_on};
use crate::wire;

/// The path data of the hull around `members`, discs as x, y and radius in turn, that avoids the discs of the `others`.
#[wasm_bindgen]
pub fn hull(members: &[f64], others: &[f64], padding_px: f64, clearance_px: f64) -> String {
    let discs = |numbers: &[f64]| -> Vec<Disc> {
        let (discs, _) = numbers.as_chunks();
        discs.iter().map(|&[x, y, radius]| Disc::new(Point::new(x, y), radius)).collect()
    };
    let (members, others) = (discs(members), discs(others));
    hull_around(&HullRequest { members: &members, others: &others, padding_px, clearance_px }).path()
}

/// The territories, encoded, of the groups on a [`Ground`], given as its numbers; `None` for other numbers.
#[wasm_bindgen]
pub fn territories(ground: &[f64]) -> Option<Vec<u8>> {
    Some(wire::to_bytes(&territories_on(&Ground::from_numbers(ground)?)))
}
