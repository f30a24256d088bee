//! `carte icon`: renders the map's icon as PNG, for an installed app.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};

use super::{Ending, check, messages::Messages, write::write};
use crate::export::icon;
use crate::text::Language;

/// The share of the width that is drawn: of a plain icon, and of a maskable icon, which devices crop.
const SHARES: [f32; 2] = [0.94, 0.66];

pub(super) fn command(words: &'static Messages, examples: &'static str, file: Arg) -> Command {
    let output = Arg::new("output").short('o').long("output").value_name("ICON.png").required(true);
    let size = Arg::new("side").long("side").value_name("192").required(true);
    let maskable = Arg::new("maskable").long("maskable").action(clap::ArgAction::SetTrue);
    Command::new("icon")
        .about(words.icon)
        .after_help(examples)
        .arg(file)
        .arg(size.value_parser(clap::value_parser!(u32).range(16..=1024)).help(words.side))
        .arg(maskable.help(words.maskable))
        .arg(output.value_parser(clap::value_parser!(PathBuf)).help(words.required_output))
}

/// Draws the icon of the map in the file `name`, on the background colour.
pub(super) fn run(name: &Path, asked: &ArgMatches, language: Language, words: &'static Messages) -> Ending {
    let map = match check::valid_map(name, language, words) {
        Ok(map) => map,
        Err(ending) => return ending,
    };
    let side = asked.get_one::<u32>("side").copied().unwrap_or(192);
    let Some(bytes) = drawn(&icon(&map), side, asked.get_flag("maskable")) else { return Ending::Failure };
    let Some(output) = asked.get_one::<PathBuf>("output") else { return Ending::Failure };
    write(output, &bytes, words)
}

fn drawn(svg: &str, side: u32, is_maskable: bool) -> Option<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default()).ok()?;
    let mut pixels = Pixmap::new(side, side)?;
    // The background of the light theme.
    pixels.fill(Color::from_rgba8(0xfb, 0xf8, 0xf1, 0xff));
    let [all, within] = SHARES;
    let share = if is_maskable { within } else { all };
    #[allow(clippy::cast_precision_loss, reason = "a side has four digits at most")]
    let side = side as f32;
    let scale = side * share / tree.size().width().max(tree.size().height());
    let margin = |length: f32| (side - length * scale) / 2.0;
    let place =
        Transform::from_scale(scale, scale).post_translate(margin(tree.size().width()), margin(tree.size().height()));
    resvg::render(&tree, place, &mut pixels.as_mut());
    pixels.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::PremultipliedColorU8;

    use super::*;
    use crate::model::check as read;

    #[test]
    fn it_is_as_large_as_asked_and_has_paper_around() {
        let map = read(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let icon = icon(&map);
        for (side, is_maskable) in [(192, false), (512, true)] {
            let pixels = Pixmap::decode_png(&drawn(&icon, side, is_maskable).unwrap()).unwrap();
            assert_eq!((pixels.width(), pixels.height()), (side, side));
            let corner = pixels.pixel(0, 0).unwrap().demultiply();
            assert_eq!((corner.red(), corner.green(), corner.blue(), corner.alpha()), (0xfb, 0xf8, 0xf1, 0xff));
            // The part that devices may crop has only the background colour.
            let inked = |pixel: &&PremultipliedColorU8| (pixel.red(), pixel.green()) != (0xfb, 0xf8);
            assert!(pixels.pixels().iter().filter(inked).count() > pixels.pixels().len() / 20);
            let first_row = &pixels.pixels()[..side as usize * usize::try_from(side).unwrap() / 6];
            assert_eq!(first_row.iter().any(|pixel| inked(&pixel)), !is_maskable);
        }
    }
}
