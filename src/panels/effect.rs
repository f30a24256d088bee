//! What a panel requests from the page.

use std::sync::Arc;

use crate::model::Map;
use crate::reading::Reading;
use crate::wire::Shown;

/// One effect of a click on a button.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Copies a text.
    Copy(String),
    /// Downloads a file.
    Save {
        /// Its name.
        name: String,
        /// Its media type.
        mime: &'static str,
        /// Its content.
        text: String,
    },
    /// Downloads a drawing rendered as a PNG file.
    SavePixels {
        /// The file's name.
        name: String,
        /// The drawing, as an SVG document.
        svg: String,
        /// Its width, in pixels.
        width_px: u32,
    },
    /// Downloads a file that the element itself makes, given the name of its kind.
    Download(&'static str),
    /// Replaces the story by the one in `data`, and keeps its draft.
    Story {
        /// The file with that story.
        data: String,
        /// The draft, as the panel's `restore` decodes it; empty when there is none to keep.
        kept: Vec<u8>,
        /// Whether closing the page would lose it.
        is_unsaved: bool,
    },
    /// Shows the map as it is edited, where it changed and is valid; the page keeps its draft soon after, see
    /// [`Panel::kept`](super::Panel::kept).
    Edited {
        /// The map to show.
        shown: Option<Box<Edited>>,
        /// Whether closing the page would lose it.
        is_unsaved: bool,
    },
    /// Saves the data where the reader chooses, or downloads them.
    Keep {
        /// The file's name, without date and extension.
        name: String,
        /// Its content.
        text: String,
    },
    /// Stores a text in the browser, for the next time that the panel opens.
    Remember {
        /// The name of the panel.
        name: &'static str,
        /// The text.
        text: String,
    },
    /// Replaces the map on the page by another one, and offers to return to it.
    Replace {
        /// The file of the other map.
        data: String,
        /// What the page says of it.
        notice: String,
        /// The name under which it may be saved.
        name: String,
        /// The names of the buttons: return to the map before, save, close.
        buttons: [&'static str; 3],
    },
    /// Opens the editor on a file that is no valid map yet.
    Draft {
        /// Its name.
        name: String,
        /// Its content.
        text: String,
    },
    /// Returns to the map that was on the page before [`Effect::Replace`].
    Previous,
    /// Fetches the file at an address of the same site, and gives it to the panel.
    Fetch(String),
    /// Prints on the paper of this name and orientation.
    Print {
        /// The paper's name.
        paper: &'static str,
        /// Portrait or landscape.
        orientation: &'static str,
        /// What is printed of the story, `slides` or with their `notes`; empty for the poster.
        story: &'static str,
    },
    /// Shows another reading.
    Read(Box<Reading>),
    /// Opens the card of the item with this identifier.
    Select(String),
    /// Closes the panel.
    Close,
}

/// A map that was edited, and what is shown of it.
#[derive(Clone, Debug)]
pub struct Edited {
    /// Its file.
    pub data: Arc<str>,
    /// The map of that file.
    pub map: Arc<Map>,
    /// The reading and the layout for it.
    pub shown: Shown,
}

impl PartialEq for Edited {
    fn eq(&self, other: &Self) -> bool {
        // The map is that of the data.
        self.data == other.data && self.shown == other.shown
    }
}
