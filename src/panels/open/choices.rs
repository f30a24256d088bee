//! What the author chose of tables and columns, and how it is kept for other files with the same headings.

use serde::{Deserialize, Serialize};

use crate::{
    import::{Choice, Meaning, Options, Rows, Understood},
    model::folded,
    opening::{StartedFile, TableStart},
    text::Language,
};

/// How many tables are kept, the last ones.
const KEPT: usize = 30;

/// The words for what rows are, in a menu and where they are kept.
const ROWS: [(&str, Option<Rows>); 4] = [
    ("organisations", Some(Rows::Organisations)),
    ("links", Some(Rows::Links)),
    ("members", Some(Rows::Members)),
    (Meaning::OUT, None),
];

/// The word for what rows are.
pub(super) fn rows_word(rows: Option<Rows>) -> &'static str {
    ROWS.iter().find(|(_, known)| *known == rows).map_or(Meaning::OUT, |(word, _)| word)
}

/// The choices for the files that are open, and those of other tables.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    options: Options,
    kept: Vec<Kept>,
}

/// The choices for a table with some headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    /// The headings, folded.
    headings: Vec<String>,
    rows: Option<String>,
    /// Headings, each with its word of [`Meaning::WORDS`] and its language.
    columns: Vec<(String, String)>,
}

fn headings(table: &TableStart) -> Vec<String> {
    table.headings.iter().map(|heading| folded(heading)).collect()
}

impl Choices {
    /// The choices that `kept` has, as [`Self::kept`] wrote them; none for other texts.
    pub(super) fn restore(&mut self, kept: &[u8]) {
        self.kept = serde_json::from_slice(kept).unwrap_or_default();
    }

    /// Begins with other files: takes up what was chosen for the same headings. Returns whether anything was.
    pub(super) fn begin(&mut self, files: &[StartedFile], date: &str, language: Language) -> bool {
        self.options = Options { language, date: date.to_owned(), ..Options::default() };
        for (table, read) in files.iter().flat_map(|file| &file.tables).enumerate() {
            let names = headings(read);
            let Some(kept) = self.kept.iter().rev().find(|kept| kept.headings == names) else { continue };
            let word = kept.rows.as_deref();
            self.options.rows.extend(ROWS.iter().find(|(known, _)| Some(*known) == word).map(|(_, it)| (table, *it)));
            let choices = kept.columns.iter().filter_map(|(heading, word)| choice(table, heading, word));
            self.options.choices.extend(choices);
        }
        !(self.options.rows.is_empty() && self.options.choices.is_empty())
    }

    pub(super) const fn options(&self) -> &Options {
        &self.options
    }

    pub(super) fn set_language(&mut self, language: Language) {
        self.options.language = language;
    }

    /// The rows of the table at this position are this.
    pub(super) fn set_rows(&mut self, table: usize, word: &str) {
        let Some((_, rows)) = ROWS.iter().find(|(known, _)| *known == word) else { return };
        self.options.rows.retain(|(other, _)| *other != table);
        self.options.rows.push((table, *rows));
        // Other rows have other meanings.
        self.options.choices.retain(|choice| choice.table != Some(table));
    }

    /// Whether the rows that sum up the table at this position are left out.
    pub(super) fn set_totals(&mut self, table: usize, are_left_out: bool) {
        self.options.totals.retain(|other| *other != table);
        if !are_left_out {
            self.options.totals.push(table);
        }
    }

    /// The column means what this word of [`Meaning::WORDS`] says.
    pub(super) fn set_column(&mut self, column: &Understood, word: &str) {
        let Some(choice) = choice(column.table, &column.heading, word) else { return };
        self.options.choices.retain(|other| other.table != choice.table || other.heading != choice.heading);
        self.options.choices.push(choice);
    }

    /// All choices, with those for these files, as a text to keep.
    pub(super) fn kept(&mut self, files: &[StartedFile]) -> String {
        for (table, read) in files.iter().flat_map(|file| &file.tables).enumerate() {
            let rows = self.options.rows.iter().find(|(at, _)| *at == table).map(|(_, it)| rows_word(*it).to_owned());
            let own = self.options.choices.iter().filter(|choice| choice.table == Some(table));
            let columns: Vec<_> = own.map(|choice| (choice.heading.clone(), word_of(choice))).collect();
            if rows.is_none() && columns.is_empty() {
                continue;
            }
            let headings = headings(read);
            self.kept.retain(|kept| kept.headings != headings);
            self.kept.push(Kept { headings, rows, columns });
        }
        let first = self.kept.len().saturating_sub(KEPT);
        serde_json::to_string(self.kept.get(first..).unwrap_or_default()).unwrap_or_default()
    }
}

fn choice(table: usize, heading: &str, word: &str) -> Option<Choice> {
    let choice = Choice::parse(&[heading, "=", word].concat())?;
    Some(Choice { table: Some(table), heading: heading.to_owned(), ..choice })
}

fn word_of(choice: &Choice) -> String {
    let Some(meaning) = choice.meaning else { return Meaning::OUT.to_owned() };
    column_word(meaning, choice.language)
}

/// The word of a meaning, with its language where it is not that of the map.
pub(super) fn column_word(meaning: Meaning, language: Option<Language>) -> String {
    match language {
        Some(language) => [meaning.word(), ":", language.tag()].concat(),
        None => meaning.word().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        import::Report,
        opening::{Answer, Brought, Bytes, Desk, Request},
        panels::open::tests::answered,
    };

    /// What reads a text, and the start of it.
    fn files(text: &str) -> (Desk, Vec<StartedFile>) {
        let mut desk = Desk::default();
        let brought = Brought { bytes: Bytes(text.into()), ..Brought::default() };
        let Answer::Started(started) = answered(&mut desk, Request::Open(vec![brought])) else { panic!("files") };
        (desk, started.files)
    }

    fn import(desk: &mut Desk, options: &Options) -> Report {
        let Answer::Imported(report) = answered(desk, Request::Import(options.clone())) else { panic!("a report") };
        report
    }

    #[test]
    fn what_was_chosen_is_taken_up_for_the_same_headings_and_no_others() {
        let (mut first, (mut desk, members)) = (Choices::default(), files("Nom;Genre\nA;x\nB;y\n"));
        assert!(!first.begin(&members, "2024", Language::FR));
        let columns = import(&mut desk, first.options()).columns;
        first.set_column(&columns[1], "roles");
        first.set_column(&columns[0], "name:en");
        let kept = first.kept(&members);
        let mut next = Choices::default();
        next.restore(kept.as_bytes());
        assert!(!next.begin(&files("Nom;Autre\nA;x\n").1, "2025", Language::FR));
        assert!(next.begin(&files("NOM;Genre\nC;z\nD;z\n").1, "2025", Language::FR));
        let words: Vec<String> = next.options.choices.iter().map(word_of).collect();
        assert_eq!(words, ["roles", "name:en"]);
        next.restore(b"no choices");
        assert!(!next.begin(&members, "2025", Language::FR));
    }

    #[test]
    fn other_rows_have_other_meanings() {
        let (mut choices, (mut desk, tables)) = (Choices::default(), files("A;B\nx;y\nz;y\n"));
        choices.begin(&tables, "", Language::FR);
        let columns = import(&mut desk, choices.options()).columns;
        choices.set_column(&columns[0], "name");
        choices.set_rows(0, "links");
        assert!(choices.options().choices.is_empty());
        choices.set_column(&columns[0], "from");
        choices.set_column(&columns[1], "to");
        assert_eq!(import(&mut desk, choices.options()).counts, [3, 2, 0]);
        choices.set_rows(0, "out");
        assert_eq!(import(&mut desk, choices.options()).counts, [0, 0, 0]);
    }
}
