//! Links: their ends found by identifier or name, loops and repetitions left out, classes and directions as types.

use std::collections::BTreeMap;

use carte_open::Table;

use super::{
    classes::Classes,
    drafts::Text,
    ledger::{Ledger, Reason},
    meaning::Meaning,
    organisations::Organisations,
    report::Report,
    sheet::{Said, first, leave_row},
    support::{Support, of_row},
    values::{self, Way, list},
};
use crate::{
    model::{Standing, TEXT_LIMIT},
    text::Language,
};

/// A link of the document.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// Number of its type.
    pub(super) class: usize,
    pub(super) source: usize,
    pub(super) target: usize,
    pub(super) note: Text,
    pub(super) support: Support,
    line: usize,
}

/// The links met so far.
#[derive(Debug, Default)]
pub(super) struct Links {
    pub(super) all: Vec<Link>,
    pub(super) types: Classes,
    known: BTreeMap<(usize, [usize; 2]), usize>,
}

/// How a map calls the links of a file that names no type.
fn unnamed(language: Language) -> &'static str {
    language.pair(["Lien", "Link"])
}

impl Links {
    pub(super) fn row(
        &mut self,
        (file, table): (usize, &Table),
        row: &[Said<'_>],
        (main, standing): (Language, Standing),
        organisations: &mut Organisations,
        ledger: &mut Ledger,
        report: &mut Report,
    ) {
        let mut end = |id: Meaning, name: Meaning, report: &mut Report| -> Vec<usize> {
            if let Some(said) = first(row, id) {
                let known = organisations.find(file, &said.text);
                // Several ends in one cell of Kumu's files; a name beside the identifier names who is nowhere else.
                let named = first(row, name).filter(|named| named.meaning != id);
                return match (known, named) {
                    (Some(known), _) => vec![known],
                    (None, Some(named)) => {
                        vec![organisations.find_or_propose(file, named, &named.text, (main, standing), report)]
                    }
                    (None, None) => each(organisations, file, said, (main, standing), report),
                };
            }
            let cells = row.iter().filter(|said| said.meaning == name);
            cells.flat_map(|said| each(organisations, file, said, (main, standing), report)).collect()
        };
        let from = end(Meaning::FromId, Meaning::From, report);
        let to = end(Meaning::ToId, Meaning::To, report);
        if from.is_empty() || to.is_empty() {
            leave_row(row, Reason::NoEnd, ledger);
            return;
        }
        let direction = first(row, Meaning::Direction);
        let way = direction.and_then(|said| values::way(&said.heading.to_lowercase(), &said.text));
        let default = if table.directed == Some(true) { Way::Forward } else { Way::Both };
        let way = way.unwrap_or(default);
        let kind = first(row, Meaning::LinkType);
        let mut placed = 0;
        let mut refused = Reason::NoEnd;
        for source in &from {
            for target in &to {
                let class = self.types.of(
                    kind.map_or(unnamed(main), |said| &said.text),
                    way != Way::Both,
                    kind.map(|said| said.number),
                );
                match self.link(class, way, [*source, *target], row, main) {
                    Ok(()) => placed += 1,
                    Err(reason) => refused = reason,
                }
            }
        }
        let all = if placed == from.len() * to.len() { Ok(()) } else { Err(refused) };
        for said in row {
            let result = match said.meaning {
                Meaning::Direction if values::way(&said.heading.to_lowercase(), &said.text).is_none() => {
                    Err(Reason::Invalid(Meaning::Direction))
                }
                Meaning::Basis if list(&said.text).iter().any(|text| values::basis(text).is_none()) => {
                    Err(Reason::Invalid(Meaning::Basis))
                }
                Meaning::Basis | Meaning::Inference if first(row, Meaning::Sections).is_none() => Err(Reason::NoField),
                Meaning::Note if said.text.chars().count() > TEXT_LIMIT => Err(Reason::TooLong),
                _ => all,
            };
            ledger.settle(said.number, said.meaning, result);
        }
    }

    fn link(
        &mut self,
        class: usize,
        way: Way,
        [source, target]: [usize; 2],
        row: &[Said<'_>],
        main: Language,
    ) -> Result<(), Reason> {
        if source == target {
            return Err(Reason::Loop);
        }
        let ends = if way == Way::Backward { [target, source] } else { [source, target] };
        let sorted = if way == Way::Both && target < source { [target, source] } else { ends };
        if let Some(known) = self.known.get(&(class, sorted)).and_then(|known| self.all.get(*known)) {
            return Err(Reason::Repeats(known.line));
        }
        let mut note = Text::default();
        for said in row.iter().filter(|said| said.meaning == Meaning::Note) {
            // A longer one is left out by its own outcome.
            let _ = note.set(said.language.unwrap_or(main), &said.text, said.line, TEXT_LIMIT);
        }
        let mut support = Support::default();
        support.add(&of_row(row), main);
        self.known.insert((class, sorted), self.all.len());
        let [source, target] = ends;
        self.all.push(Link { class, source, target, note, support, line: row.first().map_or(0, |said| said.line) });
        Ok(())
    }
}

/// The organisations that a cell names: one, or a list.
fn each(
    organisations: &mut Organisations,
    file: usize,
    said: &Said<'_>,
    proposed: (Language, Standing),
    report: &mut Report,
) -> Vec<usize> {
    if let Some(known) = organisations.find(file, &said.text) {
        return vec![known];
    }
    let names = list(&said.text);
    let find = |name: &str| organisations.find_or_propose(file, said, name, proposed, report);
    names.into_iter().map(find).collect()
}
