//! Overlaps of several roles, link types or collaborations: the organisations in all, in any, in exactly one, and in each
//! intersection.

mod drawn;
mod sets;

pub use drawn::overlaps;
pub use sets::{Intersection, Overlaps, Picks};

#[cfg(test)]
mod tests;
