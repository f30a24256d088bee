//! Links: their ends found by identifier or name, loops and repetitions left out, classes and directions as types.

use std::collections::BTreeMap;

use super::{
    classes::Classes,
    drafts::Text,
    facts::Facts,
    ledger::{Ledger, Reason},
    link_values,
    meaning::Meaning,
    organisations::Organisations,
    report::Report,
    sheet::{Said, first, leave_row},
    support::{Support, of_row},
    values::{self, Way, list},
};
use crate::{
    model::{TEXT_LIMIT, is_before},
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
    pub(super) is_directed: bool,
    pub(super) strength: Option<f64>,
    pub(super) since: Option<String>,
    pub(super) until: Option<String>,
    pub(super) facts: Facts,
    line: usize,
}

/// The links met so far.
#[derive(Debug, Default)]
pub(super) struct Links {
    pub(super) all: Vec<Link>,
    pub(super) types: Classes,
    /// By class, ends, and whether they have an order; sorted where they have none.
    known: BTreeMap<(usize, [usize; 2], bool), usize>,
    /// By class and ends, in the order in which the document has them.
    written: BTreeMap<(usize, [usize; 2]), usize>,
}

/// How a map calls the links of a file that names no type.
fn unnamed(language: Language) -> &'static str {
    language.among(["Lien", "Link", "Vínculo"])
}

impl Links {
    pub(super) fn row(
        &mut self,
        (file, is_directed): (usize, Option<bool>),
        row: &[Said<'_>],
        (main, standing): (Language, &'static str),
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
        let default = if is_directed == Some(true) { Way::Forward } else { Way::Both };
        let way = way.unwrap_or(default);
        let kind = first(row, Meaning::LinkType);
        let mut placed = 0;
        let mut refused = Reason::NoEnd;
        for source in &from {
            for target in &to {
                let name = kind.map_or(unnamed(main), |said| &said.text);
                let class = self.types.of(name, way != Way::Both, kind.map(|said| said.number));
                match self.link(class, way, [*source, *target], row, main) {
                    Ok(()) => placed += 1,
                    Err(reason) => refused = reason,
                }
            }
        }
        let [since, until] =
            [Meaning::Since, Meaning::Until].map(|it| first(row, it).and_then(|it| link_values::date(&it.text)));
        let is_inverted = since.zip(until).is_some_and(|(since, until)| is_before(&until, &since));
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
                Meaning::Note | Meaning::Fact if said.text.chars().count() > TEXT_LIMIT => Err(Reason::TooLong),
                Meaning::Strength if link_values::strength(&said.text).is_none() => Err(Reason::Invalid(said.meaning)),
                Meaning::Since | Meaning::Until if link_values::date(&said.text).is_none() => {
                    Err(Reason::Invalid(said.meaning))
                }
                Meaning::Until if is_inverted => Err(Reason::Invalid(said.meaning)),
                Meaning::Fact => all.and_then(|()| Facts::default().add(said)),
                _ => all,
            };
            ledger.settle(said.number, said.meaning, result);
        }
    }

    /// The links of an organisation with those that a cell of its own row names, of a type that is named by the heading.
    pub(super) fn listed(
        &mut self,
        (file, member, said, way): (usize, usize, &Said<'_>, Way),
        proposed: (Language, &'static str),
        organisations: &mut Organisations,
        ledger: &mut Ledger,
        report: &mut Report,
    ) {
        let class = self.types.of(&said.heading, way != Way::Both, None);
        let mut result = Ok(());
        for other in each(organisations, file, said, proposed, report) {
            match self.link(class, way, [member, other], std::slice::from_ref(said), proposed.0) {
                // The rows of both ends name each other.
                Ok(()) | Err(Reason::Repeats(_)) => {}
                Err(reason) => result = Err(reason),
            }
        }
        ledger.settle(said.number, said.meaning, result);
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
        let is_directed = way != Way::Both;
        let sorted = if !is_directed && target < source { [target, source] } else { ends };
        if let Some(known) = self.known.get(&(class, sorted, is_directed)).and_then(|known| self.all.get(*known)) {
            return Err(Reason::Repeats(known.line));
        }
        let [source, target] = self.free_order(class, ends, is_directed)?;
        let mut note = Text::default();
        for said in row.iter().filter(|said| said.meaning == Meaning::Note) {
            // A longer one is left out by its own outcome.
            let _ = note.set(said.language.unwrap_or(main), &said.text, said.line, TEXT_LIMIT);
        }
        let mut support = Support::default();
        support.add(&of_row(row), main);
        let said = |meaning| first(row, meaning).map(|said| said.text.as_str());
        let since = said(Meaning::Since).and_then(link_values::date);
        let until = said(Meaning::Until).and_then(link_values::date);
        // An end before the beginning is left out by its own outcome.
        let until = until.filter(|until| since.as_ref().is_none_or(|since| !is_before(until, since)));
        let strength = said(Meaning::Strength).and_then(link_values::strength);
        let mut facts = Facts::default();
        facts.add_row(row);
        self.known.insert((class, sorted, is_directed), self.all.len());
        self.written.insert((class, [source, target]), self.all.len());
        let line = row.first().map_or(0, |said| said.line);
        self.all.push(Link { class, source, target, note, support, is_directed, strength, since, until, facts, line });
        Ok(())
    }
}

impl Links {
    /// The order in which the document has the ends of a link: no other of its class may have the same. Of a link with a
    /// direction and one without between the same two, the second gives way.
    fn free_order(&mut self, class: usize, ends: [usize; 2], is_directed: bool) -> Result<[usize; 2], Reason> {
        let [first, last] = ends;
        let swapped = [last, first];
        let Some(taken) = self.written.get(&(class, ends)).copied() else { return Ok(ends) };
        if self.written.contains_key(&(class, swapped)) {
            return Err(Reason::Repeats(self.all.get(taken).map_or(0, |link| link.line)));
        }
        if !is_directed {
            return Ok(swapped);
        }
        if let Some(link) = self.all.get_mut(taken) {
            [link.source, link.target] = swapped;
            self.written.insert((class, swapped), taken);
        }
        Ok(ends)
    }
}

/// The organisations that a cell names: one, or a list.
fn each(
    organisations: &mut Organisations,
    file: usize,
    said: &Said<'_>,
    proposed: (Language, &'static str),
    report: &mut Report,
) -> Vec<usize> {
    if let Some(known) = organisations.find(file, &said.text) {
        return vec![known];
    }
    let names = list(&said.text);
    let find = |name: &str| organisations.find_or_propose(file, said, name, proposed, report);
    names.into_iter().map(find).collect()
}
