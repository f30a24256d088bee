//! A table of cells that know where they come from.

use std::collections::BTreeMap;

use crate::{OpenError, budget::Budget};

/// What the rows of a table are, as far as the format says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// A sheet: its headings have to be understood.
    #[default]
    Sheet,
    /// One row for each node of a graph.
    Nodes,
    /// One row for each edge.
    Links,
    /// One row for each group of nodes: a hyperedge, a node that holds others, a cluster.
    Groups,
    /// One row for each node in a group.
    Members,
    /// What stands beside the tables: titles above the headings, settings, sheets that are left out.
    Aside,
}

/// What the format itself says that a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Identifier, to which other tables refer.
    Id,
    /// Name that people see.
    Label,
    /// The cluster of a node.
    Cluster,
    /// Identifier of the node where an edge begins.
    Source,
    /// Identifier of the node where an edge ends.
    Target,
    /// Whether an edge has a direction, in the format's own word.
    Direction,
    /// What kind of edge it is.
    LinkKind,
    /// Identifier of a group.
    Group,
    /// Identifier of a node in a group.
    Member,
    /// Position, colour, size: how a tool drew it.
    Look,
    /// Title of the whole file.
    MapTitle,
    /// Description of the whole file.
    MapDescription,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading, trimmed; a spreadsheet's letter where it has none.
    pub heading: String,
    /// Whether the heading is the file's own.
    pub is_named: bool,
    /// What the format says it is.
    pub given: Option<Given>,
}

/// Why the text of a cell is not what the author sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A formula whose value is not in the file; the text is the formula.
    NoValue,
    /// A formula that failed; the text is the error.
    Failed,
}

/// A cell with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Position of its column.
    pub column: usize,
    /// Line in the file, or row of the sheet, from 1.
    pub line: usize,
    /// The text, as the file has it.
    pub text: String,
    /// Why it is not what the author sees.
    pub trouble: Option<Trouble>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Line in the file, or row of the sheet, from 1.
    pub line: usize,
    /// Its cells with a text, in the order of the file. A column may occur several times: lists, values over time.
    pub cells: Vec<Cell>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Name of its sheet, or of its part of the file; may be empty.
    pub sheet: String,
    /// What its rows are.
    pub shape: Shape,
    /// Whether edges go from their source to their target, where none says otherwise.
    pub directed: Option<bool>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Table {
    pub(crate) fn new(sheet: &str, shape: Shape) -> Self {
        Self { sheet: sheet.to_owned(), shape, ..Self::default() }
    }

    /// How many cells with a text there are, headings apart.
    pub fn cells(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).sum()
    }
}

/// Whether a text has nothing to read.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}'))
}

/// A table that is filled row by row, its columns found by their headings.
pub(crate) struct Filled {
    table: Table,
    known: BTreeMap<String, usize>,
}

impl Filled {
    pub(crate) fn new(sheet: &str, shape: Shape) -> Self {
        Self { table: Table::new(sheet, shape), known: BTreeMap::new() }
    }

    pub(crate) fn row(&mut self, line: usize) {
        self.table.rows.push(Row { line, cells: Vec::new() });
    }

    /// Adds a cell to the last row; a blank one is not one.
    pub(crate) fn cell(
        &mut self,
        (heading, given): (&str, Option<Given>),
        line: usize,
        text: impl Into<String>,
        budget: &mut Budget,
    ) -> Result<(), OpenError> {
        let text = text.into();
        if is_blank(&text) {
            return Ok(());
        }
        budget.take(1)?;
        let columns = &mut self.table.columns;
        let column = if let Some(column) = self.known.get(heading) {
            *column
        } else {
            budget.columns(columns.len() + 1)?;
            columns.push(Column { heading: heading.to_owned(), is_named: true, given });
            self.known.insert(heading.to_owned(), columns.len() - 1);
            columns.len() - 1
        };
        if let Some(row) = self.table.rows.last_mut() {
            row.cells.push(Cell { column, line, text, trouble: None });
        }
        Ok(())
    }

    pub(crate) const fn directed(&mut self, directed: Option<bool>) {
        self.table.directed = directed;
    }

    /// The table, if it has a row.
    pub(crate) fn done(self) -> Option<Table> {
        (!self.table.rows.is_empty()).then_some(self.table)
    }
}
