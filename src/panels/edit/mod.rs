//! Editing the map beside it: its organisations, links, roles, collaborations and texts.

mod acts;
mod drawn;
mod field;
mod form;
mod list;
mod names;
mod panel;
mod proposed;
mod published;
mod sources;
mod state;
mod view;

#[cfg(test)]
mod tests;

pub use state::EditPanel;
