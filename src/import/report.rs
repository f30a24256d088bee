//! The report of an import: what was read, what each column means, what became of the cells.

use carte_open::{Kind, Remark};
use serde::{Deserialize, Serialize};

use super::{
    ledger::Reason,
    meaning::Meaning,
    synonyms::Rows,
    understood::{Understood, Why},
};

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRead {
    /// Its name.
    pub name: String,
    /// What it was recognised as.
    pub kind: Kind,
    /// Its encoding.
    pub encoding: Option<String>,
    /// Its separator.
    pub separator: Option<char>,
    /// How many tables it has.
    pub tables: usize,
    /// How many rows they have.
    pub rows: usize,
    /// What a reader should know.
    pub remarks: Vec<Remark>,
}

/// A table that was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRead {
    /// Position of its file.
    pub file: usize,
    /// Name of its sheet.
    pub sheet: String,
    /// What its rows are; `None` when it is left out.
    pub rows: Option<Rows>,
    /// How many rows it has.
    pub count: usize,
    /// How many rows at its end sum up the others.
    pub totals: usize,
}

/// Something that was decided, to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// Two rows speak of one organisation.
    Folded {
        /// Its name.
        name: String,
        /// Position of the file.
        file: usize,
        /// The lines of the first row and of this one.
        lines: [usize; 2],
    },
    /// An end of a link, or a member, that no row of organisations names: it was made.
    Proposed {
        /// Its name.
        name: String,
        /// Position of the file.
        file: usize,
        /// Line.
        line: usize,
        /// A known name that differs little.
        near: Option<String>,
    },
    /// A row at the end of a table sums up the others: it is left out.
    Total {
        /// Position of the file.
        file: usize,
        /// Line.
        line: usize,
    },
    /// Rare classes were joined into one.
    Joined {
        /// How many.
        classes: usize,
    },
    /// Roles and types of links wait for a description.
    ToDescribe {
        /// How many.
        classes: usize,
    },
    /// Author, date and title of the source wait for the author.
    SourceToState,
}

/// A cell that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Position of the file.
    pub file: usize,
    /// Name of the sheet.
    pub sheet: String,
    /// Line.
    pub line: usize,
    /// Heading of the column.
    pub column: String,
    /// The text.
    pub text: String,
    /// Why.
    pub reason: Reason,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The files.
    pub files: Vec<FileRead>,
    /// The tables of all files.
    pub tables: Vec<TableRead>,
    /// The columns.
    pub columns: Vec<Understood>,
    /// What was decided.
    pub notices: Vec<Notice>,
    /// What was left out, in the order of the files.
    pub left_out: Vec<LeftOut>,
    /// How many cells there are.
    pub cells: usize,
    /// How many of them are in the document.
    pub placed: usize,
    /// How many of those are facts, which no field takes.
    pub facts: usize,
    /// How many organisations, links and collaborations the document has.
    pub counts: [usize; 3],
}

impl Report {
    /// Whether so little matched that this is no success: no organisation, no column that names them for sure, or less
    /// than half of the cells in fields, apart from facts and from those that draw; a quarter where the format itself says what names them,
    /// since tools write many measures.
    pub fn is_poor(&self) -> bool {
        let [organisations, ..] = self.counts;
        let aside = |left: &&LeftOut| {
            matches!(left.reason, Reason::Drawing | Reason::Number | Reason::Beside | Reason::Chosen | Reason::Total)
        };
        let counted = self.cells - self.facts - self.left_out.iter().filter(aside).count();
        let names = |column: &Understood| column.meaning.is_some_and(Meaning::names_organisations);
        let is_sure = self.columns.iter().any(|column| names(column) && column.why != Why::Values);
        let is_given = self.columns.iter().any(|column| names(column) && column.why == Why::Given);
        let least = if is_given { counted / 4 } else { counted / 2 };
        organisations == 0 || !is_sure || self.placed - self.facts < least
    }
}
