//! Our reader of XLSX against calamine, cell by cell, on workbooks of several programs.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use std::{collections::BTreeMap, fs, path::Path};

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use carte_open::{Limits, Trouble, open};

/// The texts of the cells of all sheets, by sheet, line and column, that are no date, error or formula without a value.
fn of_calamine(path: &Path) -> BTreeMap<(String, usize, usize), String> {
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    let mut cells = BTreeMap::new();
    for sheet in workbook.sheet_names() {
        let range = workbook.worksheet_range(&sheet).unwrap();
        let (row, column) = range.start().unwrap_or_default();
        for (below, beside, value) in range.used_cells() {
            if matches!(value, Data::DateTime(_) | Data::Error(_)) || value.to_string().trim().is_empty() {
                continue;
            }
            let at = (usize::try_from(row).unwrap() + below + 1, usize::try_from(column).unwrap() + beside);
            cells.insert((sheet.clone(), at.0, at.1), value.to_string());
        }
    }
    cells
}

#[test]
fn every_cell_is_as_calamine_reads_it() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/brought");
    let mut compared = 0;
    for file in ["xlsxwriter/partners.xlsx", "kumu-spreadsheet/map.xlsx", "excel-workbook/regroupement.xlsx"] {
        let path = corpus.join(file);
        let opened = open(file, &fs::read(&path).unwrap(), &Limits::default()).unwrap();
        let theirs = of_calamine(&path);
        let rows = opened.tables.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)));
        for (table, cell) in rows.flat_map(|(table, row)| row.cells.iter().map(move |cell| (table, cell))) {
            if cell.trouble == Some(Trouble::NoValue) {
                continue;
            }
            if let Some(text) = theirs.get(&(table.sheet.clone(), cell.line, cell.column)) {
                assert_eq!(&cell.text, text, "{file} {} {}", table.sheet, cell.line);
                compared += 1;
            }
        }
        // Headings are no cells of ours.
        let ours: usize = opened.tables.iter().map(|table| table.cells() + table.columns.len()).sum();
        assert!(theirs.len() <= ours, "{file}: {} of {}", ours, theirs.len());
    }
    assert!(compared > 40, "{compared}");
}
