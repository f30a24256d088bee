//! A table whose columns are understood, and the cells of its rows with what they mean.

use std::borrow::Cow;

use carte_open::{Cell, Table, Trouble};

use super::{
    ledger::{Ledger, Reason},
    meaning::Meaning,
    synonyms::Rows,
    understood::{Understood, Why},
    values::{is_blank, plain},
};
use crate::text::Language;

/// How a table of a file is understood.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Position of its file.
    pub(super) file: usize,
    /// What its rows are; `None` beside the tables.
    pub(super) rows: Option<Rows>,
    pub(super) columns: Vec<Understood>,
    /// Number of its first cell, in the order of the files.
    pub(super) first: usize,
    /// The row where those begin that sum up the others, and are left out.
    pub(super) end: usize,
}

/// How far the rows of a table are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor {
    /// The rows that were read.
    pub(super) rows: usize,
    /// Their cells.
    cells: usize,
}

impl Cursor {
    pub(super) const START: Self = Self { rows: 0, cells: 0 };
}

/// A cell with a meaning.
#[derive(Clone, Debug)]
pub(super) struct Said<'file> {
    /// Its number, in the order of the files.
    pub(super) number: usize,
    pub(super) line: usize,
    pub(super) meaning: Meaning,
    pub(super) language: Option<Language>,
    pub(super) heading: Cow<'file, str>,
    /// Its text, as the format takes it.
    pub(super) text: String,
}

impl Said<'_> {
    /// The same, to be kept while other rows are read.
    pub(super) fn kept(&self) -> Said<'static> {
        Said { heading: Cow::Owned(self.heading.clone().into_owned()), text: self.text.clone(), ..*self }
    }
}

impl Sheet {
    /// The next rows of its table, `count` at most, each with its cells that mean something; the others are left out.
    pub(super) fn said<'file>(
        &self,
        table: &'file Table,
        count: usize,
        cursor: &mut Cursor,
        ledger: &mut Ledger,
    ) -> Vec<Vec<Said<'file>>> {
        let mut rows = Vec::new();
        for row in table.rows.iter().skip(cursor.rows).take(count) {
            let mut cells = Vec::new();
            for cell in &row.cells {
                let number = self.first + cursor.cells;
                match self.meaning(table, cell) {
                    _ if cursor.rows >= self.end => ledger.leave(number, Reason::Total),
                    Ok(said) => cells.push(Said { number, ..said }),
                    Err(reason) => ledger.leave(number, reason),
                }
                cursor.cells += 1;
            }
            if cursor.rows < self.end {
                rows.push(cells);
            }
            cursor.rows += 1;
        }
        rows
    }

    fn meaning<'file>(&self, table: &'file Table, cell: &Cell) -> Result<Said<'file>, Reason> {
        match cell.trouble {
            Some(Trouble::NoValue) => return Err(Reason::NoValue),
            Some(Trouble::Failed) => return Err(Reason::Failed),
            None => {}
        }
        let column = self.columns.get(cell.column).ok_or(Reason::NoField)?;
        let Some(meaning) = column.meaning else {
            return Err(match column.why {
                Why::Drawing => Reason::Drawing,
                Why::Number => Reason::Number,
                Why::Chosen => Reason::Chosen,
                _ if self.rows.is_none() => Reason::Beside,
                _ => Reason::NoField,
            });
        };
        let heading = table.columns.get(cell.column).map_or("", |column| column.heading.as_str()).into();
        let text = plain(unguarded(&cell.text));
        if is_blank(&text) {
            return Err(Reason::Invalid(meaning));
        }
        Ok(Said { number: 0, line: cell.line, meaning, language: column.language, heading, text })
    }
}

/// The text without the apostrophe that our own tables put before what a spreadsheet would evaluate.
fn unguarded(text: &str) -> &str {
    let rest = text.strip_prefix('\'');
    rest.filter(|rest| rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])).unwrap_or(text)
}

/// The first cell with this meaning.
pub(super) fn first<'row, 'file>(row: &'row [Said<'file>], meaning: Meaning) -> Option<&'row Said<'file>> {
    row.iter().find(|said| said.meaning == meaning)
}

/// Leaves out a whole row.
pub(super) fn leave_row(row: &[Said<'_>], reason: Reason, ledger: &mut Ledger) {
    for said in row {
        ledger.leave(said.number, reason);
    }
}
