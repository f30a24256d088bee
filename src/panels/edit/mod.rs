//! Editing the map beside it: its organisations, links, roles, collaborations and texts.

mod acts;
mod drawn;
mod field;
mod form;
mod list;
mod names;
mod panel;
mod published;

#[cfg(test)]
mod tests;

pub use panel::EditPanel;
