//! The map as tables for a spreadsheet: its organisations, its links, its collaborations and networks.

mod csv;
mod rows;

use super::Extent;
use crate::text::Language;

/// A table that is written as a CSV file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CsvTable {
    /// One row for each organisation.
    #[default]
    Organisations,
    /// One row for each link between two of them.
    Links,
    /// One row for each member of each collaboration, then of each network.
    Collaborations,
}

impl CsvTable {
    /// Every table.
    pub const ALL: [Self; 3] = [Self::Organisations, Self::Links, Self::Collaborations];

    /// Its name in file names and form fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Organisations => "organisations",
            Self::Links => "links",
            Self::Collaborations => "collaborations",
        }
    }
}

/// Any rows as comma-separated values; the first row names the columns.
pub fn csv_of(rows: &[Vec<String>]) -> String {
    csv::csv(rows)
}

/// A table as comma-separated values, in `language`.
pub fn csv(extent: &Extent, sheet: CsvTable, language: Language) -> String {
    csv::csv(&match sheet {
        CsvTable::Organisations => rows::organisations(extent, language),
        CsvTable::Links => rows::links(extent, language),
        CsvTable::Collaborations => rows::collaborations(extent, language),
    })
}

#[cfg(test)]
mod tests;
