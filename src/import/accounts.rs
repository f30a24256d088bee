//! The report of the cells of a table: how many are placed, and each of those that are left out.

use carte_open::Table;

use super::{
    ledger::{Ledger, Outcome},
    meaning::Meaning,
    report::{LeftOut, Notice, Report, TableRead},
    sheet::Sheet,
    totals::first_total,
};

/// Reports `count` rows of a table from `start` on, in the order of the files, and with the first of them the table itself.
pub(super) fn account(
    (sheet, table): (&Sheet, &Table),
    (start, count): (usize, usize),
    ledger: &Ledger,
    report: &mut Report,
) {
    if start == 0 {
        let totals = table.rows.iter().skip(sheet.end);
        report.notices.extend(totals.map(|row| Notice::Total { file: sheet.file, line: row.line }));
        let (sheet_name, count) = (table.sheet.clone(), table.rows.len());
        let totals = count - first_total(table).min(count);
        report.tables.push(TableRead { file: sheet.file, sheet: sheet_name, rows: sheet.rows, count, totals });
        report.columns.extend(sheet.columns.iter().cloned());
    }
    for cell in table.rows.iter().skip(start).take(count).flat_map(|row| &row.cells) {
        match ledger.outcome(report.cells) {
            Outcome::Placed(meaning) => {
                report.placed += 1;
                report.facts += usize::from(meaning == Meaning::Fact);
            }
            Outcome::LeftOut(reason) => report.left_out.push(LeftOut {
                file: sheet.file,
                sheet: table.sheet.clone(),
                line: cell.line,
                column: table.columns.get(cell.column).map_or_else(String::new, |it| it.heading.clone()),
                text: cell.text.clone(),
                reason,
            }),
        }
        report.cells += 1;
    }
}
