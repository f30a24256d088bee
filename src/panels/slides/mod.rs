//! Editing the story on the map: the draft of its slides, and the panel.

mod draft;
mod drawn;
mod kept;
mod panel;
mod pictures;
mod published;
mod step;
mod view;

pub use draft::Draft;
pub use panel::SlidesPanel;
pub use step::{SlideText, Step};
