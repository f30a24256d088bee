//! Places for the organisations, with room for their names.
//!
//! A map of few organisations is judged as a picture and polished; from 61 on (`MANY`), distances on paper follow
//! distances in the graph. `force_graph` evens small maps out, and computes what follows a drag on maps of any size.

mod arrange;
mod bends;
mod body;
mod carried;
mod crowd;
mod even;
mod externals;
mod few;
mod fit;
mod force;
mod format;
mod gather;
mod grid;
mod hull;
mod label;
mod lay_out;
mod many;
mod meeting;
mod names;
mod pack;
mod placed;
mod places;
mod polish;
mod random;
mod score;
mod search;
mod segment;
mod settled;
mod sides;
mod simulation;
mod sizes;
mod spread;
mod springs;
mod start;
mod stress;
mod tenths;
mod ties;

#[cfg(test)]
mod rules;
#[cfg(test)]
mod rules_of_many;
#[cfg(test)]
mod test_maps;

pub use arrange::{Arrangement, arrange};
pub use format::Format;
pub use label::{CAPTION, LEADING, beyond, label_text};
pub use lay_out::lay_out;
pub use places::{Layout, Place};
pub use search::LayoutSearch;
pub use settled::settled;
pub use simulation::Simulation;
pub use sizes::Sizes;
