//! The picture: the map as shown on the screen, with title, legend and source, as a self-contained SVG document.

use super::Ground;
use super::frame::{Letters, above, below, document, file};
use super::key::moved;
use super::window::window;
use crate::geometry::{Rect, Size, decimal};
use crate::layout::Layout;
use crate::markup::Element;
use crate::model::Map;
use crate::reading::Reading;

/// Options of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PictureOptions<'all> {
    /// Its ground.
    pub ground: Ground,
    /// The size of the screen's map, in CSS pixels; `None` is the size the map was laid out for.
    pub stage: Option<Size>,
    /// The address of the living map, printed below the picture and as a QR code.
    pub link: Option<&'all str>,
}

/// The document.
pub fn picture(map: &Map, layout: &Layout, reading: &Reading, options: &PictureOptions) -> String {
    let stage = options.stage.unwrap_or(layout.world.size());
    let frame = Frame::of(map, reading, options, stage.width);
    let place = Rect::new(0.0, frame.above_px, stage.width, stage.height);
    let [width, height] = [stage.width, frame.above_px + stage.height + frame.below_px].map(decimal);
    let size = [width.as_str(), height.as_str()];
    let document = document(map, reading, options.ground, size, size)
        .all(frame.above)
        .child(window(map, layout, reading, options.ground, place))
        .child(moved(0.0, place.bottom(), 1.0, frame.below));
    file(&document)
}

/// The stage that remains for the map in a picture of this size; at least half of its height.
pub fn stage_within(map: &Map, reading: &Reading, options: &PictureOptions, picture: Size) -> Size {
    let frame = Frame::of(map, reading, options, picture.width);
    let left = picture.height - frame.above_px - frame.below_px;
    Size::new(picture.width, left.max(picture.height / 2.0))
}

/// What is above and below the map.
struct Frame {
    above: Vec<Element>,
    above_px: f64,
    below: Vec<Element>,
    below_px: f64,
}

impl Frame {
    fn of(map: &Map, reading: &Reading, options: &PictureOptions, width_px: f64) -> Self {
        let text_px = (width_px * 0.0145).clamp(12.0, 20.0);
        let margin_px = text_px * 1.5;
        let inner_px = (width_px - 2.0 * margin_px).max(6.0 * text_px);
        let letters = Letters { text_px, title_px: text_px * 1.75, least_px: 12.0, has_source_beside: false };
        let (above, above_px) = above(map, reading, options.ground, letters, inner_px);
        let (below, below_px) = below(map, reading, options.ground, options.link, letters, inner_px);
        Self {
            above: vec![moved(margin_px, margin_px, 1.0, above)],
            above_px: margin_px + above_px,
            below: vec![moved(margin_px, text_px * 0.5, 1.0, below)],
            below_px: below_px + text_px * 0.5 + margin_px,
        }
    }
}
