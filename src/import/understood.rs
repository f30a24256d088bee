//! A column as it was understood, and why.

use serde::{Deserialize, Serialize};

use super::meaning::Meaning;
use crate::text::Language;

/// Why a column has its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// The author chose it.
    Chosen,
    /// The format says so.
    Given,
    /// The heading is the usual word for it.
    Heading,
    /// The heading is another word for it.
    Synonym,
    /// The heading differs by one letter from a word for it.
    Near,
    /// The values look like it: unsure.
    Values,
    /// No field takes it: it becomes a fact.
    Kept,
    /// It says how a tool drew the map.
    Drawing,
    /// It numbers the links, as a tool does.
    Number,
    /// It stands beside the tables.
    Beside,
    /// Nothing was recognised.
    Unknown,
}

/// A column as it was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understood {
    /// Position of its file.
    pub file: usize,
    /// Position of its table among those of all files.
    pub table: usize,
    /// Name of its sheet.
    pub sheet: String,
    /// Its heading.
    pub heading: String,
    /// What it means, `None` when it is left out.
    pub meaning: Option<Meaning>,
    /// The language of its texts, where it is not that of the map.
    pub language: Option<Language>,
    /// Why.
    pub why: Why,
    /// Its first distinct values.
    pub samples: Vec<String>,
    /// How many cells it has.
    pub cells: usize,
}
