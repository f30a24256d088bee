//! `carte pack`: a map and everything that shows it in one file, which opens anywhere and needs no network.

mod base64;
mod filled;
mod foresight;
mod signs;
mod squeeze;
mod template;
mod written;

use std::{fs, path::Path};

use clap::{Arg, ArgMatches, Command};

use super::{Ending, check, told, words::Words, write::write_whole};
use crate::text::Language;
use filled::filled;

/// The file that `make dist` writes, which holds the program.
const PUBLISHED: &str = "dist/carte-sociale.html";

/// What one may ask of it.
pub(super) fn command(words: &'static Words, file: Arg) -> Command {
    let output = Arg::new("output").short('o').long("output").value_name("MAP.html").help(words.output);
    let from = Arg::new("from").long("from").value_name("FILE.html").help(words.pack_from).default_value(PUBLISHED);
    // For the build itself, which has no such file yet.
    let parts = Arg::new("parts").long("parts").value_name("FOLDER").hide(true);
    Command::new("pack").about(words.pack).after_help(words.pack_example).arg(file).arg(output).arg(from).arg(parts)
}

/// Packs the file called `name`, else says what is wrong with it.
pub(super) fn run(name: &str, asked: &ArgMatches, language: Language, words: &'static Words) -> Ending {
    let text = |name: &str| asked.get_one::<String>(name).map(String::as_str);
    let (bytes, map) = match check::right_file(name, language, words) {
        Ok(right) => right,
        Err(ending) => return ending,
    };
    let data = String::from_utf8_lossy(&bytes);
    let data = data.trim_start_matches('\u{feff}');
    let template = match template_of(text("parts"), text("from").unwrap_or(PUBLISHED), words) {
        Ok(template) => template,
        Err(ending) => return ending,
    };
    let Some(page) = filled(&template, &map, data) else { return not_packed(text("from").unwrap_or(PUBLISHED), words) };
    if name == check::STANDARD_INPUT && text("output").is_none() {
        return told(&page);
    }
    let output = text("output").map_or_else(|| Path::new(name).with_extension("html"), Into::into);
    if write_whole(&output, page.as_bytes()).is_ok() {
        return Ending::Right;
    }
    eprintln!("carte: {}: {}", output.display(), words.not_written);
    Ending::Failure
}

fn template_of(parts: Option<&str>, from: &str, words: &'static Words) -> Result<String, Ending> {
    let made = match parts {
        Some(folder) => template::of_parts(Path::new(folder)),
        None => fs::read_to_string(from),
    };
    let text = made.map_err(|error| {
        eprintln!("carte: {}: {}", parts.unwrap_or(from), words.unreadable(error.kind()));
        if parts.is_none() {
            eprintln!("{}", words.pack_first);
        }
        Ending::Failure
    })?;
    template::of_file(text).ok_or_else(|| not_packed(from, words))
}

fn not_packed(from: &str, words: &Words) -> Ending {
    eprintln!("carte: {from}: {}", words.not_packed);
    Ending::Failure
}
