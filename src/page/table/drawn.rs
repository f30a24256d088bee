//! The tables as markup, with their controls.

use super::super::extent::Extent;
use super::super::prose::{fact, paragraph};
use super::super::tools::switch;
use super::choices::{Sort, TableChoices, TableKind};
use super::grid::{Column, Grid, Row};
use super::{LINK_COLUMNS, ORGANISATION_COLUMNS, links::links, members::members, organisations::organisations};
use crate::markup::{Element, html};
use crate::model::Map;
use crate::reading::Reading;
use crate::text::{GridWords, Language};

/// The chosen table of what `reading` shows, with its controls.
pub fn tables(map: &Map, reading: &Reading, choices: &TableChoices) -> Vec<Element> {
    let language = reading.language;
    let words = language.grid_words();
    let grid = chosen(map, reading, choices);
    let rows = arranged(&grid, choices);
    let extent = extent_of(&rows, choices);
    let status = if rows.is_empty() && !grid.rows.is_empty() {
        words.nothing.to_owned()
    } else {
        language.rows_of(rows.len(), grid.rows.len())
    };
    let named: Vec<_> =
        TableKind::ALL.map(TableKind::id).into_iter().zip([words.organisations, words.links, words.members]).collect();
    let download = html("button").class("button").with("type", "button").with("data-press", "csv").text(words.download);
    let mut page = vec![
        html("h2").text(words.tables),
        switch(words.which, "data-press", &named, choices.kind.id()),
        filter(words, &choices.filter),
        columns(language, TableKind::Organisations, choices),
        columns(language, TableKind::Links, choices),
        html("p").class("table__status").with("role", "status").text(status),
        download,
        frame(language, &grid, &rows, extent, choices),
    ];
    page.extend(extent.button(language, rows.len()));
    if choices.kind == TableKind::Links {
        page.push(meanings(map, language));
    }
    page
}

/// The definitions of the link types.
fn meanings(map: &Map, language: Language) -> Element {
    let mut facts = Vec::new();
    for kind in &map.link_types {
        fact(&mut facts, kind.name.get(language), vec![paragraph(language, &kind.description)]);
    }
    html("dl").class("facts").all(facts)
}

/// The chosen table as text: its column names, then its rows.
pub fn table_in_texts(map: &Map, reading: &Reading, choices: &TableChoices) -> Vec<Vec<String>> {
    let grid = chosen(map, reading, choices);
    let mut lines = vec![grid.columns.iter().map(|column| column.name.clone()).collect()];
    for row in arranged(&grid, choices) {
        lines.push(row.cells.iter().map(|cell| cell.said().to_owned()).collect());
    }
    lines
}

/// Every table of what `reading` shows, complete and unsorted, for a page without scripts; each in a focusable region.
pub fn all_tables(map: &Map, reading: &Reading) -> Vec<Element> {
    let drawn = |kind| {
        let grid = grid_of(map, reading, kind, &|_| true);
        let rows: Vec<_> = grid.rows.iter().collect();
        let section = html("section").class("table__frame").with("tabindex", "0").with("aria-label", &*grid.caption);
        section.child(table(&grid.caption, &grid, &rows, Extent::WHOLE, None, None))
    };
    TableKind::ALL.into_iter().map(drawn).collect()
}

fn grid_of(map: &Map, reading: &Reading, kind: TableKind, is_wanted: &dyn Fn(&str) -> bool) -> Grid {
    match kind {
        TableKind::Organisations => organisations(map, reading, is_wanted),
        TableKind::Links => links(map, reading),
        TableKind::Members => members(map, reading),
    }
}

fn chosen(map: &Map, reading: &Reading, choices: &TableChoices) -> Grid {
    let mut grid = grid_of(map, reading, choices.kind, &|id| choices.is_shown(id));
    grid.keep(|column| choices.kind == TableKind::Members || choices.is_shown(&column.id));
    grid
}

/// The chosen extent of the rows, with that of the organisation reached by a link.
fn extent_of(rows: &[&Row], choices: &TableChoices) -> Extent {
    let reached = choices.at.and_then(|at| rows.iter().position(|row| row.place == Some(at)));
    reached.filter(|place| !choices.extent.holds(*place)).map_or(choices.extent, |place| Extent(place + 1))
}

fn arranged<'grid>(grid: &'grid Grid, choices: &TableChoices) -> Vec<&'grid Row> {
    grid.arranged(&choices.filter, choices.at, choices.sort.as_ref())
}

fn filter(words: &GridWords, said: &str) -> Element {
    let field = html("input").with("type", "search").with("value", said).with("data-answer", "filter");
    html("label").class("table__filter").child(html("span").text(words.filter)).child(field)
}

/// The choice of columns, collapsed at first; hidden while another table is shown. The first column, and those of
/// collaborations, are always shown.
fn columns(language: Language, kind: TableKind, choices: &TableChoices) -> Element {
    let words = language.grid_words();
    let (table, ids, names): (_, &[&str], &[&str]) = match kind {
        TableKind::Links => (words.links, LINK_COLUMNS, &words.link_columns),
        _ => (words.organisations, ORGANISATION_COLUMNS, &words.organisation_columns),
    };
    // Every group has a distinct name, even while hidden.
    let name = [words.columns, language.colon(), table].concat();
    let mut group = html("div").class("table__columns").with("role", "group").with("aria-label", name);
    for (id, name) in ids.iter().zip(names).skip(1) {
        let field = html("input").with("type", "checkbox").with("data-answer", ["column-", id].concat());
        let field = if choices.is_shown(id) { field.with("checked", "") } else { field };
        group = group.child(html("label").child(field).child(html("span").text(*name)));
    }
    let folded = html("details").child(html("summary").text(words.columns)).child(group);
    if choices.kind == kind { folded } else { folded.with("hidden", "") }
}

/// The table, in a focusable region that scrolls if the table is wide.
fn frame(language: Language, grid: &Grid, rows: &[&Row], extent: Extent, choices: &TableChoices) -> Element {
    let caption = [grid.caption.as_str(), language.colon(), &language.rows_of(rows.len(), grid.rows.len())].concat();
    framed(&grid.caption, table(&caption, grid, rows, extent, choices.sort.as_ref(), choices.at))
}

/// `table` in a focusable region of this name, that scrolls if the table is wide.
pub fn framed(name: &str, table: Element) -> Element {
    let frame = html("div").class("table__frame").with("role", "region").with("tabindex", "0");
    frame.with("aria-label", name).child(table)
}

/// The table of a `extent` of the rows; `at` marks the row of an organisation reached by a link.
pub(super) fn table(
    caption: &str,
    grid: &Grid,
    rows: &[&Row],
    extent: Extent,
    sort: Option<&Sort>,
    at: Option<usize>,
) -> Element {
    let heads = html("tr").all(grid.columns.iter().map(|column| head(column, sort)).collect());
    let mut body = html("tbody");
    for (row, place) in rows.iter().zip(0..extent.0) {
        let mut line = extent.marked(place, html("tr"));
        if let Some(place) = row.place {
            line = line.number("data-place", place);
            if line.attribute("tabindex").is_none() {
                line = line.with("tabindex", "-1");
            }
            if at == row.place {
                line = line.with("aria-current", "true");
            }
        }
        body = body.child(line.all(row.cells.iter().map(|cell| cell.element.clone()).collect()));
    }
    html("table").child(html("caption").text(caption)).child(html("thead").child(heads)).child(body)
}

/// A column header: a button that sorts by the column, with the sort order.
fn head(column: &Column, sort: Option<&Sort>) -> Element {
    let button = html("button").with("type", "button").with("data-press", ["sort-", &column.id].concat());
    let (order, sign) = match sort.filter(|sort| sort.column == column.id).map(|sort| sort.is_descending) {
        Some(false) => (Some("ascending"), " ▲"),
        Some(true) => (Some("descending"), " ▼"),
        None => (None, ""),
    };
    let mut button = button.text(column.name.as_str());
    if !sign.is_empty() {
        button = button.child(html("span").with("aria-hidden", "true").text(sign));
    }
    let class = if column.is_number { "table__head table__number" } else { "table__head" };
    let head = html("th").class(class).with("scope", "col");
    if let Some(order) = order { head.with("aria-sort", order) } else { head }.child(button)
}
