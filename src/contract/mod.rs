//! What a page says to `<carte-sociale>` and hears from it: read here, and listed once for types and documentation.

mod controls;
mod dress;
mod table;
mod wishes;

pub use controls::{Control, Controls};
pub use dress::{PARTS, STYLES, Style};
pub use table::{ATTRIBUTES, Attribute, CODES, EVENTS, Event, Field, MEMBERS, Member};
pub use wishes::{Refusal, Wishes};
