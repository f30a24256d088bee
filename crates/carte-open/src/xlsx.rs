//! XLSX: values as people see them, formulas and merged cells reported. Elements are matched by their local names, since tools
//! differ in their prefixes.

use std::collections::BTreeMap;

use roxmltree::Node;

use crate::{
    Cell, Kind, Limits, OpenError, Opened, Remark, Row, Table, Trouble,
    budget::Budget,
    grid::{self, letters},
    package::Package,
    workbook::{Workbook, text_of},
    xml::{attribute, children, parse, without_doctype},
};

/// The last row and the last column of the format: what lies beyond is damage.
const LAST: (usize, usize) = (1_048_576, 16_384);

/// How many merged ranges of a sheet are reported.
const MERGED_REPORTED: usize = 20;

/// A workbook, while its sheets are read one after another.
#[derive(Debug)]
pub(crate) struct Sheets {
    workbook: Workbook,
    budget: Budget,
    opened: Opened,
    /// The position of the next sheet.
    next: usize,
}

impl Sheets {
    /// What the sheets of a package share.
    pub(crate) fn of(package: &mut Package<'_>, limits: &Limits) -> Result<Self, OpenError> {
        let workbook = Workbook::of(package, limits)?;
        let opened = Opened { kind: Kind::Xlsx, ..Opened::default() };
        Ok(Self { workbook, budget: Budget::new(limits), opened, next: 0 })
    }

    /// Reads the next sheet; returns the file after the last one.
    pub(crate) fn step(&mut self, package: &mut Package<'_>, limits: &Limits) -> Result<Option<Opened>, OpenError> {
        let Some((name, is_visible, part)) = self.workbook.sheets.get(self.next) else {
            return Ok(Some(std::mem::take(&mut self.opened)));
        };
        self.next += 1;
        let Some(text) = package.part(part)? else { return Ok(None) };
        let (text, _) = without_doctype(&text);
        let document = parse(&text, Kind::Xlsx, limits)?;
        let root = document.root_element();
        let mut rows = Vec::new();
        // A sheet of charts has no cells.
        for data in children(root, "sheetData") {
            read(data, &self.workbook, &mut self.budget, &mut rows)?;
        }
        let tables = sheet_tables(name, rows, *is_visible, &self.budget, &mut self.opened.remarks)?;
        let ranges = children(root, "mergeCells").flat_map(|list| children(list, "mergeCell"));
        for range in ranges.filter_map(|cell| attribute(cell, "ref")).take(MERGED_REPORTED) {
            let first = range.split(':').next().and_then(position).map(|(line, _)| line);
            let headings = tables.first().and_then(|table| table.rows.first());
            let in_headings = first.zip(headings).is_some_and(|(first, row)| first < row.line);
            self.opened.remarks.push(Remark::Merged { sheet: name.clone(), range: range.to_owned(), in_headings });
        }
        self.opened.tables.extend(tables);
        Ok(None)
    }
}

/// The tables of a sheet, or one aside where it is hidden or asks to be left out.
pub(crate) fn sheet_tables(
    name: &str,
    rows: Vec<Row>,
    is_visible: bool,
    budget: &Budget,
    remarks: &mut Vec<Remark>,
) -> Result<Vec<Table>, OpenError> {
    let is_ignored = name.to_lowercase().contains("(ignore)");
    if is_visible && !is_ignored {
        return grid::tables(name, rows, true, budget, remarks);
    }
    let rows = grid::filled(rows);
    if !rows.is_empty() {
        let sheet = name.to_owned();
        remarks.push(if is_ignored { Remark::IgnoredSheet { sheet } } else { Remark::HiddenSheet { sheet } });
    }
    Ok(grid::beside(name, rows, budget)?.into_iter().collect())
}

/// The row, from 1, and the column, from 0, that a reference such as `B12` names.
fn position(reference: &str) -> Option<(usize, usize)> {
    let start = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (column, row) = reference.split_at(start);
    let column = column.chars().try_fold(0_usize, |number, letter| {
        let digit = letter.to_ascii_uppercase().to_digit(36).filter(|digit| *digit >= 10)?;
        number.checked_mul(26)?.checked_add(usize::try_from(digit - 9).ok()?)
    })?;
    Some((row.parse().ok()?, column.checked_sub(1)?))
}

/// Reads the rows of a sheet. A row or a cell without a reference is next to the one before.
fn read(data: Node<'_, '_>, workbook: &Workbook, budget: &mut Budget, rows: &mut Vec<Row>) -> Result<(), OpenError> {
    // The text of a formula that several cells share stands in the first of them.
    let mut shared: BTreeMap<&str, &str> = BTreeMap::new();
    let mut line = 0;
    for row in children(data, "row") {
        line = attribute(row, "r").and_then(|number| number.parse().ok()).unwrap_or(line + 1);
        let mut found = Row { line, cells: Vec::new() };
        let mut next = 0;
        for cell in children(row, "c") {
            let (at_line, column) = attribute(cell, "r").and_then(position).unwrap_or((line, next));
            if at_line > LAST.0 || column >= LAST.1 {
                let reason = format!("cell {}{at_line}", letters(column.min(LAST.1)));
                return Err(OpenError::Damaged { kind: Kind::Xlsx, reason });
            }
            next = column + 1;
            let formula = children(cell, "f").next();
            if let Some((index, text)) = formula.and_then(|it| Some((attribute(it, "si")?, it.text()?))) {
                shared.entry(index).or_insert(text);
            }
            let text = value(cell, workbook);
            let (text, trouble) = if !text.is_empty() {
                (text, (attribute(cell, "t") == Some("e")).then_some(Trouble::Failed))
            } else if let Some(formula) = formula {
                let of_others = || attribute(formula, "si").and_then(|index| shared.get(index).copied());
                let formula = formula.text().or_else(of_others).unwrap_or_default();
                (["=", formula].concat(), Some(Trouble::NoValue))
            } else {
                continue;
            };
            if crate::table::is_blank(&text) {
                continue;
            }
            budget.take(1)?;
            budget.columns(column + 1)?;
            found.cells.push(Cell { column, line, text, trouble });
        }
        if !found.cells.is_empty() {
            rows.push(found);
        }
    }
    Ok(())
}

/// The text of a cell as its author sees it: dates as ISO text, numbers in full.
fn value(cell: Node<'_, '_>, workbook: &Workbook) -> String {
    let written = || children(cell, "v").filter_map(|value| value.text()).collect::<String>();
    match attribute(cell, "t") {
        Some("s") => {
            let text = written().trim().parse().ok().and_then(|at: usize| workbook.strings.get(at));
            text.cloned().unwrap_or_default()
        }
        Some("inlineStr") => children(cell, "is").map(text_of).collect(),
        Some("b") => match written().trim() {
            "" => String::new(),
            "0" | "false" => "false".to_owned(),
            _ => "true".to_owned(),
        },
        Some("str" | "e" | "d") => written(),
        _ => {
            let written = written();
            let style = attribute(cell, "s").and_then(|style| style.parse().ok()).unwrap_or(0_usize);
            match written.trim().parse::<f64>() {
                Ok(number) if workbook.dates.contains(&style) => workbook.date(number),
                Ok(number) => number.to_string(),
                Err(_) => written,
            }
        }
    }
}
