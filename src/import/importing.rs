//! An import while it is done, some rows at a time, so that a page answers in between.

use std::collections::VecDeque;

use carte_open::{Opened, Table};

use super::{
    accounts::account,
    build::{Imported, Options, Parts, file_read, languages},
    drafts::Text,
    groups::Groups,
    ledger::{Ledger, Reason},
    links::Links,
    meaning::Meaning,
    organisations::Organisations,
    report::Report,
    sheet::{Cursor, Said, Sheet},
    standings::own_standings,
    synonyms::Rows,
    table_kinds::{find_links_by_values, sheet},
    values::Way,
};
use crate::model::{LABEL_LIMIT, TEXT_LIMIT, document::Document};

/// How many rows, or cells that name others, are read at once.
const ROWS: usize = 100;

/// How many collaborations a map takes.
const COLLABORATIONS: usize = 100;

/// The tables in the order in which they are read: what an earlier one names is known to the later ones.
const ORDER: [Option<Rows>; 4] = [None, Some(Rows::Organisations), Some(Rows::Members), Some(Rows::Links)];

/// The positions there of organisations and of members.
const ORGANISATIONS: usize = 1;
const MEMBERS: usize = 2;

/// What is done next.
#[derive(Clone, Copy, Debug)]
enum Stage {
    /// Understands the columns of each table.
    Understand,
    /// Reads the rows of the tables at this position of [`ORDER`].
    Read(usize),
    /// Reads the cells that name collaborations.
    Join,
    /// Reads the cells that name organisations that theirs is linked with.
    Listed,
    /// Makes the document.
    Make,
    /// Reports every cell.
    Tell,
}

/// An import of files that the caller keeps.
#[derive(Debug)]
pub struct Importing {
    options: Options,
    stage: Stage,
    /// The position of the next table, the next of its rows, and how many cells the tables before it have.
    table: usize,
    cursor: Cursor,
    cells: usize,
    sheets: Vec<Sheet>,
    ledger: Ledger,
    report: Report,
    organisations: Organisations,
    groups: Groups,
    links: Links,
    /// Of those that are proposed: they are only mentioned, unless no row of organisations names any.
    standing: &'static str,
    title: Text,
    description: Text,
    /// File, organisation, and the cell of its row that names collaborations or other organisations.
    joins: VecDeque<(usize, usize, Said<'static>)>,
    /// The same with the way of the links.
    listed: VecDeque<(usize, usize, Said<'static>, Way)>,
    document: Option<Document>,
}

fn tables(files: &[Opened]) -> impl Iterator<Item = &Table> {
    files.iter().flat_map(|file| &file.tables)
}

impl Importing {
    /// An import of `files` with these options.
    pub fn new(files: &[Opened], options: Options) -> Self {
        Self {
            options,
            stage: Stage::Understand,
            table: 0,
            cursor: Cursor::START,
            cells: 0,
            sheets: Vec::new(),
            ledger: Ledger::new(files.iter().map(Opened::cells).sum()),
            report: Report { files: files.iter().map(file_read).collect(), ..Report::default() },
            organisations: Organisations::default(),
            groups: Groups::default(),
            links: Links::default(),
            standing: "external",
            title: Text::default(),
            description: Text::default(),
            joins: VecDeque::new(),
            listed: VecDeque::new(),
            document: None,
        }
    }

    /// Its options.
    pub const fn options(&self) -> &Options {
        &self.options
    }

    /// Goes on with the same files for a slice; returns the document and its report once they are there.
    pub fn step(&mut self, files: &[Opened]) -> Option<Imported> {
        let stage = self.stage;
        let is_waiting = match stage {
            Stage::Understand => self.understand(files),
            Stage::Read(at) => ORDER.get(at).is_some_and(|rows| self.read(*rows, files)),
            Stage::Join => self.join(),
            Stage::Listed => self.link(),
            Stage::Make => self.make(files),
            Stage::Tell => self.tell(files),
        };
        if is_waiting {
            return None;
        }
        self.begin(match stage {
            Stage::Understand => Stage::Read(0),
            // Links name groups too, so that those come before.
            Stage::Read(MEMBERS) => Stage::Join,
            Stage::Read(at) if at < MEMBERS => Stage::Read(at + 1),
            Stage::Join => Stage::Read(MEMBERS + 1),
            Stage::Read(_) => Stage::Listed,
            Stage::Listed => Stage::Make,
            Stage::Make | Stage::Tell => Stage::Tell,
        });
        match stage {
            Stage::Read(ORGANISATIONS) if self.organisations.all.is_empty() => self.standing = "member",
            Stage::Join => self.organisations.other_names = self.groups.names(self.options.language),
            _ => {}
        }
        let document = self.document.take_if(|_| matches!(stage, Stage::Tell))?;
        Some(Imported { document, report: std::mem::take(&mut self.report) })
    }

    const fn begin(&mut self, stage: Stage) {
        (self.stage, self.table, self.cursor) = (stage, 0, Cursor::START);
    }

    const fn next_table(&mut self) {
        (self.table, self.cursor) = (self.table + 1, Cursor::START);
    }

    /// Understands the next table; returns whether there was one.
    fn understand(&mut self, files: &[Opened]) -> bool {
        let mut all =
            files.iter().enumerate().flat_map(|(file, opened)| opened.tables.iter().map(move |table| (file, table)));
        let Some((file, table)) = all.nth(self.sheets.len()) else {
            let tables: Vec<&Table> = tables(files).collect();
            find_links_by_values(&mut self.sheets, &tables, &self.options);
            self.organisations.standings = own_standings(&self.sheets, &tables);
            return false;
        };
        self.sheets.push(sheet(file, table, (self.sheets.len(), self.cells), &self.options));
        self.cells += table.cells();
        true
    }

    /// Reads the next rows of the tables of this kind; returns whether others may wait.
    fn read(&mut self, kind: Option<Rows>, files: &[Opened]) -> bool {
        let Some((sheet, table)) = self.sheets.iter().zip(tables(files)).nth(self.table) else { return false };
        if sheet.rows != kind {
            self.next_table();
            return true;
        }
        let Self { ledger, report, organisations, groups, links, .. } = self;
        let (file, proposed) = (sheet.file, (self.options.language, self.standing));
        for row in sheet.said(table, ROWS, &mut self.cursor, ledger) {
            match kind {
                None => {
                    for said in row {
                        let (text, line, main) = (&said.text, said.line, self.options.language);
                        let result = match said.meaning {
                            Meaning::MapTitle => self.title.set(main, text, line, LABEL_LIMIT),
                            Meaning::MapDescription => self.description.set(main, text, line, TEXT_LIMIT),
                            _ => Err(Reason::Beside),
                        };
                        ledger.settle(said.number, said.meaning, result);
                    }
                }
                Some(Rows::Organisations) => {
                    let Some((member, cells)) = organisations.row(file, &row, proposed.0, ledger, report) else {
                        continue;
                    };
                    self.joins.extend(cells.into_iter().map(|said| (file, member, said.kept())));
                }
                Some(Rows::Members) => groups.row(file, &row, proposed, organisations, ledger, report),
                Some(Rows::Links) => links.row((file, table.directed), &row, proposed, organisations, ledger, report),
            }
        }
        if self.cursor.rows >= table.rows.len() {
            self.next_table();
        }
        true
    }

    /// Reads the next cells that name collaborations; returns whether others wait.
    fn join(&mut self) -> bool {
        for (file, member, said) in drained(&mut self.joins) {
            match said.meaning.way() {
                Some(way) => self.listed.push_back((file, member, said, way)),
                None => self.groups.join(file, &said, member, self.options.language, &mut self.ledger),
            }
        }
        !self.joins.is_empty()
    }

    /// Reads the next cells that name organisations; returns whether others wait.
    fn link(&mut self) -> bool {
        let proposed = (self.options.language, "external");
        let Self { ledger, report, organisations, links, .. } = self;
        for (file, member, said, way) in drained(&mut self.listed) {
            links.listed((file, member, &said, way), proposed, organisations, ledger, report);
        }
        !self.listed.is_empty()
    }

    /// Makes the document, at once.
    fn make(&mut self, files: &[Opened]) -> bool {
        let main = self.options.language;
        let parts = Parts {
            main,
            languages: languages(main, &self.sheets),
            organisations: std::mem::take(&mut self.organisations),
            groups: std::mem::take(&mut self.groups).settle(COLLABORATIONS, main, &mut self.ledger),
            links: std::mem::take(&mut self.links),
            title: std::mem::take(&mut self.title),
            description: std::mem::take(&mut self.description),
        };
        let document = parts.document(files, &self.options, &mut self.ledger, &mut self.report);
        self.report.counts = [document.organisations.len(), document.links.len(), document.collaborations.len()];
        self.document = Some(document);
        false
    }

    /// Counts the cells of the next rows, and lists those that are left out; returns whether others may wait.
    fn tell(&mut self, files: &[Opened]) -> bool {
        let Some((sheet, table)) = self.sheets.iter().zip(tables(files)).nth(self.table) else { return false };
        account((sheet, table), (self.cursor.rows, ROWS), &self.ledger, &mut self.report);
        self.cursor.rows += ROWS;
        if self.cursor.rows >= table.rows.len() {
            self.next_table();
        }
        true
    }
}

/// The next items of a queue, as many as are read at once.
fn drained<T>(queue: &mut VecDeque<T>) -> impl Iterator<Item = T> {
    let count = ROWS.min(queue.len());
    queue.drain(..count)
}

#[cfg(test)]
mod tests {
    use carte_open::{Limits, open};

    use super::*;

    #[test]
    fn each_step_reads_a_hundred_rows_at_most() {
        let rows: Vec<String> = (0..1000).map(|at| format!("Organisme {at};G{}\n", at % 5)).collect();
        let links: Vec<String> =
            (0..3000).map(|at| format!("Organisme {};Organisme {}\n", at % 1000, at * 7 % 1000)).collect();
        let files =
            [("o.csv", ["Nom;Genre\n", &rows.concat()].concat()), ("l.csv", ["De;Vers\n", &links.concat()].concat())]
                .map(|(name, text)| open(name, text.as_bytes(), &Limits::default()).unwrap());
        let mut importing = Importing::new(&files, Options::default());
        let (mut steps, mut before) = (0, 0);
        let imported = loop {
            let imported = importing.step(&files);
            let read = importing.organisations.all.len() + importing.links.all.len();
            assert!(read <= before + ROWS + 1 || matches!(importing.stage, Stage::Tell), "{read} after {before}");
            (steps, before) = (steps + 1, read);
            if let Some(imported) = imported {
                break imported;
            }
        };
        assert!(steps > 2 * 4000 / ROWS, "{steps}");
        assert_eq!(imported.report.placed + imported.report.left_out.len(), 8000);
        assert_eq!(imported.report.counts[0], 1000);
    }
}
