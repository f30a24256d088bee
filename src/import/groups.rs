//! Collaborations: groups, clusters and hyperedges, with who takes part.

use std::collections::BTreeMap;

use super::{
    drafts::{Text, shortened},
    facts::Facts,
    ledger::{Ledger, Reason},
    meaning::Meaning,
    organisations::Organisations,
    report::Report,
    sheet::{Said, first, leave_row},
    support::{Support, of_row},
    values::{self, is_number, key, list},
};
use crate::{
    geometry::order,
    model::{LABEL_LIMIT, Part, TEXT_LIMIT},
    text::Language,
};

/// A collaboration while its rows are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    pub(super) name: Text,
    pub(super) summary: Text,
    /// Position of the organisation and its part, with the line.
    pub(super) members: Vec<(usize, Option<Part>, usize)>,
    pub(super) support: Support,
    pub(super) facts: Facts,
    /// The cells that say it, to be left out with it.
    pub(super) cells: Vec<usize>,
}

/// The collaborations met so far.
#[derive(Debug, Default)]
pub(super) struct Groups {
    pub(super) all: Vec<Group>,
    by_id: BTreeMap<(usize, String), usize>,
    by_name: BTreeMap<String, usize>,
}

/// How a map calls a group that has a number only.
fn numbered(language: Language) -> &'static str {
    language.among(["Groupe\u{a0}", "Group\u{a0}", "Grupo\u{a0}"])
}

impl Groups {
    fn of(&mut self, file: usize, id: Option<&str>, name: Option<&Said<'_>>, main: Language) -> Option<usize> {
        let by_id = id.and_then(|id| self.by_id.get(&(file, id.to_owned())));
        let by_name = name.filter(|_| id.is_none()).and_then(|name| self.by_name.get(&key(&name.text)));
        let position = by_id.or(by_name).copied().unwrap_or(self.all.len());
        if position == self.all.len() {
            self.all.push(Group::default());
        }
        if let Some(id) = id {
            self.by_id.insert((file, id.to_owned()), position);
        }
        if let Some(name) = name {
            self.by_name.entry(key(&name.text)).or_insert(position);
            let group = self.all.get_mut(position)?;
            // Another name of the same group is told by the cell's own outcome.
            let _ = group.name.set(name.language.unwrap_or(main), &shortened(&name.text), name.line, LABEL_LIMIT);
        }
        Some(position)
    }

    /// Reads a row of who takes part in what, or of what a group is.
    pub(super) fn row(
        &mut self,
        file: usize,
        row: &[Said<'_>],
        (main, standing): (Language, &'static str),
        organisations: &mut Organisations,
        ledger: &mut Ledger,
        report: &mut Report,
    ) {
        let (id, name) = (first(row, Meaning::GroupId), first(row, Meaning::Group));
        if id.is_none() && name.is_none() {
            leave_row(row, Reason::NoName, ledger);
            return;
        }
        let Some(position) = self.of(file, id.map(|id| id.text.as_str()), name, main) else { return };
        let member = first(row, Meaning::MemberId).or_else(|| first(row, Meaning::Member));
        let member = member.map(|said| {
            // Where there is an identifier and a name, the name serves for an organisation that is nowhere else.
            let known = organisations.find(file, &said.text);
            let name = first(row, Meaning::Member).unwrap_or(said);
            known.unwrap_or_else(|| organisations.find_or_propose(file, name, &name.text, (main, standing), report))
        });
        let part = first(row, Meaning::Part).and_then(|said| values::part(&said.text));
        let Some(group) = self.all.get_mut(position) else { return };
        let repeated =
            member.and_then(|member| group.members.iter().find(|(known, _, _)| *known == member)).map(|it| it.2);
        if let Some(member) = member.filter(|_| repeated.is_none()) {
            group.members.push((member, part, row.first().map_or(0, |said| said.line)));
        }
        group.support.add(&of_row(row), main);
        for said in row {
            let language = said.language.unwrap_or(main);
            let result = match said.meaning {
                Meaning::Part if part.is_none() => Err(Reason::Invalid(Meaning::Part)),
                Meaning::Member | Meaning::MemberId | Meaning::Part => {
                    repeated.map_or(Ok(()), |line| Err(Reason::Repeats(line)))
                }
                Meaning::Group => group.name.set(language, &shortened(&said.text), said.line, LABEL_LIMIT),
                Meaning::GroupSummary => group.summary.set(language, &said.text, said.line, TEXT_LIMIT),
                Meaning::Fact => group.facts.add(said),
                Meaning::GroupId | Meaning::Sections | Meaning::Basis | Meaning::Inference => Ok(()),
                _ => Err(Reason::NoField),
            };
            ledger.settle(said.number, said.meaning, result);
            group.cells.push(said.number);
        }
    }

    /// Adds an organisation to the groups that a cell of its own row names, a list.
    pub(super) fn join(&mut self, file: usize, said: &Said<'_>, member: usize, main: Language, ledger: &mut Ledger) {
        for name in list(&said.text) {
            let is_known = self.by_id.contains_key(&(file, name.to_owned()));
            let text = if is_number(name) { [numbered(main), name].concat() } else { name.to_owned() };
            let named = Said { text, language: None, ..said.clone() };
            let position =
                if is_known { self.of(file, Some(name), None, main) } else { self.of(file, None, Some(&named), main) };
            let Some(group) = position.and_then(|position| self.all.get_mut(position)) else { continue };
            if !group.members.iter().any(|(known, _, _)| *known == member) {
                group.members.push((member, None, said.line));
            }
            group.cells.push(said.number);
        }
        ledger.place(said.number, said.meaning);
    }

    /// The names of those that have an identifier.
    pub(super) fn names(&self, main: Language) -> BTreeMap<(usize, String), String> {
        let name =
            |position: usize| self.all.get(position).map(|group| group.name.any(main)).filter(|name| !name.is_empty());
        let named = |(id, position): (&(usize, String), &usize)| Some((id.clone(), name(*position)?.to_owned()));
        self.by_id.iter().filter_map(named).collect()
    }

    /// Names the groups that have an identifier only, and drops those without a member and those past the limit.
    pub(super) fn settle(self, limit: usize, main: Language, ledger: &mut Ledger) -> Vec<Group> {
        let ids: BTreeMap<usize, String> = self.by_id.into_iter().map(|((_, id), position)| (position, id)).collect();
        let size = |position: usize| self.all.get(position).map_or(0, |group| group.members.len());
        let largest = order(self.all.len(), &mut |one, other| size(other).cmp(&size(one)));
        let kept: Vec<usize> = largest.into_iter().take(limit).collect();
        let mut groups = Vec::new();
        for (position, mut group) in self.all.into_iter().enumerate() {
            let is_empty = group.members.is_empty();
            if is_empty || !kept.contains(&position) {
                let reason = if is_empty { Reason::NoMember } else { Reason::TooMany };
                group.cells.iter().for_each(|cell| ledger.leave(*cell, reason));
                continue;
            }
            if let Some(id) = ids.get(&position).filter(|_| group.name.is_empty()) {
                let name = if is_number(id) { [numbered(main), id].concat() } else { shortened(id) };
                // It was empty.
                let _ = group.name.set(main, &name, 0, LABEL_LIMIT);
            }
            groups.push(group);
        }
        groups
    }
}
