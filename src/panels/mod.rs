//! The panels loaded on demand, in a dialog or instead of the map, and what they request from the page.
//!
//! A panel is one value that knows no page: it takes the reader's input and clicks, and returns its markup and effects.
//! The companion, the editor, or one of the modules for files holds it; the widget has one place for all, so that another panel costs nothing to readers who do not
//! open it.

#[cfg(any(feature = "cli", feature = "compare"))]
pub mod compare;
mod context;
mod controls;
pub mod edit;
mod effect;
mod file;
pub mod grouped;
mod help;
mod kind;
#[cfg(any(feature = "cli", feature = "compare"))]
pub mod merge;
#[cfg(any(feature = "cli", feature = "files"))]
pub mod open;
mod panel;
pub mod questions;
pub mod save;
pub mod share;
pub mod slides;
pub mod tables;
#[cfg(test)]
mod untranslated;
#[cfg(any(feature = "cli", feature = "files", feature = "compare"))]
mod waiting;

pub use context::{Addresses, Context};
pub use effect::{Edited, Effect};
pub use file::PickedFile;
#[cfg(any(feature = "cli", feature = "files"))]
pub use kind::open_for_files;
#[cfg(any(feature = "cli", feature = "compare"))]
pub use kind::open_to_compare;
pub use kind::{COMPARE_KINDS, EDITOR_KINDS, FILES_KINDS, KINDS, open, open_in_editor};
pub use panel::Panel;
