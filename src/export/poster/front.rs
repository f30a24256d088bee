//! The first page: title, map with its grid, legend, source, and a QR code that leads to the living map.

use super::PosterOptions;
use super::grid::grid;
use super::paper::POINTS_PER_MM;
use crate::export::Ground;
use crate::export::frame::{Letters, above, below, document, title_px};
use crate::export::key::moved;
use crate::export::window::window;
use crate::geometry::{Rect, Size, decimal};
use crate::layout::{Format, Layout};
use crate::markup::Element;
use crate::model::Map;
use crate::reading::Reading;

/// A sheet of paper: its size, its margin and its font sizes, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    size: Size,
    millimetres: Size,
    ground: Ground,
    /// The margin on each side: at least the area that usual printers cannot print on.
    pub(super) margin: f64,
    /// Size of the text that is read from a distance.
    pub(super) text: f64,
    /// Size of the text that is read up close.
    pub(super) small_text: f64,
}

impl Sheet {
    pub(super) fn of(options: &PosterOptions) -> Self {
        let millimetres = options.paper.size_mm(options.orientation);
        let size = Size::new(millimetres.width * POINTS_PER_MM, millimetres.height * POINTS_PER_MM);
        // Text sizes follow the side of a square of the same area: equal areas are read from the same distance.
        let square = size.area().sqrt();
        let (text, small_text) = (square / 82.0, 8.0 + (square - 708.0) / 220.0);
        Self { size, millimetres, ground: options.ground, margin: square / 25.0, text, small_text }
    }

    /// The area within the margins.
    pub(super) fn inner(self) -> Rect {
        Rect::new(0.0, 0.0, self.size.width, self.size.height).inflated(-self.margin)
    }

    /// The height of the columns, above the page footer.
    pub(super) fn column_height(self) -> f64 {
        self.inner().height - self.small_text * 2.8
    }

    /// A page with this content.
    pub(super) fn page(self, map: &Map, reading: &Reading, content: Vec<Element>) -> Element {
        let [width, height] = [self.size.width, self.size.height].map(decimal);
        let [width_mm, height_mm] =
            [self.millimetres.width, self.millimetres.height].map(|length| decimal(length) + "mm");
        let units = [width.as_str(), height.as_str()];
        document(map, reading, self.ground, units, [&width_mm, &height_mm]).all(content)
    }
}

/// The first page without its map.
#[derive(Debug)]
pub(super) struct Front {
    sheet: Sheet,
    around: Vec<Element>,
    /// The place of the map.
    pub(super) place: Rect,
}

impl Front {
    pub(super) fn of(map: &Map, reading: &Reading, options: &PosterOptions) -> Self {
        let sheet = Sheet::of(options);
        let (inner, text) = (sheet.inner(), sheet.text);
        let title = title_px(map.title.get(reading.language), text * 2.1, text * 3.6, inner.width);
        let letters = Letters { text_px: text, title_px: title, least_px: 0.0, has_source_beside: true };
        let (above, above_height) = above(map, reading, options.ground, letters, inner.width);
        let (below, below_height) = below(map, reading, options.ground, options.link, letters, inner.width);
        // Space for the names of the grid's cells around the map.
        let edge = text;
        let top = inner.y + above_height + edge * 1.3;
        let foot = inner.bottom() - below_height;
        let height = (foot - text * 0.9 - edge - top).max(inner.height * 0.4);
        let place = Rect::new(inner.x + edge, top, inner.width - 2.0 * edge, height);
        let mut around = vec![moved(inner.x, inner.y, 1.0, above), moved(inner.x, foot, 1.0, below)];
        around.extend(grid(place, text, options.ground));
        Self { sheet, around, place }
    }

    /// The format with the aspect ratio nearest to that of the map's place, whatever its size.
    pub(super) fn format(&self) -> Format {
        let distance = |format: Format| {
            let (stage, place) = (format.stage(), self.place);
            let [one, other] = [stage.width * place.height, stage.height * place.width];
            one.max(other) / one.min(other).max(1.0)
        };
        let mut nearest = Format::Wide;
        for format in Format::ALL {
            if distance(format) < distance(nearest) {
                nearest = format;
            }
        }
        nearest
    }

    /// The stage of that format, with exactly the aspect ratio of the map's place.
    pub(super) fn stage(&self) -> Size {
        let (stage, place) = (self.format().stage(), self.place);
        let scale = (stage.area() / place.size().area().max(1.0)).sqrt();
        Size::new(place.width * scale, place.height * scale)
    }

    /// The page.
    pub(super) fn page(self, map: &Map, layout: &Layout, reading: &Reading, options: &PosterOptions) -> Element {
        let mut content = self.around;
        content.push(window(map, layout, reading, options.ground, self.place));
        self.sheet.page(map, reading, content)
    }
}
