//! Standings that tables name themselves: groups of the map's own, where the words of a column are not the usual ones.

use carte_open::Table;

use super::{
    classes::Classes,
    columns::column_values,
    drafts::of_map,
    ledger::{Ledger, Reason},
    map_words::map_words,
    meaning::Meaning,
    organisations::Organisations,
    sheet::Sheet,
    synonyms::Rows,
    values,
};
use crate::{
    model::document::{Document, StandingEntry},
    text::Language,
};

/// The classes that standings become, where most words of their columns are no usual standing.
pub(super) fn own_standings(sheets: &[Sheet], tables: &[&Table]) -> Option<Classes> {
    let (mut usual, mut own) = (0, 0);
    let sheets = sheets.iter().zip(tables);
    for (sheet, table) in sheets.filter(|(sheet, _)| sheet.rows == Some(Rows::Organisations)) {
        let columns = sheet.columns.iter().enumerate();
        for (position, _) in columns.filter(|(_, column)| column.meaning == Some(Meaning::Standing)) {
            for text in column_values(table, position) {
                *(if values::standing(text).is_some() { &mut usual } else { &mut own }) += 1;
            }
        }
    }
    (usual < own).then(Classes::default)
}

/// The standings of the document, and that of each organisation: those that are only mentioned have one of their own, those of
/// which nothing is said another.
#[derive(Default)]
pub(super) struct Own {
    entries: Vec<StandingEntry>,
    of_each: Vec<String>,
}

impl Own {
    pub(super) fn of(organisations: &mut Organisations, main: Language, ledger: &mut Ledger) -> Self {
        let (words, Some(mut classes)) = (map_words(main), organisations.standings.take()) else {
            return Self::default();
        };
        let of_each: Vec<usize> = organisations
            .all
            .iter()
            .map(|draft| {
                let other = if draft.standing == Some("external") { words.mentioned } else { words.others };
                draft.own_standing.unwrap_or_else(|| classes.of(other, false, None))
            })
            .collect();
        let settled = classes.settle(words.others);
        settled.joined.iter().for_each(|cell| ledger.leave(*cell, Reason::TooMany));
        let id = |class: &usize| super::entries::class_id(&settled, *class);
        let of_each = of_each.iter().map(id).collect();
        let entry = |kept: &super::classes::Kept| StandingEntry {
            id: kept.id.clone(),
            name: of_map(main, kept.name.as_str()),
            singular: None,
            description: None,
            hidden: kept.name == words.mentioned,
        };
        Self { entries: settled.kept.iter().map(entry).collect(), of_each }
    }

    /// Gives them to the document, whose organisations are in the same order.
    pub(super) fn write(self, document: &mut Document) {
        for (organisation, standing) in document.organisations.iter_mut().zip(self.of_each) {
            organisation.standing = Some(standing);
        }
        document.standings = self.entries;
    }
}
