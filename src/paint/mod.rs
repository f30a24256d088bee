//! The scene as elements: one painter for the page, which a style sheet colours, and for files, which carry every colour
//! themselves.

mod drawing;
mod ground;
mod lines;
mod look;
mod node;
mod surface;
mod swatch;

pub use drawing::{changes, drawing};
pub use ground::{Ground, Tone};
pub use look::{SANS, SERIF};
pub use surface::Surface;
pub use swatch::{Swatch, hull_swatch, link_swatch, role_swatch};
