//! Sharing the map: what one chooses to share, the code that does it, and the panel where one chooses.

mod code;
mod controls;
mod drawn;
mod panel;
mod sharing;

pub use code::{Subject, element_attributes, embed_code, link};
pub use panel::SharePanel;
pub use sharing::{Sharing, Start, Tier};
