//! Understands each table, then all of them together: what names organisations in one is an end of a link in another.

use std::collections::BTreeSet;

use carte_open::{Shape, Table};

use super::{
    build::Options,
    columns::{propose, rows_of, unknown},
    link_values,
    meaning::{Choice, Meaning},
    sheet::Sheet,
    synonyms::Rows,
    totals::first_total,
    understood::Why,
    values::key,
};

/// Understands a table, the one at `position` among those of all files, by itself. `first` is the number of its first cell.
pub(super) fn sheet(file: usize, table: &Table, (position, first): (usize, usize), options: &Options) -> Sheet {
    let is_own = |choice: &&Choice| choice.table.is_none_or(|table| table == position);
    let choices: Vec<Choice> = options.choices.iter().filter(is_own).cloned().collect();
    let asked = asked(position, options);
    let rows = asked.unwrap_or_else(|| rows_of(table, &choices));
    let mut columns = unknown((file, position), table);
    // Beside the tables, only what the format names means something.
    propose(table, rows.unwrap_or(Rows::Members), &choices, &mut columns);
    if rows.is_none() {
        for column in columns.iter_mut().filter(|column| column.why != Why::Given) {
            (column.meaning, column.why) = (None, if asked.is_some() { Why::Chosen } else { Why::Beside });
        }
    }
    let is_kept = rows.is_none() || options.totals.contains(&position);
    let end = if is_kept { table.rows.len() } else { first_total(table) };
    Sheet { file, rows, columns, first, end }
}

/// What the author chose that the rows of a table are: nothing, where the table stands beside the others.
#[allow(clippy::option_option)] // whether there was a choice, and which: its three cases are used as such
fn asked(position: usize, options: &Options) -> Option<Option<Rows>> {
    options.rows.iter().find(|(table, _)| *table == position).map(|(_, rows)| *rows)
}

/// A sheet of which two columns hold what another one names is one of links, unless the author chose what its rows are.
pub(super) fn find_links_by_values(sheets: &mut [Sheet], tables: &[&Table], options: &Options) {
    let is_name = |sheet: &Sheet, column: usize| {
        let meaning = sheet.columns.get(column).and_then(|column| column.meaning);
        matches!(meaning, Some(Meaning::Name | Meaning::Id | Meaning::Acronym | Meaning::Label))
    };
    for (position, table) in tables.iter().enumerate().filter(|(position, _)| asked(*position, options).is_none()) {
        let Some(sheet) = sheets.get(position) else { continue };
        let has_no_kind = sheet.rows == Some(Rows::Organisations) && table.shape == Shape::Sheet;
        let is_sure = sheet
            .columns
            .iter()
            .any(|column| column.meaning == Some(Meaning::Name) && matches!(column.why, Why::Chosen | Why::Heading));
        if !has_no_kind || is_sure {
            continue;
        }
        let mut names: BTreeSet<String> = BTreeSet::new();
        let others = sheets.iter().zip(tables).enumerate().filter(|(at, _)| *at != position);
        for (_, (other, table)) in others.filter(|(_, (other, _))| other.rows == Some(Rows::Organisations)) {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            names.extend(cells.filter(|cell| is_name(other, cell.column)).map(|cell| key(&cell.text)));
        }
        if names.is_empty() {
            continue;
        }
        let of_names = |column: &usize| {
            let cells = table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.column == *column);
            let (mut known, mut all) = (0, 0);
            for cell in cells {
                all += 1;
                known += usize::from(names.contains(&key(&cell.text)));
            }
            all > 0 && known * 10 >= all * 6
        };
        let ends: Vec<usize> = (0..sheet.columns.len()).filter(of_names).take(2).collect();
        let ([from, to], Some(sheet)) = (ends.as_slice(), sheets.get_mut(position)) else { continue };
        // A third column without a heading is what those tools weigh links by that write none.
        let is_strength = |at: &usize| {
            let mut cells = table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.column == *at);
            let is_named = table.columns.get(*at).is_none_or(|column| column.is_named);
            !is_named && at != from && at != to && cells.all(|cell| link_values::strength(&cell.text).is_some())
        };
        let strength = (0..sheet.columns.len()).find(is_strength);
        sheet.rows = Some(Rows::Links);
        for (at, column) in sheet.columns.iter_mut().enumerate().filter(|(_, column)| column.why != Why::Chosen) {
            (column.meaning, column.why) = match at {
                at if at == *from => (Some(Meaning::From), Why::Values),
                at if at == *to => (Some(Meaning::To), Why::Values),
                at if Some(at) == strength => (Some(Meaning::Strength), Why::Values),
                _ => (None, Why::Unknown),
            };
        }
    }
}
