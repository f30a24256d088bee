//! The scene as elements, by the same painter for the page, with a style sheet, and for files, with colours as attributes.

mod drawing;
mod flat;
mod ground;
mod lines;
mod look;
mod node;
mod region;
mod surface;
mod swatch;

pub use drawing::{changes, drawing};
pub use flat::{Flat, Lit};
pub use ground::{Ground, Tone};
pub use look::{SANS, SERIF};
pub use surface::Surface;
pub use swatch::{
    Swatch, blank_swatch, hull_swatch, inferred_swatch, link_swatch, past_swatch, region_swatch, role_swatch,
};
