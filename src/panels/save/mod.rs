//! Saving the map: what one chooses to save, the file that is made of it, and the panel where one chooses.

mod choices;
mod drawn;
mod file;
mod panel;

pub use choices::{Choices, DataFormat, Drawing, PixelSize, SaveAs};
pub use panel::SavePanel;
