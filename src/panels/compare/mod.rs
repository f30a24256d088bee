//! Comparing two editions of a map: a few sentences, a table of what changed, and both editions on one map.

mod comparison;
mod drawn;
mod panel;
mod places;
mod state;

pub use state::ComparePanel;
