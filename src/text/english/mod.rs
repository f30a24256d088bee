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

use super::{AskedWords, PageWords, ToldWords};

pub(super) static PAGE: PageWords =
    PageWords { words: words::WORDS, around: words::AROUND, groups: groups::GROUPS, sentences: sentences::SENTENCES };

pub(super) static TOLD: ToldWords = told::TOLD;

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
    problems: problems::PROBLEMS,
    edit: edit::EDIT,
    open: files::OPEN,
    compare: files::COMPARE,
    merge: files::MERGE,
};
