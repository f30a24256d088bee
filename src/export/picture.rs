//! The picture: what is on the screen, its title, its legend and its source, as one SVG document that needs nothing else.

use super::key::{key, moved};
use super::lines::{lines, written};
use super::looks::{SANS, SERIF};
use super::painted::painted;
use super::{Ground, qr_drawing};
use crate::geometry::{Rect, Size, decimal};
use crate::layout::Layout;
use crate::markup::{Element, source, svg};
use crate::model::Map;
use crate::page::{Hands, map_drawing, shown_of_total, words};
use crate::reading::Reading;
use crate::scene::{Scene, Shapes};

/// How a picture is made.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PictureOptions<'all> {
    /// What it is drawn on.
    pub ground: Ground,
    /// The size of the screen's map, in CSS pixels; `None` is the size the map was laid out for.
    pub stage: Option<Size>,
    /// Where the living map is: written under the picture, and as a code to scan.
    pub link: Option<&'all str>,
}

/// The document. What the reader points at is no part of it.
pub fn picture(map: &Map, layout: &Layout, reading: &Reading, options: &PictureOptions) -> String {
    let reading = Reading { preview: None, ..reading.clone() };
    let shapes = Shapes::of(map, layout.clone());
    let scene = Scene::of(map, &shapes, &reading);
    let stage = options.stage.unwrap_or(layout.world.size());
    let frame = Frame::of(map, &reading, options, stage.width);
    let drawing = map_drawing(map, &shapes, &scene, reading.language, &Hands::default());
    let seen = reading.viewport_on(layout.world, stage);
    let seen = Rect::around(seen.centre(), Size::new(stage.width / seen.scale(), stage.height / seen.scale()));
    let window = svg("svg")
        .with("y", decimal(frame.above_px))
        .with("width", decimal(stage.width))
        .with("height", decimal(stage.height))
        .with("viewBox", [seen.x, seen.y, seen.width, seen.height].map(decimal).join(" "))
        .with("overflow", "hidden")
        .with("font-size", "16");
    let height = decimal(frame.above_px + stage.height + frame.below_px);
    let width = decimal(stage.width);
    let paper = svg("rect").with("width", width.as_str()).with("height", height.as_str());
    let language = reading.language;
    let document = svg("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("version", "1.1")
        .with("width", width.as_str())
        .with("height", height.as_str())
        .with("viewBox", ["0 0 ", &width, " ", &height].concat())
        .with("lang", language.tag())
        .with("font-family", SANS)
        .with("fill", options.ground.resolved("var(--ink)"))
        .with("role", "img")
        .child(svg("title").text(map.title.get(language)))
        .child(svg("desc").text(map.description.get(language)))
        .child(paper.with("fill", options.ground.resolved("var(--paper)")))
        .all(frame.above)
        .child(window.all(painted(&drawing, options.ground)))
        .child(moved(0.0, frame.above_px + stage.height, 1.0, frame.below));
    // One element a line, so that two pictures can be compared. No text of the file holds these signs: they are escaped.
    let body = source(&document).replace("><", ">\n<");
    ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", &body, "\n"].concat()
}

/// The stage that is left for the map in a picture of this size; never less than half of its height.
pub fn stage_within(map: &Map, reading: &Reading, options: &PictureOptions, picture: Size) -> Size {
    let frame = Frame::of(map, reading, options, picture.width);
    let left = picture.height - frame.above_px - frame.below_px;
    Size::new(picture.width, left.max(picture.height / 2.0))
}

/// What stands above and below the map.
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
        let (above, above_px) = above(map, reading, options.ground, text_px, inner_px);
        let (below, below_px) = below(map, reading, options, text_px, inner_px);
        Self {
            above: vec![moved(margin_px, margin_px, 1.0, above)],
            above_px: margin_px + above_px,
            below: vec![moved(margin_px, text_px * 0.5, 1.0, below)],
            below_px: below_px + text_px * 0.5 + margin_px,
        }
    }
}

/// The title and what the map is, from the top left corner, and their height.
fn above(map: &Map, reading: &Reading, ground: Ground, text_px: f64, width_px: f64) -> (Vec<Element>, f64) {
    let title_px = text_px * 1.75;
    let (mut all, mut y) = (Vec::new(), 0.0);
    for line in lines(map.title.get(reading.language), title_px, width_px) {
        let line = written(&line, 0.0, y + title_px, title_px);
        all.push(line.with("font-family", SERIF).with("font-weight", "700"));
        y += title_px * 1.2;
    }
    // The header of the page says the same.
    let mut said = words(map, reading.language, false).get(1).map(Element::all_text).unwrap_or_default();
    let (shown, total) = shown_of_total(map, reading);
    if shown != total {
        said = [&said, " · ", &reading.language.shown_of(shown, total)].concat();
    }
    for line in lines(&said, text_px, width_px) {
        y += text_px * 1.5;
        all.push(written(&line, 0.0, y, text_px).with("fill", ground.resolved("var(--muted)")));
    }
    (all, y + text_px * 0.5)
}

/// The legend, the source, the link and its code, from the top left corner, and their height.
fn below(map: &Map, reading: &Reading, options: &PictureOptions, text_px: f64, width_px: f64) -> (Vec<Element>, f64) {
    let language = reading.language;
    let code_px = text_px * 8.0;
    // A narrow picture has no room for a code beside its words.
    let code = options.link.filter(|_| width_px > 3.0 * code_px).and_then(|link| qr_drawing(link, link));
    let left_px = if code.is_some() { width_px - code_px - 2.0 * text_px } else { width_px };
    let (legend, legend_px) = key(map, reading, options.ground, (text_px * 0.88).max(12.0), left_px);
    let mut all = vec![legend];
    let mut y = legend_px + if legend_px > 0.0 { text_px } else { 0.0 };
    let source = &map.source;
    let citation = [
        language.words().source,
        language.colon(),
        &source.authors,
        ". ",
        source.title.get(language),
        ", ",
        &language.date(&source.date),
        ".",
    ]
    .concat();
    let small_px = (text_px * 0.8).max(11.0);
    let muted = options.ground.resolved("var(--muted)");
    for said in [Some(citation.as_str()), options.link].into_iter().flatten() {
        for line in lines(said, small_px, left_px) {
            all.push(written(&line, 0.0, y + small_px, small_px).with("fill", muted));
            y += small_px * 1.4;
        }
    }
    if let Some(code) = code {
        let place = code.with("x", decimal(width_px - code_px)).with("width", decimal(code_px));
        all.push(place.with("height", decimal(code_px)));
        y = y.max(code_px);
    }
    (all, y)
}
