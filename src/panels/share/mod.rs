//! Sharing the map: the choices, the code to copy, and the panel.

mod code;
mod controls;
mod drawn;
mod panel;
mod sharing;

pub use code::{SharedMap, element_attributes, embed_code, link};
pub use panel::SharePanel;
pub use sharing::{Sharing, Start, Tier};
