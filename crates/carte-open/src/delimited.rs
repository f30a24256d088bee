//! Delimited text: CSV and TSV of any spreadsheet program.

use crate::{
    Cell, Kind, Limits, OpenError, Opened, Remark, Row,
    budget::Budget,
    grid,
    lines::Lines,
    separator::{counted, named, reader},
};

pub(crate) fn open(text: &str, limits: &Limits) -> Result<Opened, OpenError> {
    open_by(text, None, limits)
}

/// The same with a separator that is known.
pub(crate) fn open_by(text: &str, known: Option<u8>, limits: &Limits) -> Result<Opened, OpenError> {
    let mut remarks = Vec::new();
    let named = named(text).filter(|_| known.is_none());
    let (text, skipped) = named.map_or((text, 0), |(_, length)| (text.get(length..).unwrap_or_default(), 1));
    if named.is_some() {
        remarks.push(Remark::SeparatorLine);
    }
    // Old Macs end lines with a carriage return alone, which the library does not count.
    let with_feeds = (text.contains('\r') && !text.contains('\n')).then(|| text.replace('\r', "\n"));
    let text = with_feeds.as_deref().unwrap_or(text);
    let separator = known.or_else(|| named.map(|(separator, _)| separator)).or_else(|| counted(text));
    let mut budget = Budget::new(limits);
    let (mut rows, mut open_quote) = rows(text, separator.unwrap_or(b','), true, skipped, &mut budget)?;
    if let Some(line) = open_quote.take() {
        remarks.push(Remark::OpenQuote { line });
        budget = Budget::new(limits);
        rows = self::rows(text, separator.unwrap_or(b','), false, skipped, &mut budget)?.0;
    }
    let mojibake =
        |row: &&Row| row.cells.iter().any(|cell| ["Ã©", "Ã¨", "â€™"].iter().any(|it| cell.text.contains(it)));
    remarks.extend(rows.iter().find(mojibake).map(|row| Remark::Mojibake { line: row.line }));
    let tables = grid::tables("", rows, false, &budget, &mut remarks)?;
    Ok(Opened { kind: Kind::Delimited, separator: separator.map(char::from), tables, remarks, ..Opened::default() })
}

/// The rows with a text, and the line of a quotation mark that is never closed.
fn rows(
    text: &str,
    separator: u8,
    is_quoted: bool,
    skipped: usize,
    budget: &mut Budget,
) -> Result<(Vec<Row>, Option<usize>), OpenError> {
    let mut reader = reader(text, separator, is_quoted);
    let (mut rows, mut record) = (Vec::new(), csv::StringRecord::new());
    let lines = Lines::of(text);
    let mut last = 0;
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => return Err(OpenError::Syntax { kind: Kind::Delimited, line: last + 1, column: 1 }),
        }
        // The library counts the line break after a row with the next one; offsets do not depend on that.
        let offset = record.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(usize::MAX));
        let breaks =
            text.get(offset..).unwrap_or_default().bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        last = lines.at(offset + breaks) + skipped;
        let mut row = Row { line: last, cells: Vec::new() };
        for (column, text) in record.iter().enumerate().filter(|(_, text)| !crate::table::is_blank(text)) {
            budget.columns(column + 1)?;
            budget.take(1)?;
            row.cells.push(Cell { column, line: last, text: text.to_owned(), trouble: None });
        }
        if !row.cells.is_empty() {
            rows.push(row);
        }
    }
    // Quotation marks inside quoted cells are doubled: an odd number leaves one open, up to the end of the text.
    let is_open = is_quoted && text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let swallowed =
        rows.last().and_then(|row| row.cells.last()).is_some_and(|cell| cell.text.trim_end().contains('\n'));
    Ok((rows, (is_open && swallowed).then_some(last)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Table;

    fn opened(text: &str) -> Opened {
        open(text, &Limits::default()).unwrap()
    }

    fn texts(table: &Table) -> Vec<Vec<&str>> {
        table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect()
    }

    #[test]
    fn line_breaks_in_cells_are_kept_and_lines_counted() {
        for end in ["\n", "\r\n"] {
            let text = ["Nom;Note", "A;\"un", "deux\"", "B;x", ";;;", ""].join(end);
            let opened = opened(&text);
            let table = &opened.tables[0];
            assert_eq!(texts(table), [vec!["A", &["un", "deux"].join(end)], vec!["B", "x"]]);
            assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
        }
        let opened = opened("sep=;\rNom;Ville\rA;Laval\r");
        assert_eq!((opened.tables[0].rows[0].line, opened.separator), (3, Some(';')));
        assert_eq!(opened.remarks, [Remark::SeparatorLine]);
    }

    #[test]
    fn an_empty_first_cell_shifts_nothing() {
        let opened = opened("Nom\tVille\tNote\n\tLaval\tx\nA\tQuébec\ty\n");
        assert_eq!(opened.tables[0].rows[0].cells[0].column, 1);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_swallows_nothing() {
        let opened = opened("Nom;Note\nA;\"ouvert\nB;x\nC;y\n");
        assert_eq!(texts(&opened.tables[0]), [["A", "\"ouvert"], ["B", "x"], ["C", "y"]]);
        assert_eq!(opened.remarks.len(), 1);
    }

    #[test]
    fn limits_hold() {
        let limits = Limits { cells: 3, ..Limits::default() };
        assert_eq!(open("a,b\nc,d\n", &limits), Err(OpenError::TooManyCells { limit: 3 }));
        let limits = Limits { columns: 3, ..Limits::default() };
        assert_eq!(open("a,b,c,d\n1,2,3,4\n", &limits), Err(OpenError::TooManyColumns { limit: 3 }));
    }
}
