//! `carte words`: writes the texts of the interface, for each language a file of those that every reader needs, and one of those that
//! are loaded on demand.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::{Ending, messages::Messages, write::write};
use crate::text::Language;

/// The command, hidden from help since only the build uses it.
pub(super) fn command(words: &'static Messages) -> Command {
    let folder = Arg::new("output").short('o').long("output").value_name("FOLDER").help(words.output).required(true);
    Command::new("words").hide(true).arg(folder.value_parser(clap::value_parser!(PathBuf)))
}

/// Writes `words.fr.txt`, `texts.fr.txt` and so on into the folder `--output`.
pub(super) fn run(asked: &ArgMatches, words: &'static Messages) -> Ending {
    let Some(folder) = asked.get_one::<PathBuf>("output") else { return Ending::Failure };
    let file = |name: &str, language: Language, texts: &str| {
        write(&folder.join([name, ".", language.tag(), ".txt"].concat()), texts.as_bytes(), words)
    };
    let files = |language: Language| {
        file("words", language, &language.page_file()).max(file("texts", language, &language.asked_file()))
    };
    Language::ALL.into_iter().map(files).max().unwrap_or(Ending::Success)
}
