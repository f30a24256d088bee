//! Opening the files that people have: what was read, what is what, the resulting map, and taking it.

mod choices;
mod choose;
mod columns;
mod drawn;
mod framed;
mod made;
mod panel;
mod preview;
mod result;
mod state;

pub use state::OpenPanel;

#[cfg(test)]
pub(crate) mod tests;
