//! What became of the cells, summed up for a screen; and the pieces of its sentences.

use std::collections::BTreeMap;

use super::{
    ledger::Reason,
    report::{LeftOut, Report},
    words::{in_language, reason},
};
use crate::{geometry::order, text::Language};

/// How many reasons are spoken.
const SPOKEN: usize = 10;

/// Longest sample or name that is spoken (characters).
const SAMPLE: usize = 40;

/// A text on one line, shortened, without what could disturb a terminal.
pub(super) fn short(text: &str) -> String {
    let line: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(SAMPLE + 1).collect();
    if line.chars().count() > SAMPLE { line.chars().take(SAMPLE).chain(['…']).collect() } else { line }
}

pub(super) fn quoted(language: Language, text: &str) -> String {
    let [open, close] = language.among([["«\u{a0}", "\u{a0}»"], ["“", "”"], ["«", "»"]]);
    [open, &short(text), close].concat()
}

pub(super) fn colon(language: Language) -> &'static str {
    in_language(language, ["\u{a0}: ", ": ", ": "])
}

/// A count with its noun, singular and plural in French, in English, then in Spanish.
pub(super) fn counted(language: Language, count: usize, words: [[&'static str; 2]; 3]) -> String {
    let is_plural = count > 1 || (count == 0 && language.among([false, true, true]));
    let [one, several] = language.among(words);
    format!("{count}\u{a0}{}", if is_plural { several } else { one })
}

/// Why a cell is left out, whatever the other line, and its column where the reason is not about the whole row.
fn sort(left: &LeftOut, language: Language) -> (String, &str) {
    let say = |words| in_language(language, words).to_owned();
    match left.reason {
        Reason::Repeats(_) => (say(["répète une autre ligne", "repeats another line", "repite otra línea"]), ""),
        Reason::Contradicts(_) => (
            say([
                "autre valeur qu’à une ligne plus haut",
                "another value than on a line above",
                "otro valor que en una línea anterior",
            ]),
            &left.column,
        ),
        Reason::Drawing
        | Reason::Total
        | Reason::Loop
        | Reason::NoEnd
        | Reason::NoName
        | Reason::NoMember
        | Reason::Beside => (reason(language, left.reason), ""),
        _ => (reason(language, left.reason), &left.column),
    }
}

/// Cells that are left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// How many.
    pub count: usize,
    /// Why, in words.
    pub reason: String,
    /// The heading of their column; empty where the reason is about whole rows.
    pub column: String,
    /// The position of the file of the first of them.
    pub file: usize,
    /// The line of the first of them.
    pub line: usize,
}

/// The reasons for which cells are left out, the commonest first.
pub fn sums(report: &Report, language: Language) -> Vec<Sum> {
    let mut sums: BTreeMap<(String, &str), (usize, usize, usize)> = BTreeMap::new();
    for left in &report.left_out {
        sums.entry(sort(left, language)).or_insert((0, left.file, left.line)).0 += 1;
    }
    let sum = |((reason, column), (count, file, line)): ((_, &str), _)| Sum {
        count,
        reason,
        column: column.to_owned(),
        file,
        line,
    };
    let sums: Vec<Sum> = sums.into_iter().map(sum).collect();
    let count = |at: usize| sums.get(at).map_or(0, |sum| sum.count);
    let commonest = order(sums.len(), &mut |one, other| count(other).cmp(&count(one)));
    commonest.into_iter().filter_map(|at| sums.get(at).cloned()).collect()
}

/// The counts of cells, then the reasons for which some are left out, the commonest first.
pub(super) fn tally(report: &Report, language: Language) -> Vec<String> {
    let cells = counted(language, report.cells, [["cellule", "cellules"], ["cell", "cells"], ["celda", "celdas"]]);
    let placed = counted(
        language,
        report.placed - report.facts,
        [["placée", "placées"], ["placed", "placed"], ["colocada", "colocadas"]],
    );
    let facts = counted(
        language,
        report.facts,
        [["autre renseignement", "autres renseignements"], ["other fact", "other facts"], ["otro dato", "otros datos"]],
    );
    let facts = if report.facts == 0 { String::new() } else { [", ", &facts].concat() };
    let words = [["laissée de côté", "laissées de côté"], ["left out", "left out"], ["dejada fuera", "dejadas fuera"]];
    let left_out = counted(language, report.left_out.len(), words);
    let mut lines = vec![[&cells, colon(language), &placed, &facts, ", ", &left_out].concat()];
    let reasons = sums(report, language);
    let more = reasons.len().saturating_sub(SPOKEN);
    for Sum { count, reason, column, line, .. } in reasons.into_iter().take(SPOKEN) {
        let from = in_language(language, [", dès la ligne\u{a0}", ", from line\u{a0}", ", desde la línea\u{a0}"]);
        let column =
            if column.is_empty() { String::new() } else { [&quoted(language, &column), colon(language)].concat() };
        lines.push(format!("  {count}\u{a0}× {column}{reason}{from}{line}"));
    }
    if more > 0 {
        let words =
            [["autre raison", "autres raisons"], ["other reason", "other reasons"], ["otra razón", "otras razones"]];
        lines.push(["  … ", &counted(language, more, words)].concat());
    }
    lines
}
