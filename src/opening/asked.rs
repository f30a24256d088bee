//! The requests of a panel to the module that reads files, and its responses, encoded as the other values of `wire`.

use carte_open::OpenError;
use serde::{Deserialize, Serialize};

use super::Bytes;
use crate::import::{Options, Report};
use crate::layout::Layout;

/// A file that a reader brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// Its name, without its folder.
    pub name: String,
    /// The day when it was last written: `2015-03-31`.
    pub date: String,
    /// Its bytes.
    pub bytes: Bytes,
}

/// What a panel asks. All but the first two speak of the files that were read last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Reads files.
    Open(Vec<Brought>),
    /// Reads cells that were pasted on this day, under this name.
    Paste {
        /// The name.
        name: String,
        /// The cells.
        text: String,
        /// The day.
        date: String,
    },
    /// Understands their tables.
    Import(Options),
    /// Makes a map of them, and checks it.
    Make(Options),
    /// Looks for the places of that map.
    Arrange,
    /// Looks for the places of the map in this file.
    ArrangeFile(String),
}

impl Request {
    /// Whether it begins with other files.
    pub const fn is_first(&self) -> bool {
        matches!(self, Self::Open(_) | Self::Paste { .. })
    }
}

/// The answer to a [`Request`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The start of each file.
    Started(Started),
    /// What became of each cell.
    Imported(Report),
    /// The file of the map, and its [bytes](crate::model::Map::to_bytes) if it is valid.
    Made {
        /// The file.
        text: String,
        /// The checked map.
        map: Option<Bytes>,
    },
    /// Where everything stands, and how far each link bends, which layouts leave out when they cross.
    Arranged(Layout, Vec<f64>),
    /// There is nothing to do it with.
    Nothing,
}

/// What a panel shows of the files that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    /// Those that could be read, in order.
    pub files: Vec<StartedFile>,
    /// The names of those that could not be, and why.
    pub refused: Vec<(String, OpenError)>,
    /// The day of the newest of them.
    pub date: String,
    /// The name of the map of this project among them.
    pub map: Option<String>,
}

/// The start of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartedFile {
    /// Its name.
    pub name: String,
    /// Its tables.
    pub tables: Vec<TableStart>,
}

/// The start of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableStart {
    /// The name of its sheet; may be empty.
    pub sheet: String,
    /// Whether it holds what stands beside the tables.
    pub is_beside: bool,
    /// All its headings.
    pub headings: Vec<String>,
    /// Its first rows, cut to the columns and the letters that are shown.
    pub rows: Vec<Vec<String>>,
}

/// How many letters of a cell are shown.
const LETTERS: usize = 60;

/// A text of as many letters as are shown.
pub fn short(text: &str) -> String {
    let mut letters = text.trim().chars();
    let start: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_some() { start + "…" } else { start }
}
