//! Comparing two editions of a map: a table of what changed, both editions on one map, and a few sentences.

mod comparison;
mod drawn;
mod panel;
mod places;
mod state;
mod table;

pub use state::ComparePanel;
