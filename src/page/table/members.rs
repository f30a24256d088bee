//! The table of memberships: a row for each organisation, a column for each collaboration.

use super::super::prose::with_period;
use super::super::wording;
use super::grid::{Cell, Column, Grid, Row};
use super::named;
use crate::model::{Map, Member, alphabetical};
use crate::reading::Reading;

/// The organisations that `reading` shows, by name, with their part in each collaboration, and the number of these.
pub(super) fn members(map: &Map, reading: &Reading) -> Grid {
    let language = reading.language;
    let words = language.grid_words();
    let mut columns =
        vec![Column { id: "name".to_owned(), name: language.words().organisation.to_owned(), is_number: false }];
    for (key, entry) in map.collaborations.entries() {
        let id = ["in-", &key.position().to_string()].concat();
        columns.push(Column { id, name: entry.name.get(language).to_owned(), is_number: false });
    }
    columns.push(Column { id: "total".to_owned(), name: words.total.to_owned(), is_number: true });
    let mut rows = Vec::new();
    for key in alphabetical(map, language).filter(|key| reading.is_visible(map, *key)) {
        let mut cells = vec![Cell::heading(named(map, language, key))];
        let mut total = 0_u32;
        for entry in &map.collaborations {
            let member = entry.member(key).filter(|member| reading.shows(&member.period));
            total += u32::from(member.is_some());
            let part = |member: &Member| {
                with_period(wording::part(language.words(), member.part), ", ", language, &member.period)
            };
            cells.push(Cell::text(&member.map_or_else(String::new, part)));
        }
        cells.push(Cell::number(total.into(), total.to_string()));
        rows.push(Row { place: Some(key.position()), cells });
    }
    Grid { caption: words.members.to_owned(), columns, rows }
}
