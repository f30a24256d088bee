//! The questions that the map answers: paths between two organisations, overlaps of groups, and measures.

mod asked;
mod drawn;
mod panel;

pub use asked::Question;
pub use panel::QuestionsPanel;
