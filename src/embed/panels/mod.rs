//! Panels drawn in an element of the page, and the page's side of their effects.

mod mounted_panel;
mod page;

pub use mounted_panel::MountedPanel;
