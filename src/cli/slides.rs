//! `carte render --story`: writes the slides of a story, each as a picture, or as the pages of one PDF file.

use std::fs::create_dir_all;
use std::path::Path;

use clap::ArgMatches;

use super::drawn::{pdf, png};
use super::file_kind::{Kind, density};
use super::{Ending, complain, fail, fonts::fonts, messages::Messages, write::write};
use crate::export::{Ground, HandoutOptions, Paper, file, handout};
use crate::model::Map;
use crate::reading::{Reading, Theme};

/// Draws the slides into one PDF file, else into a folder as `slide-01.svg` and so on. PDF and `--paper` include the notes.
pub(super) fn write_story(
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
    let fonts = match kind {
        Kind::Svg => None,
        Kind::Png | Kind::Pdf => match fonts(&pages, words) {
            Ok(fonts) => Some(fonts),
            Err(ending) => return ending,
        },
    };
    match (kind, fonts) {
        (Kind::Pdf, Some(fonts)) => {
            let Some(file) =
                pdf(&pages, map.title.get(reading.language), map.language_for(reading.language).tag(), &fonts)
            else {
                complain(format_args!("carte: {}", words.not_drawn));
                return Ending::Failure;
            };
            write(output, &file, words)
        }
        (Kind::Png, Some(fonts)) => write_all(output, &pages, kind, &|page| png(page, density(asked), &fonts), words),
        _ => write_all(output, &pages, kind, &|page| Some(page.as_bytes().to_vec()), words),
    }
}

/// Writes each page to its file in the folder, created if needed; reports the first page that could not be drawn or written.
fn write_all(
    folder: &Path,
    pages: &[String],
    kind: Kind,
    draw: &dyn Fn(&str) -> Option<Vec<u8>>,
    words: &Messages,
) -> Ending {
    if create_dir_all(folder).is_err() {
        return fail(folder, words.not_written);
    }
    for (at, page) in pages.iter().enumerate() {
        let path = folder.join(format!("slide-{:02}.{}", at + 1, kind.name()));
        let ending = draw(page).map_or_else(|| fail(&path, words.not_drawn), |file| write(&path, &file, words));
        if ending != Ending::Success {
            return ending;
        }
    }
    Ending::Success
}
