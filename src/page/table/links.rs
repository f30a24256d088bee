//! The table of the links, with the networks in its last rows.

use super::super::prose::{dated, evidence, in_language_of};
use super::grid::{Cell, Column, Grid, Row};
use super::{LINK_COLUMNS, is_number, link_to_row};
use crate::markup::html;
use crate::model::document::Evidence;
use crate::model::{Localised, Map};
use crate::reading::Reading;
use crate::text::Language;

/// The links that `reading` shows, in the order of the file, then the networks.
pub(super) fn links(map: &Map, reading: &Reading) -> Grid {
    let language = reading.language;
    let words = language.grid_words();
    let column =
        |(id, name): (&&str, &str)| Column { id: (*id).to_owned(), name: name.to_owned(), is_number: is_number(id) };
    let mut rows = Vec::new();
    let (mut periods, mut strengths, mut facts) = (Vec::new(), Vec::new(), Vec::new());
    for (key, link) in map.links.entries().filter(|(key, _)| reading.is_link_visible(map, *key)) {
        let kind = &map.link_types[map.links[key].link_type];
        periods.push(dated(language, &link.period));
        strengths.push(link.strength.as_ref().map_or_else(String::new, |strength| strength.written.clone()));
        facts.push(link.facts.as_slice());
        rows.push(Row {
            place: None,
            cells: vec![
                Cell::of(
                    html("th")
                        .with("scope", "row")
                        .number("data-link-row", key.position())
                        .child(link_to_row(map, link.source)),
                ),
                Cell::text(kind.name.get(language)),
                Cell::text(if link.directed { words.one_way } else { words.both_ways }),
                Cell::of(html("td").child(link_to_row(map, link.target))),
                supported(map, language, &link.evidence),
                noted(language, link.note.as_ref()),
            ],
        });
    }
    for (_, network) in map.networks.entries().filter(|(key, _)| reading.is_network_visible(map, *key)) {
        let shown = network.members.iter().filter(|member| reading.is_visible(map, **member)).count();
        rows.push(Row {
            place: None,
            cells: vec![
                Cell::heading(html("span").text(language.organisations(shown))),
                Cell::text(map.link_types[network.link_type].name.get(language)),
                Cell::text(words.both_ways),
                Cell::text(words.of_network),
                supported(map, language, &network.evidence),
                noted(language, network.note.as_ref()),
            ],
        });
    }
    let mut grid = Grid {
        caption: words.links.to_owned(),
        columns: LINK_COLUMNS.iter().zip(words.link_columns).map(column).collect(),
        rows,
    };
    // Networks, in the last rows, have none of these.
    facts.resize(grid.rows.len(), &[]);
    grid.add("period", language.table_words().period, periods);
    grid.add("strength", language.strength(), strengths);
    grid.add_facts(language, &facts);
    grid
}

fn noted(language: Language, note: Option<&Localised>) -> Cell {
    note.map_or_else(
        || Cell::text(""),
        |note| Cell::of(in_language_of(note, language, html("td")).text(note.get(language))),
    )
}

fn supported(map: &Map, language: Language, pieces: &[Evidence]) -> Cell {
    let mut lines = Vec::new();
    evidence(&mut lines, map, language, pieces);
    Cell::of(html("td").all(lines))
}
