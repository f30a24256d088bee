//! The controls and the speaker view of a presentation, rendered by the companion.

mod controls;
mod key;
mod speaker;

pub use controls::controls;
pub use key::key;
pub use speaker::{Spoken, speaker};
