//! What a reader asks for now and then, each in a dialog of its own: the panels, and what they ask of the page.
//!
//! A panel is one value that knows no page: it is told what the reader answers and presses, and says what it shows and
//! what is to be done. The companion holds it; the widget has one dialog for all, so that one panel more costs who asks
//! for none nothing.

mod brief;
mod context;
mod controls;
mod effect;
mod help;
mod kind;
mod panel;
pub mod save;
pub mod share;
pub mod slides;

pub use context::{Addresses, Context};
pub use effect::Effect;
pub use kind::{KINDS, open};
pub use panel::Panel;
