//! Opening the files that people have: what was read, what is what, the resulting map, and taking it.

mod choices;
mod choose;
mod columns;
mod drawn;
mod made;
mod panel;
mod preview;
mod readings;
mod result;

pub(super) use drawn::framed;
pub use panel::OpenPanel;
pub use readings::Readings;
