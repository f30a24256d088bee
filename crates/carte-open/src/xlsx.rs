//! XLSX, through calamine: values as people see them, formulas and merged cells reported.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetVisible, Xlsx, XlsxError};

use crate::{
    Cell, Kind, Limits, OpenError, Opened, Remark, Row, Table, Trouble,
    budget::Budget,
    grid::{self, letters},
};

/// The last column and the last row of the format: what lies beyond is damage.
const LAST: (u32, u32) = (1_048_575, 16_383);

/// How many merged ranges of a sheet are reported.
const MERGED_REPORTED: usize = 20;

#[allow(clippy::needless_pass_by_value, reason = "the form that `map_err` takes")]
fn damaged(error: XlsxError) -> OpenError {
    OpenError::Damaged { kind: Kind::Xlsx, reason: error.to_string() }
}

pub(crate) fn open(bytes: &[u8], limits: &Limits) -> Result<Opened, OpenError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut budget = Budget::new(limits);
    let mut opened = Opened { kind: Kind::Xlsx, ..Opened::default() };
    for sheet in workbook.sheets_metadata().to_vec() {
        let name = sheet.name.as_str();
        let rows = match rows(&mut workbook, name, &mut budget) {
            Ok(rows) => rows,
            // A sheet of charts has no cells.
            Err(OpenError::Damaged { .. }) if sheet.typ != calamine::SheetType::WorkSheet => continue,
            Err(error) => return Err(error),
        };
        let visible = sheet.visible == SheetVisible::Visible;
        let tables = sheet_tables(name, rows, visible, &budget, &mut opened.remarks)?;
        // A workbook of which the merged cells cannot be read is still read.
        let merged = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
        for range in merged.into_iter().take(MERGED_REPORTED) {
            let at = |(row, column): (u32, u32)| format!("{}{}", letters(index(column)), u64::from(row) + 1);
            let first = index(range.start.0) + 1;
            let in_headings = tables.first().and_then(|table| table.rows.first()).is_some_and(|row| first < row.line);
            let range = format!("{}:{}", at(range.start), at(range.end));
            opened.remarks.push(Remark::Merged { sheet: name.to_owned(), range, in_headings });
        }
        opened.tables.extend(tables);
    }
    Ok(opened)
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

fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, budget: &mut Budget) -> Result<Vec<Row>, OpenError> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(found) = cells.next_cell_with_formula().map_err(damaged)? {
        let (row, column) = found.pos;
        if row > LAST.0 || column > LAST.1 {
            return Err(OpenError::Damaged { kind: Kind::Xlsx, reason: format!("cell {row}, {column}") });
        }
        let (text, trouble) = match (shown(&found.value), found.formula) {
            (Some(text), _) if matches!(found.value, DataRef::Error(_)) => (text, Some(Trouble::Failed)),
            (Some(text), _) => (text, None),
            (None, Some(formula)) if !formula.is_empty() => (["=", &formula].concat(), Some(Trouble::NoValue)),
            (None, _) => continue,
        };
        if crate::table::is_blank(&text) {
            continue;
        }
        budget.take(1)?;
        budget.columns(index(column) + 1)?;
        let line = index(row) + 1;
        if rows.last().is_none_or(|last| last.line != line) {
            rows.push(Row { line, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            last.cells.push(Cell { column: index(column), line, text, trouble });
        }
    }
    Ok(rows)
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX - 1)
}

/// The text of a value; `None` for an empty one.
fn shown(value: &DataRef<'_>) -> Option<String> {
    let text = match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => if *truth { "true" } else { "false" }.to_owned(),
        DataRef::DateTime(date) => date_text(date),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// A date as ISO text, with its time where it has one; a duration as the number that the file has.
fn date_text(date: &ExcelDateTime) -> String {
    if !date.is_datetime() {
        return date.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time =
        if (hour, minute, second) == (0, 0, 0) { String::new() } else { format!("T{hour:02}:{minute:02}:{second:02}") };
    if date.as_f64() < 1.0 {
        time.trim_start_matches('T').to_owned()
    } else {
        format!("{year:04}-{month:02}-{day:02}{time}")
    }
}
