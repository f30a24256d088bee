//! The table of the organisations.

use super::super::command::Command;
use super::super::list::roles_said;
use super::super::prose::{in_language_of, with_period};
use super::super::tools::linking;
use super::super::wording;
use super::grid::{Cell, Column, Grid, Row};
use super::{ORGANISATION_COLUMNS, is_number, link_to_row, named};
use crate::geometry::decimal;
use crate::markup::{Element, html};
use crate::model::{Key, Map, Organisation, alphabetical};
use crate::reading::{Measures, Reading, Selection};

/// The columns that need measures of the graph.
const MEASURED: [&str; 3] = ["betweenness", "bridge", "component"];

/// The organisations that `reading` shows, by name; their measures are empty unless one of these columns `is_wanted`.
pub(super) fn organisations(map: &Map, reading: &Reading, is_wanted: &dyn Fn(&str) -> bool) -> Grid {
    let words = reading.language.grid_words();
    let measures = MEASURED.into_iter().any(is_wanted).then(|| Measures::of(map, reading));
    let named = ORGANISATION_COLUMNS.iter().zip(words.organisation_columns);
    let column =
        |(id, name): (&&str, &str)| Column { id: (*id).to_owned(), name: name.to_owned(), is_number: is_number(id) };
    let shown: Vec<_> = alphabetical(map, reading.language).filter(|key| reading.is_visible(map, *key)).collect();
    let facts: Vec<_> = shown.iter().map(|key| map.organisations[*key].facts.as_slice()).collect();
    let mut grid = Grid {
        caption: words.organisations.to_owned(),
        columns: named.map(column).collect(),
        rows: shown.iter().map(|key| row(map, reading, measures.as_ref(), *key)).collect(),
    };
    grid.add_facts(reading.language, &facts);
    grid
}

fn row(map: &Map, reading: &Reading, measures: Option<&Measures>, key: Key<Organisation>) -> Row {
    let (language, organisation) = (reading.language, &map.organisations[key]);
    let words = language.words();
    let roles = roles_said(map, reading, organisation);
    let links = map.graph.links_of(key).into_iter().filter(|link| reading.is_link_visible(map, *link)).count();
    let neighbours = reading.neighbours(map, key).into_iter().map(|other| link_to_row(map, other)).collect();
    let part_in = map.collaborations.entries().filter_map(|(at, entry)| {
        let member = entry.member(key).filter(|member| reading.shows(&member.period))?;
        let open = linking(Command::Open(Selection::Collaboration(at)));
        let name = in_language_of(&entry.name, language, open).text(entry.name.get(language));
        let part = [" – ", wording::part(words, member.part)].concat();
        Some(html("span").child(name).text(with_period(&part, ", ", language, &member.period)))
    });
    let year = organisation.founded.as_ref().and_then(|founded| founded.year);
    let between = measures.map_or(0.0, |measures| measures.betweenness(key));
    let is_bridging = measures.is_some_and(|measures| measures.is_bridging(key));
    let count = u32::try_from(links).unwrap_or(u32::MAX);
    let held = measures.map_or(0, |measures| measures.component_of(key));
    Row {
        place: Some(key.position()),
        cells: vec![
            Cell::heading(named(map, language, key)),
            Cell::text(&roles.join(", ")),
            Cell::text(map.standing_said(organisation.standing, language).unwrap_or_default()),
            Cell::text(organisation.scope.map_or("", |scope| wording::scope(words, scope))),
            year.map_or_else(|| Cell::text(""), |year| Cell::number(year.into(), year.to_string())),
            Cell::number(count.into(), count.to_string()),
            Cell::of(listed(neighbours)),
            Cell::of(listed(part_in.collect())),
            Cell::number(between, language.with_decimal_sign(&decimal(between))),
            Cell::text(if is_bridging { language.grid_words().bridging } else { "" }),
            Cell::number(u32::try_from(held).unwrap_or(u32::MAX).into(), held.to_string()),
        ],
    }
}

/// A cell with these elements separated by commas.
fn listed(elements: Vec<Element>) -> Element {
    let mut cell = html("td");
    for (at, element) in elements.into_iter().enumerate() {
        cell = if at == 0 { cell } else { cell.text(", ") }.child(element);
    }
    cell
}
