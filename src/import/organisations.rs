//! The organisations: one for each identifier or name, filled by the rows that speak of it.

use std::collections::BTreeMap;

use super::{
    classes::Classes,
    drafts::{Text, add_texts, set_plain, set_value, shortened},
    facts::Facts,
    ledger::{Ledger, Reason},
    meaning::Meaning,
    report::{Notice, Report},
    sheet::{Said, first, leave_row},
    values::{self, key, list},
};
use crate::{
    model::{LABEL_LIMIT, Scope, TEXT_LIMIT, distance_within},
    text::Language,
};

/// Longest name that is compared with others letter by letter (characters).
const NEAR_LENGTH: usize = 64;

/// An organisation while its rows are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) id: Option<String>,
    pub(super) name: Text,
    pub(super) acronym: Option<String>,
    pub(super) label: Option<String>,
    pub(super) aliases: Vec<String>,
    /// Numbers of its classes.
    pub(super) roles: Vec<usize>,
    /// One of the usual standings.
    pub(super) standing: Option<&'static str>,
    /// The number of the class that is its standing, where the tables name their own.
    pub(super) own_standing: Option<usize>,
    pub(super) scope: Option<Scope>,
    pub(super) year: Option<i32>,
    pub(super) story: Text,
    pub(super) members_count: Option<u32>,
    pub(super) members_note: Text,
    pub(super) website: Option<String>,
    pub(super) summary: Text,
    pub(super) mission: Text,
    pub(super) lists: [Vec<Text>; 3],
    pub(super) section: Option<String>,
    pub(super) facts: Facts,
    /// The line of its first row.
    line: usize,
    /// The last file that gave it an identifier.
    id_file: Option<usize>,
}

/// The organisations met so far.
#[derive(Debug, Default)]
pub(super) struct Organisations {
    pub(super) all: Vec<Draft>,
    pub(super) roles: Classes,
    /// The standings, where the tables name their own.
    pub(super) standings: Option<Classes>,
    by_id: BTreeMap<(usize, String), usize>,
    by_name: BTreeMap<String, usize>,
    /// The letters of the first names, folded, as far as they were compared with others.
    letters: Vec<Vec<char>>,
    /// Names of what is no organisation by itself, such as a group that is the end of a link.
    pub(super) other_names: BTreeMap<(usize, String), String>,
}

impl Organisations {
    /// Reads a row. Returns the organisation and its cells that name collaborations, or organisations that it is linked with.
    pub(super) fn row<'row, 'file>(
        &mut self,
        file: usize,
        row: &'row [Said<'file>],
        language: Language,
        ledger: &mut Ledger,
        report: &mut Report,
    ) -> Option<(usize, Vec<&'row Said<'file>>)> {
        let id = first(row, Meaning::Id);
        let names = [Meaning::Name, Meaning::Label, Meaning::Acronym, Meaning::Id];
        let Some(name) = names.iter().find_map(|meaning| first(row, *meaning)) else {
            leave_row(row, Reason::NoName, ledger);
            return None;
        };
        let known = match id {
            // An organisation of another file may have the same name, one of this file has another identifier.
            Some(id) => self.by_id.get(&(file, id.text.clone())).or_else(|| {
                let same_name = self.by_name.get(&key(&name.text))?;
                self.all.get(*same_name).filter(|draft| draft.id_file != Some(file)).map(|_| same_name)
            }),
            None => self.by_name.get(&key(&name.text)),
        };
        let position = known.copied().unwrap_or(self.all.len());
        if position == self.all.len() {
            self.all.push(Draft { line: name.line, ..Draft::default() });
            self.know(&name.text, position);
        } else if let Some(first) = self.all.get(position) {
            let (name, lines) = (name.text.clone(), [first.line, name.line]);
            report.notices.push(Notice::Folded { name, file, lines });
        }
        if let Some(id) = id {
            self.by_id.entry((file, id.text.clone())).or_insert(position);
            if let Some(draft) = self.all.get_mut(position) {
                draft.id_file = Some(file);
            }
        }
        let (roles, standings, draft) = (&mut self.roles, &mut self.standings, self.all.get_mut(position)?);
        if name.meaning != Meaning::Name {
            // Nothing else names it.
            let _ = draft.name.set(name.language.unwrap_or(language), &shortened(&name.text), name.line, LABEL_LIMIT);
        }
        let mut others = Vec::new();
        for said in row {
            if said.meaning == Meaning::Collaborations || said.meaning.way().is_some() {
                others.push(said);
                continue;
            }
            ledger.settle(said.number, said.meaning, draft.fill(said, language, roles, standings.as_mut()));
        }
        let names: Vec<String> = draft.acronym.iter().chain(&draft.label).chain(&draft.aliases).cloned().collect();
        for name in &names {
            self.know(name, position);
        }
        Some((position, others))
    }

    fn know(&mut self, name: &str, position: usize) {
        self.by_name.entry(key(name)).or_insert(position);
    }

    /// The organisation that an identifier or a name of `file` means.
    pub(super) fn find(&self, file: usize, text: &str) -> Option<usize> {
        let in_file = self.by_id.get(&(file, text.to_owned()));
        let anywhere = || self.by_id.iter().find(|((_, id), _)| id == text).map(|(_, position)| position);
        in_file.or_else(|| self.by_name.get(&key(text))).or_else(anywhere).copied()
    }

    /// The organisation that a text means, made where there is none.
    pub(super) fn find_or_propose(
        &mut self,
        file: usize,
        said: &Said<'_>,
        text: &str,
        (language, standing): (Language, &'static str),
        report: &mut Report,
    ) -> usize {
        if let Some(known) = self.find(file, text) {
            return known;
        }
        let id = text;
        let text = self.other_names.get(&(file, id.to_owned())).cloned().unwrap_or_else(|| id.to_owned());
        if let Some(known) = self.by_name.get(&key(&text)) {
            return *known;
        }
        let text = text.as_str();
        let mut draft = Draft { standing: Some(standing), line: said.line, ..Draft::default() };
        // A name that was shortened is told by the report.
        let _ = draft.name.set(language, &shortened(text), said.line, LABEL_LIMIT);
        let near = self.nearest(text, language);
        report.notices.push(Notice::Proposed { name: text.to_owned(), file, line: said.line, near });
        self.all.push(draft);
        self.by_id.entry((file, id.to_owned())).or_insert(self.all.len() - 1);
        self.know(text, self.all.len() - 1);
        self.all.len() - 1
    }

    /// The name that differs from `text` by two letters at most.
    fn nearest(&mut self, text: &str, language: Language) -> Option<String> {
        let letters = |text: &str| key(text).chars().collect::<Vec<_>>();
        let wanted = letters(text);
        if !(6..=NEAR_LENGTH).contains(&wanted.len()) {
            return None;
        }
        let others = self.all.iter().skip(self.letters.len());
        self.letters.extend(others.map(|draft| letters(draft.name.any(language))));
        let at = self.letters.iter().position(|name| distance_within(&wanted, name, 2).is_some())?;
        self.all.get(at).map(|draft| draft.name.any(language).to_owned())
    }
}

impl Draft {
    fn fill(
        &mut self,
        said: &Said<'_>,
        main: Language,
        roles: &mut Classes,
        standings: Option<&mut Classes>,
    ) -> Result<(), Reason> {
        let (text, line, language) = (said.text.as_str(), said.line, said.language.unwrap_or(main));
        let first = self.line;
        let invalid = Reason::Invalid(said.meaning);
        match said.meaning {
            Meaning::Id => {
                if super::ids::is_kept(text) && self.id.is_none() {
                    self.id = Some(text.to_owned());
                }
                Ok(())
            }
            Meaning::Name => self.name(text, language, line),
            Meaning::Acronym => set_plain(&mut self.acronym, text, first),
            Meaning::Label => set_plain(&mut self.label, text, first),
            Meaning::Section => set_plain(&mut self.section, text, first),
            Meaning::Aliases => self.aliases(text),
            Meaning::Roles => {
                for name in list(text) {
                    let class = roles.of(name, false, Some(said.number));
                    if !self.roles.contains(&class) {
                        self.roles.push(class);
                    }
                }
                Ok(())
            }
            Meaning::Standing => match standings {
                Some(own) => set_value(&mut self.own_standing, own.of(text, false, Some(said.number)), first),
                None => set_value(&mut self.standing, values::standing(text).ok_or(invalid)?, first),
            },
            Meaning::Scope => set_value(&mut self.scope, values::scope(text).ok_or(invalid)?, first),
            Meaning::Founded => match values::year(text) {
                Some(year) => set_value(&mut self.year, year, first),
                None => self.story.set(language, text, line, TEXT_LIMIT),
            },
            Meaning::MembersCount => match values::count(text) {
                Some(count) => set_value(&mut self.members_count, count, first),
                None => self.members_note.set(language, text, line, TEXT_LIMIT),
            },
            Meaning::Website => set_value(&mut self.website, values::website(text).ok_or(invalid)?, first),
            Meaning::Fact => self.facts.add(said),
            Meaning::Story => self.story.set(language, text, line, TEXT_LIMIT),
            Meaning::MembersNote => self.members_note.set(language, text, line, TEXT_LIMIT),
            Meaning::Summary => self.summary.set(language, text, line, TEXT_LIMIT),
            Meaning::Mission => self.mission.set(language, text, line, TEXT_LIMIT),
            Meaning::Objectives | Meaning::Audiences | Meaning::Activities => {
                let [objectives, audiences, activities] = &mut self.lists;
                let texts = match said.meaning {
                    Meaning::Objectives => objectives,
                    Meaning::Audiences => audiences,
                    _ => activities,
                };
                add_texts(texts, language, &list(text), line)
            }
            _ => Err(Reason::NoField),
        }
    }

    /// A second spelling of the name is another name.
    fn name(&mut self, text: &str, language: Language, line: usize) -> Result<(), Reason> {
        let short = shortened(text);
        match self.name.set(language, &short, line, LABEL_LIMIT) {
            Err(Reason::Contradicts(_)) => self.aliases(text),
            result => result.and(if short.ends_with('…') && short != text { Err(Reason::TooLong) } else { Ok(()) }),
        }
    }

    fn aliases(&mut self, text: &str) -> Result<(), Reason> {
        for name in list(text) {
            if name.chars().count() > LABEL_LIMIT {
                return Err(Reason::TooLong);
            }
            if !self.aliases.iter().any(|known| known == name) {
                self.aliases.push(name.to_owned());
            }
        }
        Ok(())
    }
}
