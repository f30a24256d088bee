//! `carte check`: reports the problems of each file, or a summary of it.

use std::{
    fs,
    io::{self, Read as _},
};

use super::{Ending, messages::Messages, print};
use crate::{
    model::{Map, Problem, ProblemKind, check_bytes},
    reading::unread_in_story,
    text::Language,
};

/// The file name that means standard input.
pub(super) const STANDARD_INPUT: &str = "-";

/// Checks each file: problems go to standard error, summaries to standard output.
pub(super) fn run<'name>(
    names: impl Iterator<Item = &'name String>,
    language: Language,
    words: &'static Messages,
) -> Ending {
    names.map(|name| check_file(name, language, words)).max().unwrap_or(Ending::Success)
}

fn check_file(name: &str, language: Language, words: &'static Messages) -> Ending {
    match valid_file(name, language, words) {
        Ok((_, map)) => {
            for (number, part) in unread_in_story(&map) {
                eprintln!("{name}: story[{}].state: {}", number - 1, words.unread(&part));
            }
            print(&summary(name, &map, words))
        }
        Err(ending) => ending,
    }
}

/// The bytes of a valid file; problems are reported.
pub(super) fn valid_bytes(name: &str, language: Language, words: &'static Messages) -> Result<Vec<u8>, Ending> {
    valid_file(name, language, words).map(|(bytes, _)| bytes)
}

/// The map of a valid file; problems are reported.
pub(super) fn valid_map(name: &str, language: Language, words: &'static Messages) -> Result<Map, Ending> {
    valid_file(name, language, words).map(|(_, map)| map)
}

/// The bytes and the map of a valid file; problems are reported.
pub(super) fn valid_file(name: &str, language: Language, words: &'static Messages) -> Result<(Vec<u8>, Map), Ending> {
    let bytes = read(name).map_err(|error| {
        eprintln!("carte: {name}: {}", words.unreadable(error.kind()));
        Ending::Failure
    })?;
    match check_bytes(&bytes) {
        Ok(map) => Ok((bytes, map)),
        Err(problems) => {
            for problem in &problems {
                eprintln!("{}", line(name, problem, language));
            }
            eprintln!("{name}: {}", words.problems(count(&problems)));
            Err(Ending::Problems)
        }
    }
}

fn read(name: &str) -> io::Result<Vec<u8>> {
    if name == STANDARD_INPUT {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    } else {
        fs::read(name)
    }
}

/// Formats a problem as editors can open it: `FILE:LINE:COLUMN path: sentence`.
fn line(name: &str, problem: &Problem, language: Language) -> String {
    format!("{name}:{}", problem.line_of_report(language))
}

fn count(problems: &[Problem]) -> usize {
    let of_one = |problem: &Problem| if let ProblemKind::More { count } = problem.kind { count } else { 1 };
    problems.iter().map(of_one).sum()
}

fn summary(name: &str, map: &Map, words: &Messages) -> String {
    let counts = words.summary(map.organisations.len(), map.links.len(), map.collaborations.len());
    format!("{name}: {counts}\n")
}
