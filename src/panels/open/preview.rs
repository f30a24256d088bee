//! The second step: what was read of each file, what was unusual, and the first rows of its tables.

use super::framed::framed;
use super::state::OpenPanel;
use crate::import::{file_line, open_error, remark_line};
use crate::markup::{Element, html};
use crate::opening::{StartedFile, TableStart};
use crate::text::Language;

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
    for (name, error) in &panel.read.refused {
        let said = [words.refused, " ", name, language.colon(), &open_error(language, error)].concat();
        list = list.child(html("li").class("open__warning").text(said));
    }
    let mut drawn = vec![list];
    let tables = panel.read.files.iter().flat_map(|file| file.tables.iter().map(move |table| (file, table)));
    drawn.extend(
        tables.filter(|(_, table)| !table.rows.is_empty()).map(|(file, table)| first_rows(file, table, language)),
    );
    drawn
}

/// The first rows of a table, as a table.
fn first_rows(file: &StartedFile, table: &TableStart, language: Language) -> Element {
    let [first, beside] = language.open_words().first_rows;
    let part = if table.is_beside { beside } else { table.sheet.as_str() };
    let parts: Vec<&str> = [file.name.as_str(), part].into_iter().filter(|part| !part.is_empty()).collect();
    let columns = table.rows.first().map_or(0, Vec::len);
    let heads: Vec<&str> = table.headings.iter().take(columns).map(String::as_str).collect();
    let row = |row: &Vec<String>| html("tr").all(row.iter().map(|text| html("td").text(text.as_str())).collect());
    framed(&[first, &parts.join(" / ")].concat(), &heads, table.rows.iter().map(row).collect())
}
