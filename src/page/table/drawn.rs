//! The tables as markup: what one chooses, and the table itself.

use super::choices::{TableChoices, TableKind};
use super::grid::{Column, Grid, Row};
use super::{links::links, members::members, organisations::organisations};
use crate::markup::{Element, html};
use crate::model::Map;
use crate::reading::Reading;
use crate::text::{GridWords, Language};

/// What `reading` shows of the map, in the table one has chosen.
pub fn tables(map: &Map, reading: &Reading, choices: &TableChoices) -> Vec<Element> {
    let language = reading.language;
    let words = language.grid_words();
    let mut grid = match choices.kind {
        TableKind::Organisations => organisations(map, reading),
        TableKind::Links => links(map, reading),
        TableKind::Members => members(map, reading),
    };
    let choice_of_columns = columns(words, &grid, choices);
    grid.keep(|column| choices.kind == TableKind::Members || choices.is_shown(&column.id));
    let sort = choices.sort.as_ref().map(|sort| (sort.column.as_str(), sort.is_descending));
    let rows = grid.arranged(&choices.filter, sort);
    let status = if rows.is_empty() && !grid.rows.is_empty() {
        words.nothing.to_owned()
    } else {
        language.rows_of(rows.len(), grid.rows.len())
    };
    vec![
        html("h2").text(words.tables),
        which(words, choices.kind),
        filter(words, &choices.filter),
        choice_of_columns,
        html("p").class("table__status").with("role", "status").text(status),
        frame(language, &grid, &rows, choices),
    ]
}

fn which(words: &GridWords, chosen: TableKind) -> Element {
    let mut group = html("fieldset").class("table__which").child(html("legend").text(words.which));
    for (kind, name) in TableKind::ALL.into_iter().zip([words.organisations, words.links, words.members]) {
        let radio = html("input")
            .with("type", "radio")
            .with("name", "table")
            .with("value", kind.id())
            .with("data-answer", "table");
        let radio = if kind == chosen { radio.with("checked", "") } else { radio };
        group = group.child(html("label").child(radio).child(html("span").text(name)));
    }
    group
}

fn filter(words: &GridWords, said: &str) -> Element {
    let field = html("input").with("type", "search").with("value", said).with("data-answer", "filter");
    html("label").class("table__filter").child(html("span").text(words.filter)).child(field)
}

/// Which columns are shown. The first one says what a row is about, and those of collaborations are the table itself.
fn columns(words: &GridWords, grid: &Grid, choices: &TableChoices) -> Element {
    let mut group = html("fieldset").class("table__columns").child(html("legend").text(words.columns));
    if choices.kind == TableKind::Members {
        return group.with("hidden", "");
    }
    for column in grid.columns.iter().skip(1) {
        let field = html("input").with("type", "checkbox").with("data-answer", ["column-", &column.id].concat());
        let field = if choices.is_shown(&column.id) { field.with("checked", "") } else { field };
        group = group.child(html("label").child(field).child(html("span").text(column.name.as_str())));
    }
    group
}

/// The table, in a region that the keyboard reaches: where it is wide it scrolls by itself.
fn frame(language: Language, grid: &Grid, rows: &[&Row], choices: &TableChoices) -> Element {
    let heads = html("tr").all(grid.columns.iter().map(|column| head(column, choices)).collect());
    let mut body = html("tbody");
    for row in rows {
        let mut line = html("tr");
        if let Some(place) = row.place {
            line = line.number("data-place", place).with("tabindex", "-1");
            if choices.at == row.place {
                line = line.with("aria-current", "true");
            }
        }
        body = body.child(line.all(row.cells.iter().map(|cell| cell.element.clone()).collect()));
    }
    let caption = [grid.caption.as_str(), language.colon(), &language.rows_of(rows.len(), grid.rows.len())].concat();
    let table = html("table").child(html("caption").text(caption)).child(html("thead").child(heads)).child(body);
    html("div")
        .class("table__frame")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", grid.caption.as_str())
        .child(table)
}

/// The head of a column: a button that sorts by it, and says how it is sorted.
fn head(column: &Column, choices: &TableChoices) -> Element {
    let button = html("button").with("type", "button").with("data-press", ["sort-", &column.id].concat());
    let sort = choices.sort.as_ref().filter(|sort| sort.column == column.id);
    let (order, sign) = match sort.map(|sort| sort.is_descending) {
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
