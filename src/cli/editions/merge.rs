//! `carte merge`: joins what two people changed in the same edition.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::super::{Ending, complain, messages::Messages, print, write::write};
use super::{edition, warn, words::Words};
use crate::{
    compare::{Conflict, Edition, Reason, merge, side_in_words, subject_in_words},
    text::Language,
};

pub(in crate::cli) fn command(language: Language) -> Command {
    let words = Words::of(language);
    let path = || clap::value_parser!(PathBuf);
    let file =
        |name: &'static str, help| Arg::new(name).value_name(name).required(true).value_parser(path()).help(help);
    let output =
        Arg::new("output").short('o').long("output").value_name("MAP.json").value_parser(path()).help(words.output);
    Command::new("merge").about(words.merge).after_help(words.merge_examples).args([
        file("BASE", words.base),
        file("OURS", words.ours),
        file("THEIRS", words.theirs),
        output,
    ])
}

/// Writes the merged map, and reports to standard error what was taken and what is open.
pub(in crate::cli) fn run(asked: &ArgMatches, language: Language, messages: &'static Messages) -> Ending {
    let words = Words::of(language);
    let file = |name: &str| edition(asked, name, language, messages);
    let [base, ours, theirs] = match (file("BASE"), file("OURS"), file("THEIRS")) {
        (Ok(base), Ok(ours), Ok(theirs)) => [base, ours, theirs],
        (base, ours, theirs) => {
            return [base.err(), ours.err(), theirs.err()].into_iter().flatten().max().unwrap_or(Ending::Failure);
        }
    };
    warn(&base, &ours, "OURS", language);
    warn(&base, &theirs, "THEIRS", language);
    let merged = merge(&base, &ours, &theirs);
    let text = match merged.edition.to_file() {
        Ok(text) => text,
        Err(error) => {
            complain(format_args!("carte: {error}"));
            return Ending::Failure;
        }
    };
    let output = asked.get_one::<PathBuf>("output");
    let written = output.map_or_else(|| print(&text), |path| write(path, text.as_bytes(), messages));
    let counted = |count: usize, [one, several]: [&str; 2]| {
        let is_plural = if language == Language::EN { count != 1 } else { count > 1 };
        format!("{count}\u{a0}{}", if is_plural { several } else { one })
    };
    complain(format_args!("{}, {}", counted(merged.taken, words.taken), counted(merged.conflicts.len(), words.open)));
    for conflict in &merged.conflicts {
        complain(format_args!("{}", line(conflict, [&base, &ours, &theirs], language)));
    }
    written.max(if merged.conflicts.is_empty() { Ending::Success } else { Ending::Problems })
}

/// A question, with the values of the three editions below it.
fn line(conflict: &Conflict, [base, ours, theirs]: [&Edition; 3], language: Language) -> String {
    let words = Words::of(language);
    let reason = match &conflict.reason {
        Reason::Field => words.both_changed,
        Reason::Removal => words.removed_and_changed,
        Reason::Addition => words.both_added,
        Reason::Rules(_) => words.breaks,
        Reason::Translation => words.translation,
    };
    let colon = language.colon();
    let mut lines = vec![["? ", &subject_in_words(conflict, &[ours, theirs, base], language), colon, reason].concat()];
    if let Reason::Rules(problems) = &conflict.reason {
        lines.extend(problems.iter().take(3).map(|problem| format!("    {}", problem.line_of_report(language))));
    } else if conflict.field.is_some() && conflict.is_choice() {
        let said = [base, ours, theirs].map(|side| side_in_words(conflict, side, base, language));
        let said = words.values.iter().zip(said);
        lines.extend(
            said.map(|(name, value)| format!("    {name}{colon}{}", value.as_deref().unwrap_or(words.nothing))),
        );
    }
    lines.join("\n")
}
