//! Opens the files that people have: bytes are recognised by their content and become tables of cells that know where they
//! come from.
//!
//! Nothing is evaluated, and limits hold before anything is allocated: a hostile file gives an [`OpenError`], never a panic.
//! Each kind of file is behind a feature of its own, so that a host takes only the readers that it offers.

// A build with some of the readers leaves part of what they share unused.
#![cfg_attr(not(all(feature = "csv", feature = "spreadsheet", feature = "xml", feature = "json")), allow(dead_code))]

#[cfg(feature = "xml")]
mod attributes;
mod budget;
#[cfg(feature = "csv")]
mod delimited;
mod error;
#[cfg(feature = "json")]
mod flat;
#[cfg(feature = "xml")]
mod gexf;
#[cfg(feature = "xml")]
mod graphml;
mod grid;
#[cfg(feature = "json")]
mod json;
#[cfg(any(feature = "csv", feature = "xml", feature = "json"))]
mod lines;
mod matrix;
#[cfg(feature = "spreadsheet")]
mod ods;
mod opening;
#[cfg(feature = "spreadsheet")]
mod package;
mod recognise;
mod remark;
#[cfg(feature = "csv")]
mod separator;
#[cfg(feature = "json")]
mod shapes;
mod table;
mod text;
#[cfg(feature = "spreadsheet")]
mod workbook;
#[cfg(feature = "spreadsheet")]
mod xlsx;
#[cfg(any(feature = "xml", feature = "spreadsheet"))]
mod xml;

pub use budget::Limits;
pub use error::{OpenError, Unsupported};
pub use opening::Opening;
pub use recognise::Kind;
pub use remark::Remark;
pub use table::{Cell, Column, Given, Row, Shape, Table, Trouble};

/// A file as tables, with what a reader should know of how it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Its name.
    pub name: String,
    /// What it was recognised as.
    pub kind: Kind,
    /// The name of its encoding, for text.
    pub encoding: Option<&'static str>,
    /// What separates its cells, for delimited text.
    pub separator: Option<char>,
    /// Its tables, in the order of the file.
    pub tables: Vec<Table>,
    /// What a reader should know.
    pub remarks: Vec<Remark>,
    /// The text of the file where it is a map of this project: nothing has to be guessed.
    pub map: Option<String>,
}

impl Opened {
    /// How many cells with a text there are, headings apart.
    pub fn cells(&self) -> usize {
        self.tables.iter().map(Table::cells).sum()
    }
}

/// Opens `bytes`, the content of the file called `name`.
///
/// # Errors
/// The file is damaged, of a kind that is not read, or beyond `limits`.
pub fn open(name: &str, bytes: &[u8], limits: &Limits) -> Result<Opened, OpenError> {
    let mut opening = Opening::default();
    loop {
        if let Some(opened) = opening.step(name, bytes, limits)? {
            return Ok(opened);
        }
    }
}

/// Opens cells pasted from a spreadsheet, which separates them by tabs: nothing else is a separator.
///
/// # Errors
/// As [`open`].
#[cfg(feature = "csv")]
pub fn open_pasted(name: &str, text: &str, limits: &Limits) -> Result<Opened, OpenError> {
    if text.len() > limits.bytes {
        return Err(OpenError::TooLarge { bytes: text.len(), limit: limits.bytes });
    }
    if table::is_blank(text) {
        return Err(OpenError::Empty);
    }
    Ok(Opened { name: name.to_owned(), ..delimited::open_by(text, Some(b'\t'), limits)? })
}
