//! The evidence of a link or a collaboration, from the columns that our own exported tables have for it.

use super::{
    drafts::Text,
    meaning::Meaning,
    sheet::{Said, first},
    values::{self, list},
};
use crate::{
    model::{Basis, LABEL_LIMIT, TEXT_LIMIT, document::Evidence},
    text::Language,
};

/// The evidence, section by section.
#[derive(Clone, Debug, Default)]
pub(super) struct Support(Vec<(String, Basis, Text)>);

/// The cells of a row about its evidence.
pub(super) struct OfRow<'row, 'file> {
    sections: Option<&'row Said<'file>>,
    basis: Option<&'row Said<'file>>,
    inference: Option<&'row Said<'file>>,
}

pub(super) fn of_row<'row, 'file>(row: &'row [Said<'file>]) -> OfRow<'row, 'file> {
    OfRow {
        sections: first(row, Meaning::Sections),
        basis: first(row, Meaning::Basis),
        inference: first(row, Meaning::Inference),
    }
}

impl Support {
    /// Adds the sections of a row. Where some are stated and some inferred, the first are those stated.
    pub(super) fn add(&mut self, row: &OfRow<'_, '_>, main: Language) {
        let bases: Vec<Basis> =
            row.basis.into_iter().flat_map(|said| list(&said.text)).filter_map(values::basis).collect();
        let sections: Vec<&str> = row.sections.into_iter().flat_map(|said| list(&said.text)).collect();
        let last = sections.len().saturating_sub(1);
        for (position, section) in sections.into_iter().enumerate() {
            let section: String = section.chars().take(LABEL_LIMIT).collect();
            if self.0.iter().any(|(known, _, _)| *known == section) {
                continue;
            }
            let is_inferred = bases.contains(&Basis::Inferred) && (position == last || !bases.contains(&Basis::Stated));
            let mut note = Text::default();
            if let Some(said) = row.inference.filter(|_| is_inferred) {
                // A longer one is left out.
                let _ = note.set(said.language.unwrap_or(main), &said.text, said.line, TEXT_LIMIT);
            }
            self.0.push((section, if is_inferred { Basis::Inferred } else { Basis::Stated }, note));
        }
    }

    pub(super) fn evidence(&self, main: Language) -> Vec<Evidence> {
        let one = |(section, basis, note): &(String, Basis, Text)| Evidence {
            source: None,
            section: Some(section.clone()),
            page: None,
            address: None,
            basis: *basis,
            note: note.optional(main),
        };
        self.0.iter().map(one).collect()
    }
}
