//! `carte render`: the picture of a map, as a file.

use std::path::PathBuf;

use clap::{
    Arg, ArgMatches, Command,
    builder::{PossibleValuesParser, TypedValueParser as _},
};

use super::{Ending, check, told, words::Words, write::write_whole};
use crate::{
    export::{Ground, PictureOptions, picture, stage_within},
    geometry::Size,
    layout::{Format, arrange, lay_out},
    model::Map,
    reading::{Reading, Theme, from_hash},
    text::Language,
};

/// Sides a picture may have, in CSS pixels.
const SIDES_PX: (u32, u32) = (200, 20_000);

/// The command and its arguments.
pub(super) fn command(words: &'static Words, file: Arg) -> Command {
    let grounds = PossibleValuesParser::new([Theme::Light.id(), Theme::Dark.id()]);
    let size = move |text: &str| size_of(text).ok_or(words.wrong_size);
    Command::new("render")
        .about(words.render)
        .after_help(words.render_example)
        .arg(file)
        .arg(
            Arg::new("output")
                .short('o')
                .long("output")
                .value_name(words.file)
                .value_parser(clap::value_parser!(PathBuf))
                .help(words.output),
        )
        .arg(Arg::new("theme").long("theme").value_name("light|dark").value_parser(grounds).help(words.ground))
        .arg(Arg::new("reading").long("reading").value_name("select=…").help(words.reading))
        .arg(
            Arg::new("size")
                .long("size")
                .value_name("1200x800")
                .default_value("1200x800")
                .value_parser(clap::builder::StringValueParser::new().try_map(move |text| size(&text)))
                .help(words.size),
        )
        .arg(Arg::new("link").long("link").value_name("https://…").help(words.picture_link))
}

/// Draws a file's map, to the file asked for or to standard output; a file with problems is reported instead, and nothing
/// is written.
pub(super) fn run(name: &str, asked: &ArgMatches, language: Language, words: &'static Words) -> Ending {
    let map = match check::right_map(name, language, words) {
        Ok(map) => map,
        Err(ending) => return ending,
    };
    let drawn = drawn(&map, asked);
    let Some(output) = asked.get_one::<PathBuf>("output") else { return told(&drawn) };
    if write_whole(output, drawn.as_bytes()).is_ok() {
        return Ending::Right;
    }
    eprintln!("carte: {}: {}", output.display(), words.not_written);
    Ending::Failure
}

fn drawn(map: &Map, asked: &ArgMatches) -> String {
    let text = |name| asked.get_one::<String>(name).map(String::as_str);
    // The language of the answers is the system's; that of a picture is the map's own, unless one is asked for.
    let language = text("lang").and_then(Language::from_tag).or(map.languages.first().copied()).unwrap_or_default();
    let base = Reading { language, ..Reading::default() };
    let reading = from_hash(text("reading").unwrap_or_default(), map, &base);
    let is_dark = text("theme").map_or(reading.theme == Theme::Dark, |theme| theme == Theme::Dark.id());
    let ground = if is_dark { Ground::Dark } else { Ground::Light };
    let options = PictureOptions { ground, stage: None, link: text("link") };
    let size = asked.get_one::<Size>("size").copied().unwrap_or(Size::new(1200.0, 800.0));
    let stage = stage_within(map, &reading, &options, size);
    let format = Format::of(stage);
    let layout = lay_out(map, &arrange(map, format), format.stage());
    picture(map, &layout, &reading, &PictureOptions { stage: Some(stage), ..options })
}

/// `1200x800`, within bounds.
fn size_of(text: &str) -> Option<Size> {
    let (least, most) = SIDES_PX;
    let side = |text: &str| text.parse().ok().filter(|side: &u32| (least..=most).contains(side)).map(f64::from);
    let (width, height) = text.split_once(['x', '×'])?;
    Some(Size::new(side(width)?, side(height)?))
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
}
