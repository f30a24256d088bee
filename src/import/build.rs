//! From understood tables to the document, and the report of every cell.

use carte_open::Opened;
use serde::{Deserialize, Serialize};

use super::{
    drafts::{Text, of_map},
    entries::{class_id, collaborations, is_directed, organisation, role_entries, title_of, type_entries},
    groups::{Group, Groups},
    ids::Ids,
    ledger::{Ledger, Outcome, Reason},
    links::Links,
    map_words::map_words,
    meaning::{Choice, Meaning},
    organisations::Organisations,
    report::{FileRead, LeftOut, Notice, Report, TableRead},
    sheet::Sheet,
    synonyms::Rows,
    table_kinds::sheets,
    totals::first_total,
};
use crate::{
    model::{
        LABEL_LIMIT, Standing, TEXT_LIMIT,
        document::{Document, LATEST, LinkEntry, Source},
    },
    text::Language,
};

/// How many collaborations a map takes.
const COLLABORATIONS: usize = 100;

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
    let main = options.language;
    let sheets = sheets(files, options);
    let mut ledger = Ledger::new(files.iter().map(Opened::cells).sum());
    let mut report = Report { files: files.iter().map(file_read).collect(), ..Report::default() };
    let (mut organisations, mut groups, mut links) = (Organisations::default(), Groups::default(), Links::default());
    let [mut title, mut description] = [Text::default(), Text::default()];
    let of = |rows: Option<Rows>| sheets.iter().filter(move |sheet| sheet.rows == rows);
    for sheet in of(None) {
        for said in sheet.said(&mut ledger).into_iter().flat_map(|(_, row)| row) {
            let result = match said.meaning {
                Meaning::MapTitle => title.set(main, &said.text, said.line, LABEL_LIMIT),
                Meaning::MapDescription => description.set(main, &said.text, said.line, TEXT_LIMIT),
                _ => Err(Reason::Beside),
            };
            ledger.settle(said.number, said.meaning, result);
        }
    }
    let mut joins = Vec::new();
    for sheet in of(Some(Rows::Organisations)) {
        for (_, row) in sheet.said(&mut ledger) {
            let read = organisations.row(sheet.file, &row, main, &mut ledger, &mut report);
            let cells =
                read.into_iter().flat_map(|(member, cells)| cells.into_iter().map(move |said| (member, said.clone())));
            joins.extend(cells.map(|(member, said)| (sheet.file, member, said)));
        }
    }
    // Those that no row of organisations names are only mentioned, unless no row names any.
    let standing = if organisations.all.is_empty() { Standing::Member } else { Standing::External };
    for sheet in of(Some(Rows::Members)) {
        for (_, row) in sheet.said(&mut ledger) {
            groups.row(sheet.file, &row, (main, standing), &mut organisations, &mut ledger, &mut report);
        }
    }
    let mut listed = Vec::new();
    for (file, member, said) in joins {
        if let Some(way) = said.meaning.way() {
            listed.push((file, member, said, way));
        } else {
            groups.join(file, &said, member, main, &mut ledger);
        }
    }
    organisations.other_names = groups.names(main);
    for sheet in of(Some(Rows::Links)) {
        for (_, row) in sheet.said(&mut ledger) {
            let table = (sheet.file, sheet.table);
            links.row(table, &row, (main, standing), &mut organisations, &mut ledger, &mut report);
        }
    }
    for (file, member, said, way) in listed {
        let cell = (file, member, &said, way);
        links.listed(cell, (main, Standing::External), &mut organisations, &mut ledger, &mut report);
    }
    let groups = groups.settle(COLLABORATIONS, main, &mut ledger);
    let parts = Parts { main, languages: languages(main, &sheets), organisations, groups, links, title, description };
    let document = parts.document(files, options, &mut ledger, &mut report);
    report.counts = [document.organisations.len(), document.links.len(), document.collaborations.len()];
    tell(&sheets, &ledger, &mut report);
    Imported { document, report }
}

/// The main language, then those that columns are in.
fn languages(main: Language, sheets: &[Sheet<'_>]) -> Vec<Language> {
    let mut languages = vec![main];
    let columns = sheets.iter().flat_map(|sheet| &sheet.columns).filter(|column| column.meaning.is_some());
    for language in columns.filter_map(|column| column.language) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}

fn file_read(opened: &Opened) -> FileRead {
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
    document.organisations.iter().any(|one| !one.facts.is_empty())
        || document.collaborations.iter().any(|one| !one.facts.is_empty())
        || document.links.iter().any(|link| {
            let is_dated = link.since.is_some() || link.until.is_some();
            is_dated || link.directed.is_some() || link.strength.is_some() || !link.facts.is_empty()
        })
}

/// Counts the cells, and lists those that are left out.
fn tell(sheets: &[Sheet<'_>], ledger: &Ledger, report: &mut Report) {
    let mut number = 0;
    for sheet in sheets {
        let totals = sheet.table.rows.iter().skip(sheet.end);
        report.notices.extend(totals.map(|row| Notice::Total { file: sheet.file, line: row.line }));
        let (sheet_name, count) = (sheet.table.sheet.clone(), sheet.table.rows.len());
        let totals = count - first_total(sheet.table).min(count);
        report.tables.push(TableRead { file: sheet.file, sheet: sheet_name, rows: sheet.rows, count, totals });
        report.columns.extend(sheet.columns.iter().cloned());
        for cell in sheet.table.rows.iter().flat_map(|row| &row.cells) {
            match ledger.outcome(number) {
                Outcome::Placed(meaning) => {
                    report.placed += 1;
                    report.facts += usize::from(meaning == Meaning::Fact);
                }
                Outcome::LeftOut(reason) => report.left_out.push(LeftOut {
                    file: sheet.file,
                    sheet: sheet.table.sheet.clone(),
                    line: cell.line,
                    column: sheet.table.columns.get(cell.column).map_or_else(String::new, |it| it.heading.clone()),
                    text: cell.text.clone(),
                    reason,
                }),
            }
            number += 1;
        }
    }
    report.cells = number;
}

struct Parts {
    main: Language,
    languages: Vec<Language>,
    organisations: Organisations,
    groups: Vec<Group>,
    links: Links,
    title: Text,
    description: Text,
}

impl Parts {
    fn document(self, files: &[Opened], options: &Options, ledger: &mut Ledger, report: &mut Report) -> Document {
        let main = self.main;
        let words = map_words(main);
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        let stem = names.first().map_or("", |name| name.rsplit_once('.').map_or(*name, |(stem, _)| stem));
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
        if needs_latest(&document) {
            document.version = LATEST;
        }
        document
    }
}
