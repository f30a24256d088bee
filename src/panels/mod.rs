//! What a reader asks for now and then, in a dialog or in the place of the map: the panels, and what they ask of the page.
//!
//! A panel is one value that knows no page: it is told what the reader answers and presses, and says what it shows and
//! what is to be done. The companion holds it; the widget has one place for all, so that one panel more costs who asks
//! for none nothing.

mod context;
mod controls;
mod effect;
pub mod grouped;
mod help;
mod kind;
mod panel;
pub mod questions;
pub mod save;
pub mod share;
pub mod slides;
pub mod tables;

pub use context::{Addresses, Context};
pub use effect::Effect;
pub use kind::{KINDS, open};
pub use panel::Panel;
