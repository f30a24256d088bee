//! Saving the map: the choices, the file made from them, and the panel.

mod choices;
mod drawn;
mod file;
mod panel;

pub use choices::{Choices, DataFormat, Drawing, PixelSize, SaveAs};
pub use panel::SavePanel;
