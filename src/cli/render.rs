//! `carte render`: writes the picture of a map, or its poster, to a file.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::{
    Arg, ArgAction, ArgMatches, Command,
    builder::{PossibleValuesParser, StringValueParser, TypedValueParser as _},
};

use super::drawn::{pdf, png};
use super::file_kind::{Kind, density};
use super::fonts::fonts;
use super::{Ending, check, complain, fail, language_of_texts, messages::Messages, slides, write::write};
use crate::{
    export::{
        Ground, Orientation, Paper, PictureOptions, PosterOptions, file, picture, poster, poster_layout, stage_within,
    },
    geometry::Size,
    layout::{Format, settled},
    model::Map,
    reading::{Reading, Theme, from_hash},
    text::Language,
};

/// The smallest and the largest side of a picture, in CSS pixels.
const SIDES_PX: (u32, u32) = (200, 20_000);

pub(super) fn command(words: &'static Messages, file: Arg) -> Command {
    let size = move |text: &str| size_of(text).ok_or(words.wrong_size);
    let scale = move |text: &str| scale_of(text).ok_or(words.wrong_scale);
    let kinds = PossibleValuesParser::new(Kind::ALL.map(Kind::name));
    let grounds = PossibleValuesParser::new([Theme::Light.id(), Theme::Dark.id()]);
    let papers = PossibleValuesParser::new(Paper::ALL.map(Paper::id));
    let width = clap::value_parser!(u32).range(1..=40_000);
    let said = |name: &'static str, value: &'static str, help| Arg::new(name).long(name).value_name(value).help(help);
    Command::new("render")
        .about(words.render)
        .after_help(words.render_example)
        .arg(file)
        .arg(said("output", words.file, words.output).short('o').value_parser(clap::value_parser!(PathBuf)))
        .arg(said("format", "svg|png|pdf", words.picture_format).value_parser(kinds))
        .arg(said("theme", "light|dark", words.ground).value_parser(grounds))
        .arg(said("reading", "select=…", words.reading))
        .arg(
            said("size", "1200x800", words.size)
                .default_value("1200x800")
                .value_parser(StringValueParser::new().try_map(move |text| size(&text))),
        )
        .arg(said("scale", "2", words.scale).value_parser(StringValueParser::new().try_map(move |text| scale(&text))))
        .arg(said("width", "2400", words.width).value_parser(width).conflicts_with("scale"))
        .arg(said("paper", "a4|letter|a3|a2", words.paper).value_parser(papers).conflicts_with("size"))
        .arg(
            Arg::new("landscape")
                .long("landscape")
                .action(ArgAction::SetTrue)
                .requires("paper")
                .conflicts_with("story")
                .help(words.landscape),
        )
        .arg(
            said("page", "1", words.page)
                .value_parser(clap::value_parser!(u32).range(1..))
                .requires("paper")
                .conflicts_with("story"),
        )
        .arg(
            Arg::new("story")
                .long("story")
                .action(ArgAction::SetTrue)
                .requires("output")
                .conflicts_with("size")
                .help(words.story),
        )
        .arg(
            Arg::new("without-notes")
                .long("without-notes")
                .action(ArgAction::SetTrue)
                .requires("story")
                .help(words.without_notes),
        )
        .arg(said("link", "https://…", words.picture_link))
}

/// Draws a file's map to `--output` or to standard output; for an invalid file, only reports the problems.
pub(super) fn run(name: &Path, asked: &ArgMatches, language: Language, words: &'static Messages) -> Ending {
    let map = match check::valid_map(name, language, words) {
        Ok(map) => map,
        Err(ending) => return ending,
    };
    let output = asked.get_one::<PathBuf>("output").map(PathBuf::as_path);
    if let Some(output) = output.filter(|_| asked.get_flag("story")) {
        if map.story.is_empty() {
            return fail(name, words.no_story);
        }
        let kind = Kind::of(asked.get_one::<String>("format").map(String::as_str), Some(output));
        return slides::write_story(&map, &reading(&map, asked), output, asked, kind, words);
    }
    let drawn = match bytes(&map, asked, output, words) {
        Ok(drawn) => drawn,
        Err(ending) => return ending,
    };
    let Some(bytes) = drawn else {
        complain(format_args!("carte: {}", words.not_drawn));
        return Ending::Failure;
    };
    match output {
        Some(path) => write(path, &bytes, words),
        None if io::stdout().lock().write_all(&bytes).and_then(|()| io::stdout().flush()).is_ok() => Ending::Success,
        None => Ending::Failure,
    }
}

fn reading(map: &Map, asked: &ArgMatches) -> Reading {
    let text = |name| asked.get_one::<String>(name).map(String::as_str);
    // Messages are in the system's language; the picture, in `--lang` or the map's first language.
    let language = language_of_texts(asked, map);
    let base = Reading { language, ..Reading::default() };
    from_hash(text("reading").unwrap_or_default(), map, &base)
}

/// The bytes of the file; `None` if it is too large, or the page does not exist. Letters that no font has are reported.
fn bytes(map: &Map, asked: &ArgMatches, output: Option<&Path>, words: &Messages) -> Result<Option<Vec<u8>>, Ending> {
    let text = |name| asked.get_one::<String>(name).map(String::as_str);
    let reading = reading(map, asked);
    let pages = pages(map, &reading, asked);
    let number = asked.get_one::<u32>("page").copied();
    let first = usize::try_from(number.unwrap_or(1)).unwrap_or_default().saturating_sub(1);
    let kind = Kind::of(text("format"), output);
    let last = if kind == Kind::Pdf && number.is_none() { pages.len() } else { first + 1 };
    let Some(chosen) = pages.get(first..last) else { return Ok(None) };
    let title = map.title.get(reading.language);
    Ok(match (kind, chosen) {
        (Kind::Svg, [page, ..]) => Some(page.clone().into_bytes()),
        (Kind::Png, [page, ..]) => png(page, density(asked), &fonts(chosen, words)?),
        (Kind::Pdf, _) => pdf(chosen, title, map.language_for(reading.language).tag(), &fonts(chosen, words)?),
        (_, []) => None,
    })
}

/// The pages of the poster with `--paper`, else one picture.
fn pages(map: &Map, reading: &Reading, asked: &ArgMatches) -> Vec<String> {
    let text = |name| asked.get_one::<String>(name).map(String::as_str);
    let is_dark = text("theme").map_or(reading.theme == Theme::Dark, |theme| theme == Theme::Dark.id());
    if let Some(paper) = text("paper").and_then(Paper::named) {
        let orientation = if asked.get_flag("landscape") { Orientation::Landscape } else { Orientation::Portrait };
        let ground = if is_dark { Ground::Dark } else { Ground::Paper };
        let options = PosterOptions { paper, orientation, ground, link: text("link") };
        let layout = poster_layout(map, reading, &options, None);
        return poster(map, &layout, reading, &options).iter().map(file).collect();
    }
    let ground = if is_dark { Ground::Dark } else { Ground::Light };
    let options = PictureOptions { ground, stage: None, link: text("link") };
    let size = asked.get_one::<Size>("size").copied().unwrap_or(Size::new(1200.0, 800.0));
    let stage = stage_within(map, reading, &options, size);
    let format = Format::of(stage);
    let layout = settled(map, format);
    vec![picture(map, &layout, reading, &PictureOptions { stage: Some(stage), ..options })]
}

/// Parses `1200x800`; `None` outside [`SIDES_PX`].
fn size_of(text: &str) -> Option<Size> {
    let (least, most) = SIDES_PX;
    let side = |text: &str| text.parse().ok().filter(|side: &u32| (least..=most).contains(side)).map(f64::from);
    let (width, height) = text.split_once(['x', '×'])?;
    Some(Size::new(side(width)?, side(height)?))
}

/// Parses a scale; `None` if out of bounds.
fn scale_of(text: &str) -> Option<f32> {
    text.replace(',', ".").parse().ok().filter(|scale| (0.1..=16.0).contains(scale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_has_two_sides_one_can_draw_on() {
        assert_eq!(size_of("1200x800"), Some(Size::new(1200.0, 800.0)));
        for text in ["", "1200", "x", "1200x", "1200x10", "1e3x800", "-1200x800", "99999x800", "1200x800x2"] {
            assert_eq!(size_of(text), None, "{text}");
        }
    }

    #[test]
    fn a_scale_is_a_number_of_times() {
        assert_eq!([scale_of("2"), scale_of("1,5"), scale_of("1.5")], [Some(2.0), Some(1.5), Some(1.5)]);
        for text in ["", "0", "-1", "17", "NaN", "inf", "deux"] {
            assert_eq!(scale_of(text), None, "{text}");
        }
    }

    #[test]
    fn the_format_is_the_one_asked_for_else_the_files_else_svg() {
        assert_eq!(Kind::of(Some("pdf"), Some(Path::new("a.png"))), Kind::Pdf);
        assert_eq!(Kind::of(None, Some(Path::new("a.b.PNG"))), Kind::Png);
        for output in [None, Some(Path::new("a")), Some(Path::new("a.jpg"))] {
            assert_eq!(Kind::of(None, output), Kind::Svg);
        }
    }
}
