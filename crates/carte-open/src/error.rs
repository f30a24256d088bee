//! Why a file could not be opened.

use thiserror::Error;

use crate::Kind;

/// Why a file could not be opened, with what a sentence in any language needs.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum OpenError {
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// Beyond the maximum size.
    #[error("{bytes} bytes are more than {limit}")]
    TooLarge {
        /// Its size (bytes).
        bytes: usize,
        /// The maximum.
        limit: usize,
    },
    /// The parts of the package inflate beyond the maximum.
    #[error("the parts inflate to more than {limit} bytes")]
    Inflates {
        /// The maximum (bytes).
        limit: u64,
    },
    /// More cells than the maximum.
    #[error("more than {limit} cells")]
    TooManyCells {
        /// The maximum.
        limit: usize,
    },
    /// More columns than the maximum.
    #[error("more than {limit} columns")]
    TooManyColumns {
        /// The maximum.
        limit: usize,
    },
    /// More parts in the package than the maximum.
    #[error("{found} parts are more than {limit}")]
    TooManyEntries {
        /// How many.
        found: usize,
        /// The maximum.
        limit: usize,
    },
    /// Nested beyond the maximum.
    #[error("line {line}: nested deeper than {limit}")]
    TooDeep {
        /// Line, from 1.
        line: usize,
        /// The maximum.
        limit: usize,
    },
    /// The text does not follow its format.
    #[error("line {line}, column {column}: this is not well-formed")]
    Syntax {
        /// What it was read as.
        kind: Kind,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// An entity other than the five of XML: none is expanded.
    #[error("line {line}: an entity of the file's own")]
    Entity {
        /// Line, from 1.
        line: usize,
    },
    /// The package or one of its parts is damaged.
    #[error("the file is damaged: {reason}")]
    Damaged {
        /// What it was read as.
        kind: Kind,
        /// The library's own words, for support.
        reason: String,
    },
    /// A kind of file that is not read.
    #[error("this kind of file is not read: {0:?}")]
    Unsupported(Unsupported),
    /// A kind whose reader is not in this build.
    #[error("the reader for {0:?} is not in this build")]
    NotBuilt(Kind),
}

/// A kind of file that is recognised, and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Unsupported {
    /// The binary format of Excel before 2007, or a protected file: to be saved as `.xlsx`.
    OldExcel,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page.
    Html,
    /// A package that is no spreadsheet.
    Package,
    /// Another XML document.
    Xml,
    /// JSON without organisations and links.
    Json,
    /// Bytes that are no text.
    Binary,
}
