//! The second step: what was read of each file, what was unusual, and the first rows of its tables.

use carte_open::{Opened, Shape, Table};

use super::framed::framed;
use super::state::OpenPanel;
use crate::import::{file_line, open_error, remark_line};
use crate::markup::{Element, html};
use crate::text::Language;

/// How many rows of a table, columns of a row and letters of a cell are shown.
const ROWS: usize = 10;
const COLUMNS: usize = 12;
const LETTERS: usize = 60;

/// How many tables are shown.
const TABLES: usize = 8;

pub(super) fn drawn(panel: &OpenPanel, language: Language) -> Vec<Element> {
    let words = language.open_words();
    let mut list = html("ul").class("open__list");
    for file in panel.files() {
        let remarks: Vec<_> =
            file.remarks.iter().map(|remark| html("li").text(remark_line(remark, language))).collect();
        let item = html("li").text(file_line(file, language));
        let nothing = html("small").text(words.nothing_wrong);
        list = list.child(if remarks.is_empty() {
            item.text(" ").child(nothing)
        } else {
            item.child(html("ul").class("open__warning").all(remarks))
        });
    }
    for (name, error) in &panel.readings.refused {
        let said = [words.refused, " ", name, "\u{a0}: ", &open_error(language, error)].concat();
        list = list.child(html("li").class("open__warning").text(said));
    }
    let mut drawn = vec![list];
    let tables = panel.readings.opened.iter().flat_map(|file| file.tables.iter().map(move |table| (file, table)));
    drawn.extend(tables.take(TABLES).map(|(file, table)| first_rows(file, table, language)));
    drawn
}

/// The first rows of a table, as a table.
fn first_rows(file: &Opened, table: &Table, language: Language) -> Element {
    let [first, beside] = language.open_words().first_rows;
    let part = match (table.shape, table.sheet.as_str()) {
        (Shape::Aside, _) => beside,
        (_, sheet) => sheet,
    };
    let parts: Vec<&str> = [file.name.as_str(), part].into_iter().filter(|part| !part.is_empty()).collect();
    let heads: Vec<&str> = table.columns.iter().take(COLUMNS).map(|column| column.heading.as_str()).collect();
    let rows = table.rows.iter().take(ROWS).map(|row| {
        let cells = (0..heads.len()).map(|column| {
            let texts: Vec<String> =
                row.cells.iter().filter(|cell| cell.column == column).map(|cell| short(&cell.text)).collect();
            html("td").text(texts.join(" | "))
        });
        html("tr").all(cells.collect())
    });
    framed(&[first, &parts.join(" / ")].concat(), &heads, rows.collect())
}

/// A text of at most [`LETTERS`] letters.
pub(super) fn short(text: &str) -> String {
    let mut letters = text.trim().chars();
    let start: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_some() { start + "…" } else { start }
}
