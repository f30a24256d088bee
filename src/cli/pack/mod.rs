//! `carte pack`: writes a map and the whole widget into one HTML file that works offline.

mod filled;
mod written;

use std::{fs, path::Path};

use clap::{Arg, ArgMatches, Command};

use super::{Ending, check, messages::Messages, print, write::write_whole};
use crate::text::Language;
use filled::filled;

/// The default template, made by `make dist`.
const PUBLISHED: &str = "dist/carte-sociale.html";

pub(super) fn command(words: &'static Messages, file: Arg) -> Command {
    let output = Arg::new("output").short('o').long("output").value_name("MAP.html").help(words.output);
    let from = Arg::new("from").long("from").value_name("FILE.html").help(words.pack_from).default_value(PUBLISHED);
    Command::new("pack").about(words.pack).after_help(words.pack_example).arg(file).arg(output).arg(from)
}

/// Packs the file `name`, or reports its problems.
pub(super) fn run(name: &str, asked: &ArgMatches, language: Language, words: &'static Messages) -> Ending {
    let text = |name: &str| asked.get_one::<String>(name).map(String::as_str);
    let (bytes, map) = match check::valid_file(name, language, words) {
        Ok(right) => right,
        Err(ending) => return ending,
    };
    let data = String::from_utf8_lossy(&bytes);
    let data = data.trim_start_matches('\u{feff}');
    let from = text("from").unwrap_or(PUBLISHED);
    let template = match fs::read_to_string(from) {
        Ok(template) => template,
        Err(error) => {
            eprintln!("carte: {from}: {}", words.unreadable(error.kind()));
            eprintln!("{}", words.pack_first);
            return Ending::Failure;
        }
    };
    let Some(page) = filled(&template, &map, data) else {
        eprintln!("carte: {from}: {}", words.not_packed);
        return Ending::Failure;
    };
    if name == check::STANDARD_INPUT && text("output").is_none() {
        return print(&page);
    }
    let output = text("output").map_or_else(|| Path::new(name).with_extension("html"), Into::into);
    if write_whole(&output, page.as_bytes()).is_ok() {
        return Ending::Success;
    }
    eprintln!("carte: {}: {}", output.display(), words.not_written);
    Ending::Failure
}
