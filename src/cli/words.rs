//! `carte words`: writes the texts of the interface that every reader needs, a file for each language.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::{Ending, messages::Messages, write::write};
use crate::text::Language;

/// The command, hidden from help since only the build uses it.
pub(super) fn command(words: &'static Messages) -> Command {
    let folder = Arg::new("output").short('o').long("output").value_name("FOLDER").help(words.output).required(true);
    Command::new("words").hide(true).arg(folder.value_parser(clap::value_parser!(PathBuf)))
}

/// Writes `words.fr.txt` and so on into the folder `--output`.
pub(super) fn run(asked: &ArgMatches, words: &'static Messages) -> Ending {
    let Some(folder) = asked.get_one::<PathBuf>("output") else { return Ending::Failure };
    let file = |language: Language| {
        let name = ["words.", language.tag(), ".txt"].concat();
        write(&folder.join(name), language.page_file().as_bytes(), words)
    };
    Language::ALL.into_iter().map(file).max().unwrap_or(Ending::Success)
}
