//! `carte resolve`: writes the checked map as bytes, for publication beside the file.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};

use super::{Ending, check, messages::Messages, write::write};
use crate::text::Language;

/// The command, hidden from help since only the build uses it.
pub(super) fn command(words: &'static Messages, file: Arg) -> Command {
    let output = Arg::new("output").short('o').long("output").value_name("MAP.bin").help(words.output).required(true);
    let output = output.value_parser(clap::value_parser!(PathBuf));
    let only = Arg::new("only").long("only").value_name("LANGUAGE");
    Command::new("resolve").hide(true).arg(file).arg(output).arg(only)
}

/// Writes the map of the file `name` to `--output`, in the encoding that the widget loads. It lacks the speaker's notes, which
/// readers of the map do not need: the code loaded on demand takes them from the file. With `--only`, it lacks the texts in other
/// languages too, and those of cards.
pub(super) fn run(name: &Path, asked: &ArgMatches, language: Language, words: &'static Messages) -> Ending {
    let mut map = match check::valid_map(name, language, words) {
        Ok(map) => map,
        Err(ending) => return ending,
    };
    if let Some(only) = asked.get_one::<String>("only").and_then(|tag| map.language_of_tag(tag)) {
        map = map.in_one_language(only).in_brief();
    }
    map.story.iter_mut().for_each(|slide| slide.notes = None);
    let output = asked.get_one::<PathBuf>("output").map_or(Path::new("map.bin"), PathBuf::as_path);
    write(output, &map.to_bytes(), words)
}
