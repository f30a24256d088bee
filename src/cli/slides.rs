//! `carte render --story`: writes the slides of a story, each as a picture, or as the pages of one PDF file.

use std::fs::create_dir_all;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::drawn::{pdf, png};
use super::file_kind::{Kind, density};
use super::{Ending, messages::Messages, write::write_whole};
use crate::export::{Ground, HandoutOptions, Paper, file, handout};
use crate::model::Map;
use crate::reading::{Reading, Theme};

/// Draws the slides into one PDF file, else into a folder as `slide-01.svg` and so on. PDF and `--paper` include the notes.
pub(super) fn write(
    map: &Map,
    reading: &Reading,
    output: &Path,
    asked: &ArgMatches,
    kind: Kind,
    words: &Messages,
) -> Ending {
    let theme = asked.get_one::<String>("theme").map(String::as_str);
    let is_dark = theme.map_or(reading.theme == Theme::Dark, |theme| theme == Theme::Dark.id());
    let paper = asked.get_one::<String>("paper").and_then(|paper| Paper::named(paper));
    let options = if kind == Kind::Pdf || paper.is_some() {
        HandoutOptions::on_paper(paper.unwrap_or(Paper::A4), !asked.get_flag("without-notes"))
    } else {
        HandoutOptions::DECK
    };
    let options = HandoutOptions { ground: if is_dark { Ground::Dark } else { options.ground }, ..options };
    let pages: Vec<_> = handout(map, reading, &options).iter().map(file).collect();
    let written = if kind == Kind::Pdf {
        let Some(file) = pdf(&pages, map.title.get(reading.language), reading.language.tag()) else {
            eprintln!("carte: {}", words.not_drawn);
            return Ending::Failure;
        };
        write_whole(output, &file).map_err(|_| output.to_owned())
    } else {
        let draw = |page: &str| match kind {
            Kind::Png => png(page, density(asked)),
            _ => Some(page.as_bytes().to_vec()),
        };
        write_all(output, &pages, kind, &draw)
    };
    match written {
        Ok(()) => Ending::Success,
        Err(path) => {
            eprintln!("carte: {}: {}", path.display(), words.not_written);
            Ending::Failure
        }
    }
}

/// Writes each page to its file in the folder, created if needed; reports the pages that could not be drawn or written.
fn write_all(
    folder: &Path,
    pages: &[String],
    kind: Kind,
    draw: &dyn Fn(&str) -> Option<Vec<u8>>,
) -> Result<(), PathBuf> {
    create_dir_all(folder).map_err(|_| folder.to_owned())?;
    for (at, page) in pages.iter().enumerate() {
        let path = folder.join(format!("slide-{:02}.{}", at + 1, kind.name()));
        let is_written = draw(page).is_some_and(|file| write_whole(&path, &file).is_ok());
        if !is_written {
            return Err(path);
        }
    }
    Ok(())
}
