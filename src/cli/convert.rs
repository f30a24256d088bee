//! `carte convert`: exports a map as tables, as a graph, or as a map file.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};

use super::{Ending, check, fail, language_of_texts, messages::Messages, pages::Convert, print, write::write};
use crate::{
    export::{CsvTable, Extent, csv, gexf, graphml, json},
    layout::{Format, arrange, lay_out},
    reading::{Reading, from_hash},
    text::Language,
};

pub(super) fn command(page: &'static Convert, words: &'static Messages, file: Arg) -> Command {
    let path = clap::value_parser!(PathBuf);
    Command::new("convert")
        .about(page.about)
        .after_help(page.examples)
        .arg(file)
        .arg(
            Arg::new("to")
                .long("to")
                .value_name("csv|gexf|graphml|json")
                .value_parser(["csv", "gexf", "graphml", "json"])
                .required(true)
                .help(page.to),
        )
        .arg(Arg::new("output").short('o').long("output").value_name(words.file).value_parser(path).help(page.output))
        .arg(
            Arg::new("sheet")
                .long("sheet")
                .value_name("links")
                .value_parser(CsvTable::ALL.map(CsvTable::id))
                .help(page.sheet),
        )
        .arg(Arg::new("reading").long("reading").value_name("#…").help(page.reading))
}

/// Writes the export of a file's map to `--output` or to standard output; for an invalid file, only reports the problems.
pub(super) fn run(name: &Path, asked: &ArgMatches, language: Language, words: &'static Messages) -> Ending {
    let (bytes, map) = match check::valid_file(name, language, words) {
        Ok(right) => right,
        Err(ending) => return ending,
    };
    let text = |name| asked.get_one::<String>(name).map(String::as_str);
    let output = asked.get_one::<PathBuf>("output");
    // Messages are in the system's language; the export, in `--lang` or the map's first language.
    let language = language_of_texts(asked, &map);
    let hash = text("reading");
    let reading = from_hash(hash.unwrap_or_default(), &map, &Reading::default());
    let extent = if hash.is_some() { Extent::shown(&map, &reading) } else { Extent::whole(&map) };
    let layout = || lay_out(&map, &arrange(&map, Format::Wide), Format::Wide.stage());
    let converted = match text("to") {
        Some("gexf") => gexf(&extent, &layout(), language),
        Some("graphml") => graphml(&extent, &layout(), language),
        Some("json") => json(&String::from_utf8_lossy(&bytes), &extent),
        _ => {
            let asked = text("sheet").and_then(|id| CsvTable::ALL.into_iter().find(|sheet| sheet.id() == id));
            if let (None, Some(output)) = (asked, output) {
                let write_one = |sheet: CsvTable| match beside(output, sheet) {
                    Some(path) => write(&path, csv(&extent, sheet, language).as_bytes(), words),
                    None => fail(output, words.not_written),
                };
                return CsvTable::ALL.into_iter().map(write_one).max().unwrap_or(Ending::Success);
            }
            csv(&extent, asked.unwrap_or_default(), language)
        }
    };
    output.map_or_else(|| print(&converted), |output| write(output, converted.as_bytes(), words))
}

/// Adds the name of a table to `map.csv`: `map-links.csv`. `None` if the path has no file name, as that of a folder.
fn beside(path: &Path, sheet: CsvTable) -> Option<PathBuf> {
    let mut name = path.file_stem().filter(|_| !path.is_dir())?.to_owned();
    name.push("-");
    name.push(sheet.id());
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    Some(path.with_file_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_has_a_file_of_its_own() {
        for (path, expected) in
            [("a/map.csv", "a/map-links.csv"), ("map", "map-links"), ("a.b/c.d.csv", "a.b/c.d-links.csv")]
        {
            assert_eq!(beside(Path::new(path), CsvTable::Links).as_deref(), Some(Path::new(expected)));
        }
        for folder in ["/", "..", "src/"] {
            assert_eq!(beside(Path::new(folder), CsvTable::Links), None, "{folder}");
        }
    }
}
