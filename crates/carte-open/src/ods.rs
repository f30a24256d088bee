//! ODS: the sheets of `content.xml`, with the repetitions of data kept and those of nothing dropped.

use roxmltree::Node;

use crate::{
    Cell, Kind, Limits, OpenError, Opened, Remark, Row, Trouble,
    budget::Budget,
    grid::letters,
    package::Package,
    xlsx::sheet_tables,
    xml::{attribute, children, parse, without_doctype},
};

/// Beyond these, a repetition is of nothing that anyone typed.
const LAST: (usize, usize) = (1_048_576, 16_384);

pub(crate) fn open(package: &mut Package<'_>, limits: &Limits) -> Result<Opened, OpenError> {
    let (text, _) = without_doctype(&package.part("content.xml")?.unwrap_or_default());
    let document = parse(&text, Kind::Ods, limits)?;
    let hidden = hidden_styles(document.root_element());
    let mut budget = Budget::new(limits);
    let mut opened = Opened { kind: Kind::Ods, ..Opened::default() };
    for table in document.descendants().filter(|node| node.has_tag_name_local("table") && is_sheet(*node)) {
        let name = attribute(table, "name").unwrap_or_default();
        let mut merged = Vec::new();
        let rows = rows(table, &mut budget, &mut merged)?;
        let is_visible = attribute(table, "style-name").is_none_or(|style| !hidden.contains(&style));
        let tables = sheet_tables(name, rows, is_visible, &budget, &mut opened.remarks)?;
        for (line, range) in merged {
            let in_headings = tables.first().and_then(|table| table.rows.first()).is_some_and(|row| line < row.line);
            opened.remarks.push(Remark::Merged { sheet: name.to_owned(), range, in_headings });
        }
        opened.tables.extend(tables);
    }
    Ok(opened)
}

trait LocalName {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl LocalName for Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

/// Whether a table is a sheet of the spreadsheet, not one inside a cell or a chart.
fn is_sheet(table: Node<'_, '_>) -> bool {
    table.parent().is_some_and(|parent| parent.has_tag_name_local("spreadsheet"))
}

/// The styles of sheets that are not displayed.
fn hidden_styles<'tree>(root: Node<'tree, '_>) -> Vec<&'tree str> {
    let is_hidden = |properties: Node<'_, '_>| attribute(properties, "display") == Some("false");
    let styles = root.descendants().filter(|node| node.has_tag_name_local("style"));
    styles
        .filter(|style| children(*style, "table-properties").any(is_hidden))
        .filter_map(|style| attribute(style, "name"))
        .collect()
}

/// The rows of a sheet, and its merged ranges with their first lines.
fn rows(table: Node<'_, '_>, budget: &mut Budget, merged: &mut Vec<(usize, String)>) -> Result<Vec<Row>, OpenError> {
    let mut rows: Vec<Row> = Vec::new();
    let mut line = 1;
    let is_row = |node: &Node<'_, '_>| node.has_tag_name_local("table-row");
    // A cell may hold a table of its own: only rows of this one count.
    let of_this = |node: &Node<'_, '_>| node.ancestors().find(|it| it.has_tag_name_local("table")) == Some(table);
    for element in table.descendants().filter(is_row).filter(of_this) {
        let repeated = repetition(element, "number-rows-repeated").min(LAST.0.saturating_sub(line - 1));
        let cells = cells(element, line, budget, merged)?;
        if !cells.is_empty() {
            budget.take(cells.len().saturating_mul(repeated.saturating_sub(1)))?;
            for line in line..line + repeated {
                let at_line = |cell: &Cell| Cell { line, ..cell.clone() };
                rows.push(Row { line, cells: cells.iter().map(at_line).collect() });
            }
        }
        line = (line + repeated).min(LAST.0 + 1);
    }
    Ok(rows)
}

fn repetition(node: Node<'_, '_>, name: &str) -> usize {
    attribute(node, name).and_then(|number| number.parse().ok()).unwrap_or(1).max(1)
}

fn cells(
    row: Node<'_, '_>,
    line: usize,
    budget: &mut Budget,
    merged: &mut Vec<(usize, String)>,
) -> Result<Vec<Cell>, OpenError> {
    let (mut cells, mut column) = (Vec::new(), 0_usize);
    for element in row.children().filter(Node::is_element) {
        let is_covered = element.has_tag_name_local("covered-table-cell");
        if !is_covered && !element.has_tag_name_local("table-cell") {
            continue;
        }
        let repeated = repetition(element, "number-columns-repeated").min(LAST.1.saturating_sub(column));
        let (wide, high) = (repetition(element, "number-columns-spanned"), repetition(element, "number-rows-spanned"));
        if wide > 1 || high > 1 {
            let last = letters(column.saturating_add(wide).min(LAST.1) - 1);
            let end = line.saturating_add(high).min(LAST.0) - 1;
            merged.push((line, format!("{}{line}:{last}{end}", letters(column))));
        }
        let (text, trouble) = shown(element);
        if !crate::table::is_blank(&text) {
            budget.take(repeated)?;
            budget.columns(column + repeated)?;
            cells.extend((column..column + repeated).map(|column| Cell { column, line, text: text.clone(), trouble }));
        }
        column += repeated;
    }
    Ok(cells)
}

/// The text of a cell as its author sees it; dates as ISO text, numbers as the file has them.
fn shown(cell: Node<'_, '_>) -> (String, Option<Trouble>) {
    let value = |name| attribute(cell, name).map(str::to_owned);
    let written = || children(cell, "p").map(paragraph).collect::<Vec<_>>().join("\n");
    let text = match attribute(cell, "value-type") {
        Some("date") => value("date-value").map(|date| date.trim_end_matches("T00:00:00").to_owned()),
        Some("float" | "currency" | "percentage") => value("value"),
        Some("boolean") => value("boolean-value"),
        _ => None,
    };
    let text = text.unwrap_or_else(written);
    match attribute(cell, "formula") {
        Some(formula) if text.is_empty() => (formula.to_owned(), Some(Trouble::NoValue)),
        Some(_) if ["#", "Err:"].iter().any(|mark| text.starts_with(mark)) => (text, Some(Trouble::Failed)),
        _ => (text, None),
    }
}

/// The text of a paragraph, with its spaces, tabs and line breaks, without its comments.
fn paragraph(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    for child in node.children() {
        if child.is_text() {
            text.push_str(child.text().unwrap_or_default());
            continue;
        }
        match child.tag_name().name() {
            "s" => text.extend(std::iter::repeat_n(' ', repetition(child, "c").min(1_000))),
            "tab" => text.push(' '),
            "line-break" => text.push('\n'),
            "annotation" | "note" | "ruby-text" => {}
            _ => text.push_str(&paragraph(child)),
        }
    }
    text
}
