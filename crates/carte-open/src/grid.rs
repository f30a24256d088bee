//! Cuts the rows of a sheet into tables: headings, rows below, and what stands above or beside as an aside.

use std::collections::BTreeSet;

use crate::{Cell, Column, OpenError, Remark, Row, Shape, Table, budget::Budget, matrix::split, table::is_blank};

/// How many rows from the first may hold the headings.
const HEADINGS_WITHIN: usize = 20;

/// Length of a text that is no heading (characters).
const LONG: usize = 80;

/// Removes the cells without a text, then the rows without a cell.
pub(crate) fn filled(rows: Vec<Row>) -> Vec<Row> {
    let mut rows = rows;
    for row in &mut rows {
        row.cells.retain(|cell| !is_blank(&cell.text));
    }
    rows.retain(|row| !row.cells.is_empty());
    rows
}

/// The tables of a sheet's rows; with `in_sections`, two blank rows begin another one, as in Kumu's spreadsheets.
pub(crate) fn tables(
    sheet: &str,
    rows: Vec<Row>,
    in_sections: bool,
    budget: &Budget,
    remarks: &mut Vec<Remark>,
) -> Result<Vec<Table>, OpenError> {
    let mut tables: Vec<Table> = Vec::new();
    let mut aside: Vec<Row> = Vec::new();
    for section in sections(rows, in_sections) {
        if let Some(last) = tables.last_mut()
            && continues(last, &section)
        {
            last.rows.extend(section);
            continue;
        }
        match heading_row(&section) {
            Some(at) => tables.push(table(sheet, section, at, &mut aside, budget)?),
            None if is_without_headings(&section) => {
                remarks
                    .extend(section.first().map(|row| Remark::NoHeadings { sheet: sheet.to_owned(), line: row.line }));
                tables.push(Table {
                    columns: columns(None, &section, budget)?,
                    rows: section,
                    ..Table::new(sheet, Shape::Sheet)
                });
            }
            None => aside.extend(section),
        }
    }
    let mut tables: Vec<Table> = tables.into_iter().flat_map(|table| split(table, remarks)).collect();
    tables.extend(beside(sheet, aside, budget)?);
    Ok(tables)
}

/// Rows of which nothing is asked but to be reported.
pub(crate) fn beside(sheet: &str, rows: Vec<Row>, budget: &Budget) -> Result<Option<Table>, OpenError> {
    if rows.is_empty() {
        return Ok(None);
    }
    Ok(Some(Table { columns: columns(None, &rows, budget)?, rows, ..Table::new(sheet, Shape::Aside) }))
}

fn sections(rows: Vec<Row>, in_sections: bool) -> Vec<Vec<Row>> {
    let mut sections: Vec<Vec<Row>> = Vec::new();
    let mut before = 0;
    for row in filled(rows) {
        let is_apart = in_sections && row.line > before + 2;
        before = row.line;
        match sections.last_mut() {
            Some(section) if !is_apart => section.push(row),
            _ => sections.push(vec![row]),
        }
    }
    sections
}

/// Whether a section goes on with the rows of the table above it: a gap, and no headings.
fn continues(table: &Table, section: &[Row]) -> bool {
    let Some(first) = section.first() else { return false };
    let is_within = first.cells.iter().all(|cell| cell.column < table.columns.len());
    let is_data = |cell: &Cell| is_value(&cell.text);
    is_within && table.shape == Shape::Sheet && first.cells.len() > 1 && first.cells.iter().any(is_data)
}

/// Whether a text is a value rather than a heading: a number, a date, an address, a sentence.
fn is_value(text: &str) -> bool {
    let text = text.trim();
    let is_number = text.chars().any(|letter| letter.is_ascii_digit())
        && text.chars().all(|letter| letter.is_ascii_digit() || letter.is_whitespace() || ".,-+/:%$€".contains(letter));
    is_number || text.contains("://") || text.contains('@') || text.chars().count() > LONG
}

fn heading_row(section: &[Row]) -> Option<usize> {
    let widest = section.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let least = if widest > 1 { widest.div_ceil(2).max(2) } else { 1 };
    let names_columns = |row: &Row| {
        let words: BTreeSet<String> = row.cells.iter().map(|cell| cell.text.trim().to_lowercase()).collect();
        let is_heading = |cell: &Cell| !is_value(&cell.text) && cell.trouble.is_none();
        row.cells.len() >= least && words.len() == row.cells.len() && row.cells.iter().all(is_heading)
    };
    let at = section.iter().take(HEADINGS_WITHIN).position(names_columns)?;
    // The last row names nothing.
    (at + 1 < section.len()).then_some(at)
}

/// Whether these are rows of data that lack headings, rather than notes.
fn is_without_headings(section: &[Row]) -> bool {
    section.len() > 1 && section.iter().filter(|row| row.cells.len() > 1).count() > section.len() / 2
}

fn table(
    sheet: &str,
    mut section: Vec<Row>,
    at: usize,
    aside: &mut Vec<Row>,
    budget: &Budget,
) -> Result<Table, OpenError> {
    let rows = section.split_off(at + 1);
    let heading = section.pop();
    aside.extend(section);
    Ok(Table { columns: columns(heading, &rows, budget)?, rows, ..Table::new(sheet, Shape::Sheet) })
}

/// The columns that `heading` names, and those without a name that `rows` use.
fn columns(heading: Option<Row>, rows: &[Row], budget: &Budget) -> Result<Vec<Column>, OpenError> {
    let cells = heading.iter().chain(rows).flat_map(|row| &row.cells);
    let count = cells.map(|cell| cell.column + 1).max().unwrap_or_default();
    budget.columns(count)?;
    let unnamed = |position| Column { heading: letters(position), is_named: false, given: None };
    let mut columns: Vec<Column> = (0..count).map(unnamed).collect();
    for cell in heading.into_iter().flat_map(|row| row.cells) {
        if let Some(column) = columns.get_mut(cell.column) {
            *column = Column {
                heading: cell.text.split_whitespace().collect::<Vec<_>>().join(" "),
                is_named: true,
                given: None,
            };
        }
    }
    Ok(columns)
}

/// The letters by which spreadsheets name a column: A, B, …, Z, AA.
pub(crate) fn letters(position: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = position + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn rows(lines: &[(usize, &str)]) -> Vec<Row> {
        let row = |(line, text): &(usize, &str)| {
            let cells = text.split('|').enumerate();
            let cell =
                |(column, text): (usize, &str)| Cell { column, line: *line, text: text.to_owned(), trouble: None };
            Row { line: *line, cells: cells.map(cell).collect() }
        };
        lines.iter().map(row).collect()
    }

    fn cut(lines: &[(usize, &str)]) -> (Vec<Table>, Vec<Remark>) {
        let mut remarks = Vec::new();
        (tables("S", rows(lines), true, &Budget::new(&Limits::default()), &mut remarks).unwrap(), remarks)
    }

    #[test]
    fn a_title_above_the_headings_is_an_aside() {
        let (tables, _) = cut(&[(1, "Liste des organismes||"), (3, "Nom|Ville|Fondation"), (4, "A|Laval|1999")]);
        assert_eq!(tables.len(), 2);
        assert_eq!(
            tables[0].columns.iter().map(|it| it.heading.as_str()).collect::<Vec<_>>(),
            ["Nom", "Ville", "Fondation"]
        );
        assert_eq!((tables[1].shape, tables[1].cells()), (Shape::Aside, 1));
    }

    #[test]
    fn two_blank_rows_begin_another_table_unless_the_data_goes_on() {
        let (tables, _) =
            cut(&[(1, "Label|Type"), (2, "A|x"), (5, "From|To"), (6, "A|B"), (9, "C|1999"), (10, "Source: nous")]);
        assert_eq!(tables.iter().map(|it| it.rows.len()).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(tables[1].columns[0].heading, "From");
    }

    #[test]
    fn numbers_alone_have_no_headings() {
        let (tables, remarks) = cut(&[(1, "1|2|5"), (2, "2|3|7")]);
        assert_eq!(tables[0].columns[2], Column { heading: "C".to_owned(), is_named: false, given: None });
        assert_eq!(remarks, [Remark::NoHeadings { sheet: "S".to_owned(), line: 1 }]);
        assert_eq!((letters(25), letters(26), letters(701)), ("Z".into(), "AA".into(), "ZZ".into()));
    }
}
