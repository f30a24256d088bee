//! The poster: the map on a large sheet, then an index and a directory of its organisations.
//!
//! Each page is an SVG drawing of the true size of its paper, which [`file`](super::file) serialises; its unit is the
//! point (1/72 inch).

mod columns;
mod directory;
mod front;
mod grid;
mod index;
mod pages;
mod paper;

use super::Ground;
use crate::layout::{Layout, arrange, lay_out};
use crate::markup::Element;
use crate::model::Map;
use crate::reading::Reading;
use front::Front;

pub use paper::{Orientation, Paper};

/// Options of a poster.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PosterOptions<'all> {
    /// Its paper.
    pub paper: Paper,
    /// The orientation of the paper.
    pub orientation: Orientation,
    /// Light for the screen, [`Ground::Paper`] for a printer.
    pub ground: Ground,
    /// The address of the living map, printed under the map and as a QR code.
    pub link: Option<&'all str>,
}

/// The pages. The first one shows the whole map, whatever the viewport of `reading`, and no selection; hidden organisations
/// have no card.
pub fn poster(map: &Map, layout: &Layout, reading: &Reading, options: &PosterOptions) -> Vec<Element> {
    let reading = printed(reading);
    let front = Front::of(map, &reading, options);
    let place = front.place;
    let mut pages = vec![front.page(map, layout, &reading, options)];
    pages.extend(pages::pages(map, layout, &reading, options, place));
    pages
}

/// The layout that fills the paper. Where a reader has moved organisations, on a `screen` of the same format, that layout is
/// kept.
pub fn poster_layout(map: &Map, reading: &Reading, options: &PosterOptions, screen: Option<&Layout>) -> Layout {
    let front = Front::of(map, &printed(reading), options);
    let format = front.format();
    let arrangement = arrange(map, format);
    let home = || Layout::ready(map, format).unwrap_or_else(|| lay_out(map, &arrangement, format.stage()));
    let is_moved = |layout: &&Layout| {
        // A world may be larger than the stage of its format, but never of other proportions.
        let (world, stage) = (layout.world, format.stage());
        let is_of_format = (world.width * stage.height - world.height * stage.width).abs() < 1e-3 * world.size().area();
        is_of_format && **layout != home()
    };
    match screen.filter(is_moved) {
        Some(layout) => layout.clone(),
        None => lay_out(map, &arrangement, front.stage()),
    }
}

/// The reading as a poster shows it.
fn printed(reading: &Reading) -> Reading {
    Reading { selection: None, viewport: None, ..reading.clone() }
}
