//! Places for the organisations: the `force_graph` simulation, its best start, and the removal of overlaps.

mod arrange;
mod bends;
mod body;
mod externals;
mod fit;
mod force;
mod format;
mod grid;
mod hull;
mod label;
mod lay_out;
mod places;
mod polish;
mod random;
mod score;
mod segment;
mod settled;
mod sides;
mod simulation;
mod sizes;
mod spread;
mod stress;
mod tenths;
mod ties;

#[cfg(test)]
mod rules;
#[cfg(test)]
mod test_maps;

pub use arrange::{Arrangement, arrange};
pub use format::Format;
pub use label::label_text;
pub use lay_out::lay_out;
pub use places::{Layout, Place};
pub use settled::settled;
pub use simulation::Simulation;
pub use sizes::Sizes;
