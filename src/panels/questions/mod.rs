//! The questions one may put to the map: how two are linked, who is in several at once, what can be measured.

mod asked;
mod drawn;
mod panel;

pub use asked::Question;
pub use panel::QuestionsPanel;
