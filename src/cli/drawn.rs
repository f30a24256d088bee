//! Renders SVG as PNG and PDF with bundled fonts: the same bytes on every machine.

use krilla::page::PageSettings;
use krilla::{Document, metadata::Metadata};
use krilla_svg::{SurfaceExt as _, SvgSettings};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::fonts::Fonts;

/// The most pixels of a picture; more would not fit in the memory of usual machines.
const MOST_PIXELS: f64 = 400e6;

/// Points per CSS pixel.
const POINTS_PER_PX: f32 = 0.75;

/// The resolution of a PNG.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Density {
    /// Pixels per CSS pixel of the drawing.
    Scale(f32),
    /// Total width in pixels.
    Width(u32),
}

/// The drawing as PNG; `None` without pixels, or with too many.
pub(super) fn png(svg: &str, density: Density, fonts: &Fonts) -> Option<Vec<u8>> {
    let tree = tree(svg, fonts)?;
    let size = tree.size();
    #[allow(clippy::cast_precision_loss, reason = "a width is far below what a float holds exactly")]
    let scale = match density {
        Density::Scale(scale) => scale,
        Density::Width(width_px) => width_px as f32 / size.width(),
    };
    let (width, height) = ((size.width() * scale).round(), (size.height() * scale).round());
    let is_drawable = width >= 1.0 && height >= 1.0 && f64::from(width) * f64::from(height) <= MOST_PIXELS;
    if !is_drawable {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "just bounded")]
    let mut pixels = Pixmap::new(width as u32, height as u32)?;
    let transform = Transform::from_scale(width / size.width(), height / size.height());
    resvg::render(&tree, transform, &mut pixels.as_mut());
    pixels.encode_png().ok()
}

/// The drawings as PDF, a page of its own size each; without a date, so that the bytes are reproducible.
pub(super) fn pdf(pages: &[String], title: &str, language: &str, fonts: &Fonts) -> Option<Vec<u8>> {
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(title.to_owned()).language(language.to_owned()));
    for svg in pages {
        let tree = tree(svg, fonts)?;
        let (width, height) = (tree.size().width() * POINTS_PER_PX, tree.size().height() * POINTS_PER_PX);
        let settings = PageSettings::from_wh(width, height)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        surface.draw_svg(&tree, krilla::geom::Size::from_wh(width, height)?, SvgSettings::default())?;
        surface.finish();
        page.finish();
    }
    document.finish().ok()
}

/// Parses the drawing.
fn tree(svg: &str, fonts: &Fonts) -> Option<Tree> {
    let options = Options { font_family: "Noto Sans".to_owned(), fontdb: fonts.database(), ..Options::default() };
    Tree::from_str(svg, &options).ok()
}
