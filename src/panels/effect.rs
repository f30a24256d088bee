//! What a panel asks of the page.

use crate::reading::Reading;

/// One thing to do, once the reader has pressed a button.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Copies a text.
    Copy(String),
    /// Hands the reader a file.
    Save {
        /// Its name.
        name: String,
        /// Its media type.
        mime: &'static str,
        /// What it says.
        text: String,
    },
    /// Hands the reader a drawing as pixels, in a PNG file.
    SavePixels {
        /// The file's name.
        name: String,
        /// The drawing, as an SVG document.
        svg: String,
        /// How wide it becomes.
        width_px: u32,
    },
    /// Hands the reader what the element itself makes, by the name of its kind.
    Download(&'static str),
    /// Tells the story that `data` now hold, and keeps the draft of it.
    Story {
        /// The file with the story in it.
        data: String,
        /// The draft, as the panel's `restore` reads it; empty when there is nothing to keep.
        kept: Vec<u8>,
        /// Whether it would be lost with the page.
        is_unsaved: bool,
    },
    /// Prints on the paper of this name, held so.
    Print {
        /// The paper's name.
        paper: &'static str,
        /// Upright or wide.
        orientation: &'static str,
        /// What of the story is printed, `slides` or with their `notes`; nothing of it, for the poster.
        story: &'static str,
    },
    /// Shows another reading.
    Read(Box<Reading>),
    /// Opens the card of what has this identifier.
    Select(String),
    /// Closes the panel.
    Close,
}
