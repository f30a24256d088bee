//! The map itself: the file format, the checker that turns a file into a right [`Map`], its graph and its search.

mod check;
mod colour;
pub mod document;
mod graph;
mod key;
mod kinds;
mod localised;
mod map;
mod search;
mod website;

pub use check::{Problem, check};
pub use colour::Colour;
pub use graph::Graph;
pub use key::{Key, Table};
pub use kinds::{Basis, Dash, Glyph, Part, Scope, Standing};
pub use localised::Localised;
pub use map::{Collaboration, Link, LinkType, Map, Member, Network, Organisation, Role};
pub use website::Website;
