//! Merging what two people changed in the same edition: what only one changed is taken, the rest is asked.

mod drawn;
mod merging;
mod panel;
mod question;
mod state;

pub use state::MergePanel;
