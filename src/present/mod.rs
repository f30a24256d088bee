//! What presenting adds to the map: the controls and the speaker view. Only the companion draws it.

mod controls;
mod speaker;

pub use controls::controls;
pub use speaker::{Spoken, speaker};
