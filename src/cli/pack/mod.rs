//! `carte pack`: writes a map and the whole widget into one HTML file that works offline.

mod filled;
mod written;

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::{Arg, ArgMatches, Command};

use super::{Ending, check, complain, fail, messages::Messages, print, write::write};
use crate::{model::Map, reading::compared_in, text::Language};
use filled::filled;

/// The default template, made by `make dist`.
const PUBLISHED: &str = "dist/carte-sociale.html";

pub(super) fn command(words: &'static Messages, file: Arg) -> Command {
    let output = Arg::new("output").short('o').long("output").value_name("MAP.html").help(words.output);
    let path = || clap::value_parser!(PathBuf);
    let output = output.value_parser(path());
    let from = Arg::new("from").long("from").value_name("FILE.html").help(words.pack_from).default_value(PUBLISHED);
    let from = from.value_parser(path());
    Command::new("pack").about(words.pack).after_help(words.pack_example).arg(file).arg(output).arg(from)
}

/// Packs the file `name`, or reports its problems.
pub(super) fn run(name: &Path, asked: &ArgMatches, language: Language, words: &'static Messages) -> Ending {
    let path = |name: &str| asked.get_one::<PathBuf>(name).map(PathBuf::as_path);
    let is_input = name == Path::new(check::STANDARD_INPUT);
    let output = path("output").map(Path::to_owned).or_else(|| (!is_input).then(|| name.with_extension("html")));
    if output.as_deref().is_some_and(|output| is_same(output, name)) {
        return fail(name, words.onto_itself);
    }
    let (bytes, map) = match check::valid_file(name, language, words) {
        Ok(right) => right,
        Err(ending) => return ending,
    };
    let data = String::from_utf8_lossy(&bytes);
    let data = data.trim_start_matches('\u{feff}');
    let from = path("from").unwrap_or(Path::new(PUBLISHED));
    let template = match fs::read_to_string(from) {
        Ok(template) => template,
        Err(error) => {
            fail(from, words.unreadable(error.kind()));
            complain(format_args!("{}", words.pack_first));
            return Ending::Failure;
        }
    };
    let editions = editions(name, &map, words);
    let Some(page) = filled(&template, &map, data, &editions) else {
        return fail(from, words.not_packed);
    };
    output.map_or_else(|| print(&page), |output| write(&output, page.as_bytes(), words))
}

/// The files beside the map that its slides compare it with, once each. One that cannot be read is told, and left out.
fn editions<'map>(file: &Path, map: &'map Map, words: &Messages) -> Vec<(&'map str, Vec<u8>)> {
    let mut editions: Vec<(&str, Vec<u8>)> = Vec::new();
    for name in map.story.iter().filter_map(|slide| compared_in(&slide.state)).filter(|name| !name.is_empty()) {
        if editions.iter().any(|(known, _)| *known == name) {
            continue;
        }
        let path = file.with_file_name(name);
        match fs::read(&path) {
            Ok(bytes) => editions.push((name, bytes)),
            Err(error) => complain(format_args!("{}: {}", path.display(), words.unreadable(error.kind()))),
        }
    }
    editions
}

/// Whether both paths lead to the same existing file.
fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
