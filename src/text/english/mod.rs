//! The catalogue in English.

mod answers;
mod edit;
mod files;
mod groups;
mod help;
mod panels;
mod problems;
mod sentences;
mod told;
mod words;

use super::catalogue::{AskedWords, PageWords};
use super::{CompareWords, EditWords, OpenWords, ProblemWords, ToldWords};

pub(super) static PAGE: PageWords =
    PageWords { words: words::WORDS, around: words::AROUND, groups: groups::GROUPS, sentences: sentences::SENTENCES };

pub(super) static TOLD: ToldWords = told::TOLD;

pub(super) static PROBLEMS: ProblemWords = problems::PROBLEMS;

pub(super) static ASKED: AskedWords = AskedWords {
    grids: answers::GRIDS,
    overlaps: answers::OVERLAPS,
    measures: answers::MEASURES,
    questions: answers::QUESTIONS,
    help: help::HELP,
    share: panels::SHARE,
    save: panels::SAVE,
    tables: answers::TABLES,
    slides: panels::SLIDES,
    poster: panels::POSTER,
    present: panels::PRESENT,
};

pub(super) static EDIT: EditWords = edit::EDIT;

pub(super) static OPEN: OpenWords = files::OPEN;

pub(super) static COMPARE: CompareWords = files::COMPARE;
