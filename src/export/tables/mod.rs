//! The map as tables for a spreadsheet: its organisations, its links, its collaborations and networks.

mod csv;
mod rows;

use super::Extent;
use crate::text::Language;

/// One of the tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// One row for each organisation.
    #[default]
    Organisations,
    /// One row for each link between two of them.
    Links,
    /// One row for each member of each collaboration, then of each network.
    Collaborations,
}

impl Sheet {
    /// Every table.
    pub const ALL: [Self; 3] = [Self::Organisations, Self::Links, Self::Collaborations];

    /// The word for it in names of files and in fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Organisations => "organisations",
            Self::Links => "links",
            Self::Collaborations => "collaborations",
        }
    }
}

/// Any rows as comma-separated values, the names of their columns first.
pub fn csv_of(rows: &[Vec<String>]) -> String {
    csv::csv(rows)
}

/// One table as comma-separated values, in words of `language`.
pub fn csv(extent: &Extent, sheet: Sheet, language: Language) -> String {
    csv::csv(&match sheet {
        Sheet::Organisations => rows::organisations(extent, language),
        Sheet::Links => rows::links(extent, language),
        Sheet::Collaborations => rows::collaborations(extent, language),
    })
}

#[cfg(test)]
mod tests;
