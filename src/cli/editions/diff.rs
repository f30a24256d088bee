//! `carte diff`: what changed from one edition to the next.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::super::{Ending, complain, messages::Messages, print};
use super::{edition, warn, words::Words};
use crate::{
    compare::{Difference, Edition, difference, kind_in_words, letter, rows},
    text::Language,
};

pub(in crate::cli) fn command(language: Language) -> Command {
    let words = Words::of(language);
    let path = || clap::value_parser!(PathBuf);
    let file =
        |name: &'static str, help| Arg::new(name).value_name(name).required(true).value_parser(path()).help(help);
    let to =
        Arg::new("to").long("to").value_name("text|letter|csv").value_parser(["text", "letter", "csv"]).help(words.to);
    let renamed =
        Arg::new("renamed").long("renamed").value_name("OLD=NEW").action(ArgAction::Append).help(words.renamed);
    Command::new("diff").about(words.diff).after_help(words.diff_examples).args([
        file("OLD", words.before),
        file("NEW", words.now),
        to,
        renamed,
    ])
}

/// Prints the difference of two valid files, in the language of the answers.
pub(in crate::cli) fn run(asked: &ArgMatches, language: Language, messages: &'static Messages) -> Ending {
    let words = Words::of(language);
    let file = |name: &str| edition(asked, name, language, messages);
    let (mut before, now) = match (file("OLD"), file("NEW")) {
        (Ok(before), Ok(now)) => (before, now),
        (Err(one), Err(other)) => return one.max(other),
        (Err(one), _) | (_, Err(one)) => return one,
    };
    for pair in asked.get_many::<String>("renamed").into_iter().flatten() {
        let Some(renamed) = pair.split_once('=').and_then(|(old, new)| before.with_renamed(old, new)) else {
            complain(format_args!("carte: {pair}: {}", words.bad_rename));
            return Ending::Failure;
        };
        before = renamed;
    }
    warn(&before, &now, "NEW", language);
    let now = now.after(&before);
    let found = difference(&before, &now);
    let text = match asked.get_one::<String>("to").map(String::as_str) {
        Some("csv") => table(&found, &before, &now, language),
        Some("letter") => sentences(&found, &before, &now, language),
        _ => [
            named(&before, &now, language),
            sentences(&found, &before, &now, language),
            list(&found, &before, &now, language),
        ]
        .concat(),
    };
    print(&text)
}

/// The names and the dates of the two editions, the older first; nothing when they have none.
fn named(before: &Edition, now: &Edition, language: Language) -> String {
    let name = |edition: &Edition| {
        let date = edition.said("date").map_or_else(String::new, |date| [" (", &language.date(date), ")"].concat());
        edition.said("id").map(|id| [id, &date].concat())
    };
    let names: Vec<String> = [before, now].into_iter().filter_map(name).collect();
    let words = Words::of(language).made_from;
    if names.is_empty() { String::new() } else { [words, &names.join(" → "), "\n"].concat() }
}

fn sentences(found: &Difference, before: &Edition, now: &Edition, language: Language) -> String {
    letter(found, before, now, language).join("\n") + "\n"
}

/// Each change on a line, then what may be the same organisation under another identifier.
fn list(found: &Difference, before: &Edition, now: &Edition, language: Language) -> String {
    let colon = language.colon();
    let mut lines = Vec::new();
    for row in rows(found, before, now, language) {
        let field = if row.field.is_empty() { String::new() } else { [", ", &row.field].concat() };
        lines.push(format!("{} {}{colon}{}{field}", row.sign.text(), kind_in_words(row.kind, language), row.name));
        let sides = [("−", &row.before), ("+", &row.after)];
        let said = sides.into_iter().filter(|(_, value)| !value.is_empty());
        lines.extend(said.map(|(sign, value)| format!("    {sign} {value}")));
    }
    let [perhaps, became, add] = Words::of(language).perhaps;
    let asked = found.renamed.iter();
    lines.extend(asked.map(|pair| format!("{perhaps}{0}{became}{1}{add}{0}={1}", pair.before, pair.after)));
    lines.iter().map(|line| format!("\n{line}")).chain(lines.first().map(|_| "\n".to_owned())).collect()
}

/// The same as CSV, as spreadsheets open it: a signature, and cells that no spreadsheet takes for a formula.
fn table(found: &Difference, before: &Edition, now: &Edition, language: Language) -> String {
    let mut lines = vec![Words::of(language).columns.map(cell).join(",")];
    for row in rows(found, before, now, language) {
        let cells =
            [row.sign.text(), kind_in_words(row.kind, language), &row.name, &row.field, &row.before, &row.after];
        lines.push(cells.map(cell).join(","));
    }
    ["\u{feff}", &lines.join("\r\n"), "\r\n"].concat()
}

fn cell(text: &str) -> String {
    let is_formula = text.len() > 1 && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { ["'", text].concat() } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
