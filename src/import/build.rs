//! From understood tables to the document, and the report of every cell.

use carte_open::Opened;
use serde::{Deserialize, Serialize};

use super::{
    drafts::{Text, of_map},
    entries::{class_id, collaborations, is_directed, organisation, role_entries, title_of, type_entries},
    groups::Group,
    ids::Ids,
    importing::Importing,
    ledger::{Ledger, Reason},
    links::Links,
    map_words::map_words,
    meaning::Choice,
    organisations::Organisations,
    report::{FileRead, Notice, Report},
    sheet::Sheet,
    standings,
    synonyms::Rows,
};
use crate::{
    model::document::{Document, LATEST, LinkEntry, Source},
    text::Language,
};

/// What an author asks of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// The language of the texts.
    pub language: Language,
    /// The date of the source: `2015`, `2015-03` or `2015-03-31`.
    pub date: String,
    /// What the author chose for columns.
    pub choices: Vec<Choice>,
    /// What the author chose that the rows of tables are, by their position among those of all files; nothing leaves one out.
    pub rows: Vec<(usize, Option<Rows>)>,
    /// The tables, by that position, of which rows of totals are rows as the others.
    pub totals: Vec<usize>,
}

/// A document made from tables.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The document: the checker decides whether it is a map.
    pub document: Document,
    /// What became of each cell.
    pub report: Report,
}

/// Makes a document of the tables of `files`.
pub fn import(files: &[Opened], options: &Options) -> Imported {
    let mut importing = Importing::new(files, options.clone());
    loop {
        if let Some(imported) = importing.step(files) {
            return imported;
        }
    }
}

/// The main language, then those that columns are in.
pub(super) fn languages(main: Language, sheets: &[Sheet]) -> Vec<Language> {
    let mut languages = vec![main];
    let columns = sheets.iter().flat_map(|sheet| &sheet.columns).filter(|column| column.meaning.is_some());
    for language in columns.filter_map(|column| column.language) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

pub(super) fn file_read(opened: &Opened) -> FileRead {
    FileRead {
        name: opened.name.clone(),
        kind: opened.kind,
        encoding: opened.encoding.map(str::to_owned),
        separator: opened.separator,
        tables: opened.tables.len(),
        rows: opened.tables.iter().map(|table| table.rows.len()).sum(),
        remarks: opened.remarks.clone(),
    }
}

/// Whether a document has something that version 1 of the format lacks: otherwise it stays open to older programs.
fn needs_latest(document: &Document) -> bool {
    !document.standings.is_empty()
        || document.organisations.iter().any(|one| !one.facts.is_empty())
        || document.collaborations.iter().any(|one| !one.facts.is_empty())
        || document.links.iter().any(|link| {
            let is_dated = link.since.is_some() || link.until.is_some();
            is_dated || link.directed.is_some() || link.strength.is_some() || !link.facts.is_empty()
        })
}

/// What was read, before it is a document.
pub(super) struct Parts {
    pub(super) main: Language,
    pub(super) languages: Vec<Language>,
    pub(super) organisations: Organisations,
    pub(super) groups: Vec<Group>,
    pub(super) links: Links,
    pub(super) title: Text,
    pub(super) description: Text,
}

impl Parts {
    pub(super) fn document(
        mut self,
        files: &[Opened],
        options: &Options,
        ledger: &mut Ledger,
        report: &mut Report,
    ) -> Document {
        let main = self.main;
        let words = map_words(main);
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        let stem = names.first().map_or("", |name| name.rsplit_once('.').map_or(*name, |(stem, _)| stem));
        let standings = standings::Own::of(&mut self.organisations, main, ledger);
        let roles = self.organisations.roles.settle(words.others);
        let types = self.links.types.settle(words.others);
        roles.joined.iter().chain(&types.joined).for_each(|cell| ledger.leave(*cell, Reason::TooMany));
        let joined = roles.joined_classes + types.joined_classes;
        report.notices.extend((joined > 0).then_some(Notice::Joined { classes: joined }));
        let to_describe = roles.kept.len() + types.kept.len();
        report.notices.extend((to_describe > 0).then_some(Notice::ToDescribe { classes: to_describe }));
        report.notices.push(Notice::SourceToState);
        let mut ids = Ids::default();
        // The identifiers of the files come first, so that none is taken by a name.
        let kept: Vec<Option<String>> =
            self.organisations.all.iter().map(|draft| draft.id.as_deref().map(|id| ids.unlike_others(id))).collect();
        let ids: Vec<String> = self
            .organisations
            .all
            .iter()
            .zip(kept)
            .map(|(draft, kept)| kept.unwrap_or_else(|| ids.fresh(draft.name.any(main), "organisation")))
            .collect();
        let id = |position: usize| ids.get(position).cloned().unwrap_or_default();
        let mut document = Document {
            schema: None,
            version: 1,
            title: self.title.optional(main).unwrap_or_else(|| of_map(main, title_of(stem, words.map))),
            description: self
                .description
                .optional(main)
                .unwrap_or_else(|| of_map(main, [words.opened_from, &names.join(", "), "."].concat())),
            edition: None,
            source: Some(Source {
                id: None,
                title: of_map(main, names.join(", ")),
                authors: words.to_state.to_owned(),
                date: options.date.clone(),
                address: None,
                note: None,
            }),
            sources: Vec::new(),
            languages: self.languages,
            roles: role_entries(&roles, main, words.to_describe),
            link_types: type_entries(&types, main, words.to_describe),
            standings: Vec::new(),
            organisations: self
                .organisations
                .all
                .iter()
                .enumerate()
                .map(|(position, draft)| organisation(draft, id(position), &roles, main))
                .collect(),
            links: self
                .links
                .all
                .iter()
                .map(|link| LinkEntry {
                    link_type: class_id(&types, link.class),
                    source: id(link.source),
                    target: id(link.target),
                    directed: Some(link.is_directed).filter(|own| *own != is_directed(&types, link.class)),
                    strength: link.strength,
                    since: link.since.clone(),
                    until: link.until.clone(),
                    note: link.note.optional(main),
                    evidence: link.support.evidence(main),
                    facts: link.facts.entries(main),
                })
                .collect(),
            networks: Vec::new(),
            collaborations: collaborations(&self.groups, &id, main),
            story: Vec::new(),
            places: None,
            arrangements: Vec::new(),
        };
        standings.write(&mut document);
        if needs_latest(&document) {
            document.version = LATEST;
        }
        document
    }
}
