//! Facts: the cells of columns that no field takes, each with its heading.

use super::{
    drafts::{of_map, shortened},
    ledger::Reason,
    meaning::Meaning,
    sheet::Said,
    values::{is_blank, plain},
};
use crate::{
    model::{FACTS_LIMIT, TEXT_LIMIT, document::Fact},
    text::Language,
};

/// The facts of an organisation, a link or a group: heading and text, each pair once.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts(Vec<[String; 2]>);

impl Facts {
    /// Adds the fact that a cell says.
    pub(super) fn add(&mut self, said: &Said<'_>) -> Result<(), Reason> {
        let fact = [shortened(&plain(&said.heading)), said.text.clone()];
        if is_blank(&fact[0]) {
            return Err(Reason::NoField);
        }
        if said.text.chars().count() > TEXT_LIMIT {
            return Err(Reason::TooLong);
        }
        if !self.0.contains(&fact) {
            if self.0.len() >= FACTS_LIMIT {
                return Err(Reason::TooMany);
            }
            self.0.push(fact);
        }
        Ok(())
    }

    /// Adds those of a row; what it cannot take is told by the outcome of its own cell.
    pub(super) fn add_row(&mut self, row: &[Said<'_>]) {
        for said in row.iter().filter(|said| said.meaning == Meaning::Fact) {
            let _ = self.add(said);
        }
    }

    pub(super) fn entries(&self, main: Language) -> Vec<Fact> {
        let fact = |[name, value]: &[String; 2]| Fact { name: of_map(main, name), value: of_map(main, value) };
        self.0.iter().map(fact).collect()
    }
}
