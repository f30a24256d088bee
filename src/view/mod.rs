//! The screen: a Leptos shell that listens, decides nothing, and keeps the page's markup drawn.
//!
//! What is drawn is made by [`page`](crate::page) from memos of the state; [`region`] writes the differences, of what is
//! inside an element and of its attributes. What is done to it is heard by the shell, once for all its parts, and
//! dispatched as actions. The views hold only what never changes: each listener or attribute in them would be a type of its
//! own, which readers pay for.

pub mod browser;
mod camera;
mod chips;
mod commands;
mod navigation;
mod panel;
mod places;
mod pointing;
mod presenting;
mod region;
mod search_box;
mod social_map;
mod stage;
mod stage_hand;
mod stage_keys;
mod standing;
mod state;
mod story_keys;
mod walking;

pub use panel::open_panel;
pub use social_map::social_map;
pub use state::State;
