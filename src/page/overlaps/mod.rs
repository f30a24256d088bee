//! Overlaps: of several roles, link types or collaborations, who is in all, in any, in exactly one, and in what together.

mod drawn;
mod sets;

pub use drawn::overlaps;
pub use sets::{Intersection, Overlaps, Picks};

#[cfg(test)]
mod tests;
