//! The pages that follow the map: the index, then the directory, in columns, with a page footer.

use super::PosterOptions;
use super::columns;
use super::directory::{collaborations, organisations};
use super::front::Sheet;
use super::grid::cell;
use super::index::index;
use crate::export::key::moved;
use crate::export::lines::written;
use crate::export::set::Setter;
use crate::export::window::seen;
use crate::geometry::{Point, Rect, decimal};
use crate::layout::Layout;
use crate::markup::{Element, svg};
use crate::model::{Key, Map, Organisation};
use crate::paint::Tone;
use crate::reading::Reading;

/// The least width of a column, in font sizes: some fifty letters of text.
const COLUMN: f64 = 25.0;
/// The gap between two columns, in font sizes.
const GUTTER: f64 = 2.2;

/// The pages after the first one, on which the map is at `place`.
pub(super) fn pages(
    map: &Map,
    layout: &Layout,
    reading: &Reading,
    options: &PosterOptions,
    place: Rect,
) -> Vec<Element> {
    let sheet = Sheet::of(options);
    let seen = seen(layout, reading, place);
    let cell = |key: Key<Organisation>| {
        let at = layout.place(key).centre;
        let scale = place.width / seen.width.max(1.0);
        cell(place, Point::new(place.x + (at.x - seen.x) * scale, place.y + (at.y - seen.y) * scale))
    };
    let set = |text: f64| {
        let (inner, height) = (sheet.inner(), sheet.column_height());
        let (count, width) = columns_in(inner.width, text);
        let mut setter = Setter { ground: options.ground, width, text, lines: Vec::new() };
        index(&mut setter, map, reading, &cell);
        organisations(&mut setter, map, reading, height * 0.4, &cell);
        collaborations(&mut setter, map, reading, height * 0.4);
        (setter, count)
    };
    // The largest text that needs no more pages than the smallest.
    let height = sheet.column_height();
    let (mut setter, mut count) = set(sheet.small_text);
    let fewest = columns::pages(&setter.lines, count, height).len();
    for step in 1..=14 {
        let (larger, fewer) = set(sheet.small_text * (1.0 + 0.03 * f64::from(step)));
        if columns::pages(&larger.lines, fewer, height).len() <= fewest {
            (setter, count) = (larger, fewer);
        }
    }
    let pages = columns::pages(&setter.lines, count, height);
    let total = pages.len() + 1;
    let mut drawn = Vec::new();
    for (number, columns) in pages.iter().enumerate() {
        let mut content = foot(map, reading, options, sheet, [number + 2, total]);
        let mut x = sheet.inner().x;
        for column in columns {
            for (y, line) in column.iter().filter(|(_, line)| !line.drawing.is_empty()) {
                content.push(moved(x, sheet.inner().y + y, 1.0, line.drawing.clone()));
            }
            x += setter.width + setter.text * GUTTER;
        }
        drawn.push(sheet.page(map, reading, content));
    }
    drawn
}

/// The number of columns in a width, and the width of each.
fn columns_in(width: f64, text: f64) -> (usize, f64) {
    let gutter = text * GUTTER;
    let (mut count, mut each) = (1, width);
    while count < 12 {
        let next = count + 1;
        #[allow(clippy::cast_precision_loss, reason = "a dozen")]
        let narrower = (width + gutter) / next as f64 - gutter;
        if narrower < COLUMN * text {
            break;
        }
        (count, each) = (next, narrower);
    }
    (count, each)
}

/// The page footer: the map's title, and the page number.
fn foot(map: &Map, reading: &Reading, options: &PosterOptions, sheet: Sheet, numbers: [usize; 2]) -> Vec<Element> {
    let (inner, text) = (sheet.inner(), sheet.small_text);
    let [number, total] = numbers.map(|number| number.to_string());
    let [page, of] = reading.language.poster_words().page;
    let muted = options.ground.tone(Tone::Muted);
    let rule =
        ["M", &decimal(inner.x), " ", &decimal(inner.bottom() - text * 1.5), "h", &decimal(inner.width)].concat();
    let title = written(map.title.get(reading.language), inner.x, inner.bottom(), text).with("fill", muted);
    let said = written(&[page, &number, of, &total].concat(), inner.right(), inner.bottom(), text);
    vec![
        svg("path").with("stroke", options.ground.tone(Tone::Line)).with("stroke-width", "0.5").with("d", rule),
        title,
        said.with("text-anchor", "end").with("fill", muted),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_never_too_narrow_to_read() {
        for width in (100..3000).map(f64::from) {
            let (count, each) = columns_in(width, 9.0);
            assert!(count == 1 || each >= COLUMN * 9.0, "{count} of {each} in {width}");
            assert!(count == 12 || each < (COLUMN * 2.0 + GUTTER) * 9.0, "{count} of {each} in {width}");
        }
    }
}
