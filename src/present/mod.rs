//! What presenting needs beside the map: the controls, and what the one who speaks sees. Only the companion draws it.

mod controls;
mod speaker;

pub use controls::controls;
pub use speaker::{Spoken, speaker};
