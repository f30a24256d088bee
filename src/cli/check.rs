//! `carte check`: reports the problems of each file, or a summary of it.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{Ending, complain, fail, messages::Messages, print};
use crate::{
    model::{Map, Problem, ProblemKind, check_bytes, notices},
    reading::unread_in_story,
    text::Language,
};

/// The file name that means standard input.
pub(super) const STANDARD_INPUT: &str = "-";

/// Checks each file: problems go to standard error, summaries to standard output.
pub(super) fn run<'name>(
    names: impl Iterator<Item = &'name PathBuf>,
    language: Language,
    words: &'static Messages,
) -> Ending {
    names.map(|name| check_file(name, language, words)).max().unwrap_or(Ending::Success)
}

fn check_file(name: &Path, language: Language, words: &'static Messages) -> Ending {
    match valid_file(name, language, words) {
        Ok((bytes, map)) => {
            for notice in notices(&String::from_utf8_lossy(&bytes)) {
                complain(format_args!("{}", line(name, &notice, language)));
            }
            let name = name.display();
            for (number, part) in unread_in_story(&map) {
                complain(format_args!("{name}: story[{}].state: {}", number - 1, words.unread(&part)));
            }
            print(&format!("{name}: {}\n", summary(&map, words)))
        }
        Err(ending) => ending,
    }
}

/// The bytes of a valid file; problems are reported.
pub(super) fn valid_bytes(name: &Path, language: Language, words: &'static Messages) -> Result<Vec<u8>, Ending> {
    valid_file(name, language, words).map(|(bytes, _)| bytes)
}

/// The map of a valid file; problems are reported.
pub(super) fn valid_map(name: &Path, language: Language, words: &'static Messages) -> Result<Map, Ending> {
    valid_file(name, language, words).map(|(_, map)| map)
}

/// The bytes and the map of a valid file; problems are reported.
pub(super) fn valid_file(name: &Path, language: Language, words: &'static Messages) -> Result<(Vec<u8>, Map), Ending> {
    let bytes = read(name).map_err(|error| fail(name, words.unreadable(error.kind())))?;
    match check_bytes(&bytes) {
        Ok(map) => Ok((bytes, map)),
        Err(problems) => {
            for problem in &problems {
                complain(format_args!("{}", line(name, problem, language)));
            }
            complain(format_args!("{}: {}", name.display(), words.problems(count(&problems))));
            Err(Ending::Problems)
        }
    }
}

pub(super) fn read(name: &Path) -> io::Result<Vec<u8>> {
    if name == Path::new(STANDARD_INPUT) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    } else {
        fs::read(name)
    }
}

/// Formats a problem as editors can open it: `FILE:LINE:COLUMN path: sentence`.
fn line(name: &Path, problem: &Problem, language: Language) -> String {
    format!("{}:{}", name.display(), problem.line_of_report(language))
}

fn count(problems: &[Problem]) -> usize {
    let of_one = |problem: &Problem| if let ProblemKind::More { count } = problem.kind { count } else { 1 };
    problems.iter().map(of_one).sum()
}

fn summary(map: &Map, words: &Messages) -> String {
    words.summary(map.organisations.len(), map.links.len(), map.collaborations.len())
}
