//! Makes a map of the tables that people have: what each column means, then the document, and the report of every cell.

mod build;
mod classes;
mod columns;
mod drafts;
mod entries;
mod facts;
mod groups;
mod ids;
mod ledger;
mod link_values;
mod links;
mod meaning;
mod organisations;
mod palette;
mod report;
mod sheet;
mod support;
mod synonyms;
mod table_kinds;
mod tally;
mod understood;
mod values;
mod wording;
mod words;

pub use crate::model::PALETTE;
pub use build::{Imported, Options, import};
pub use ledger::{Outcome, Reason};
pub use meaning::{Choice, Meaning};
pub use report::{FileRead, LeftOut, Notice, Report, TableRead};
pub use synonyms::Rows;
pub use tally::{Sum, sums};
pub use understood::{Understood, Why};
pub use wording::{file_line, notice_line, remark_line, report_rows, spoken};
pub use words::{meaning as meaning_in_words, open_error, why as why_in_words};
