//! `carte tidy`: rewrites a valid file with the format's key order and indentation, for readable diffs, or in a later version.

use std::path::Path;

use clap::{Arg, ArgMatches, Command};

use super::{Ending, check, fail, messages::Messages, print};
use crate::{model::document::Document, text::Language};

pub(super) fn command(words: &'static Messages, examples: &'static str, file: Arg) -> Command {
    let to = Arg::new("to").long("to").value_name("2").value_parser(["2"]).help(words.tidy_to);
    Command::new("tidy").about(words.tidy).after_help(examples).arg(file).arg(to)
}

/// Prints the tidy form of a file, with `--to` in that version of the format; for an invalid file, only reports the problems.
pub(super) fn run(name: &Path, asked: &ArgMatches, language: Language, words: &'static Messages) -> Ending {
    let bytes = match check::valid_bytes(name, language, words) {
        Ok(bytes) => bytes,
        Err(ending) => return ending,
    };
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    match serde_json::from_slice::<Document>(bytes) {
        Ok(mut document) => {
            if asked.contains_id("to") {
                document.to_latest();
            }
            print(&document.to_file())
        }
        Err(error) => fail(name, &error.to_string()),
    }
}
