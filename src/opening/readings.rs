//! Files while they are read: one at a time, and workbooks a sheet at a time, so that a page answers in between.

use std::collections::VecDeque;

use carte_open::{Limits, OpenError, Opened, Opening, Shape, Table, open_pasted};

use super::asked::{Brought, Started, StartedFile, TableStart, short};

/// How many tables are shown, how many rows of each, and how many columns of a row.
const TABLES: usize = 8;
const ROWS: usize = 10;
const COLUMNS: usize = 12;

/// The files that wait, those that were read, and those that could not be.
#[derive(Debug, Default)]
pub(super) struct Readings {
    waiting: VecDeque<Brought>,
    /// The first of those, while it is being read.
    opening: Opening,
    /// Those that were read, in order.
    pub(super) opened: Vec<Opened>,
    refused: Vec<(String, OpenError)>,
    date: String,
}

impl Readings {
    /// Files to read.
    pub(super) fn of(files: Vec<Brought>) -> Self {
        Self { waiting: files.into(), ..Self::default() }
    }

    /// The cells that were pasted under this name, read at once.
    pub(super) fn pasted(name: String, text: &str, date: String) -> Self {
        let mut readings = Self { date, ..Self::default() };
        let result = open_pasted(&name, text, &Limits::default());
        readings.keep(name, result);
        readings
    }

    /// Goes on with the next file; returns whether more is left to read.
    pub(super) fn step(&mut self) -> bool {
        if let Some(Brought { name, bytes, .. }) = self.waiting.front()
            && let Some(result) = self.opening.step(name, &bytes.0, &Limits::default()).transpose()
            && let Some(Brought { name, date, .. }) = self.waiting.pop_front()
        {
            self.opening = Opening::default();
            self.date = date.max(std::mem::take(&mut self.date));
            self.keep(name, result);
        }
        !self.waiting.is_empty()
    }

    fn keep(&mut self, name: String, result: Result<Opened, OpenError>) {
        match result {
            Ok(opened) => self.opened.push(opened),
            Err(error) => self.refused.push((name, error)),
        }
    }

    /// The file that is a map of this project, and its text.
    pub(super) fn map(&self) -> Option<(&str, &str)> {
        self.opened.iter().find_map(|file| Some((file.name.as_str(), file.map.as_deref()?)))
    }

    /// What a panel shows of them.
    pub(super) fn started(&self) -> Started {
        let mut left = TABLES;
        let mut table = |table: &Table| {
            let rows = if left > 0 { ROWS } else { 0 };
            left = left.saturating_sub(1);
            start(table, rows)
        };
        let mut file = |file: &Opened| StartedFile {
            name: file.name.clone(),
            tables: file.tables.iter().map(&mut table).collect(),
        };
        Started {
            files: self.opened.iter().map(&mut file).collect(),
            refused: self.refused.clone(),
            date: self.date.clone(),
            map: self.map().map(|(name, _)| name.to_owned()),
        }
    }
}

fn start(table: &Table, rows: usize) -> TableStart {
    let columns = table.columns.len().min(COLUMNS);
    let rows = table.rows.iter().take(rows).map(|row| {
        let cells = (0..columns).map(|column| {
            let cells = row.cells.iter().filter(|cell| cell.column == column);
            cells.map(|cell| short(&cell.text)).collect::<Vec<_>>().join(" | ")
        });
        cells.collect()
    });
    TableStart {
        sheet: table.sheet.clone(),
        is_beside: table.shape == Shape::Aside,
        headings: table.columns.iter().map(|column| column.heading.clone()).collect(),
        rows: rows.collect(),
    }
}
