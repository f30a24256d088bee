//! What surrounds the map in a picture: title and description above; legend, source, link and its QR code below.

use super::key::key;
use super::lines::{lines, written};
use super::{Ground, qr_drawing};
use crate::geometry::decimal;
use crate::markup::{Element, source, svg};
use crate::model::Map;
use crate::page::{shown_of_total, size_in_words};
use crate::paint::{SANS, SERIF, Tone};
use crate::reading::Reading;
use crate::text::{Language, measure};

/// Font sizes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    /// Of the description; all other sizes but the title's derive from it.
    pub(super) text_px: f64,
    /// Of the title.
    pub(super) title_px: f64,
    /// The least for the legend; the source may be a pixel smaller.
    pub(super) least_px: f64,
    /// Whether the source can be beside the legend.
    pub(super) has_source_beside: bool,
}

/// The title and the subtitle, drawn from the top left corner, and their height.
pub(super) fn above(
    map: &Map,
    reading: &Reading,
    ground: Ground,
    letters: Letters,
    width_px: f64,
) -> (Vec<Element>, f64) {
    let Letters { text_px, title_px, .. } = letters;
    let (mut all, mut y) = (Vec::new(), 0.0);
    for line in balanced(map.title.get(reading.language), title_px, width_px) {
        let line = written(&line, 0.0, y + title_px, title_px);
        all.push(line.with("font-family", SERIF).with("font-weight", "700"));
        y += title_px * 1.2;
    }
    let mut said = subtitle(map, reading.language);
    let (shown, total) = shown_of_total(map, reading);
    if shown != total {
        said = [&said, " · ", &reading.language.shown_of(shown, total)].concat();
    }
    if let Some(size) = size_in_words(reading) {
        said = [&said, " · ", &size].concat();
    }
    for line in lines(&said, text_px, width_px) {
        y += text_px * 1.5;
        all.push(written(&line, 0.0, y, text_px).with("fill", ground.tone(Tone::Muted)));
    }
    (all, y + text_px * 0.5)
}

/// What the map contains, in a line: "Portrait de mars 2015 · 16 organisations · 3 collaborations".
fn subtitle(map: &Map, language: Language) -> String {
    let drawn = map.organisations.iter().filter(|organisation| !map.is_external(organisation)).count();
    let organisations = language.organisations(drawn);
    [language.portrait_of(map.date()), organisations, language.collaborations(map.collaborations.len())].join(" · ")
}

/// The legend, the source, the link and its QR code, drawn from the top left corner, and their height.
pub(super) fn below(
    map: &Map,
    reading: &Reading,
    ground: Ground,
    link: Option<&str>,
    letters: Letters,
    width_px: f64,
) -> (Vec<Element>, f64) {
    let Letters { text_px, least_px, .. } = letters;
    let code_px = text_px * 8.0;
    // A narrow picture has no room for a code beside its text.
    let code = link.filter(|_| width_px > 3.0 * code_px).and_then(|link| qr_drawing(link, link));
    let left_px = if code.is_some() { width_px - code_px - 2.0 * text_px } else { width_px };
    let (legend, legend_size) = key(map, reading, ground, (text_px * 0.88).max(least_px), left_px);
    let mut all = vec![legend];
    let small_px = (text_px * 0.8).max(least_px - 1.0);
    let muted = ground.tone(Tone::Muted);
    let beside_px = legend_size.width + 3.0 * text_px;
    let is_beside = letters.has_source_beside && legend_size.height > 0.0 && left_px - beside_px > 22.0 * text_px;
    let below_px = if legend_size.height > 0.0 { legend_size.height + text_px } else { 0.0 };
    let (x, mut y) = if is_beside { (beside_px, 0.0) } else { (0.0, below_px) };
    let description = map.description.get(reading.language);
    let citation = citation(map, reading);
    let description = Some(description).filter(|_| letters.has_source_beside);
    for (said, size_px) in [(description, text_px), (Some(citation.as_str()), small_px), (link, small_px)] {
        let Some(said) = said else { continue };
        for line in lines(said, size_px, left_px - x) {
            all.push(written(&line, x, y + size_px, size_px).with("fill", muted));
            y += size_px * 1.4;
        }
        if size_px > small_px {
            y += text_px * 0.5;
        }
    }
    y = y.max(legend_size.height);
    if let Some(code) = code {
        let place = code.with("x", decimal(width_px - code_px)).with("width", decimal(code_px));
        all.push(place.with("height", decimal(code_px)));
        y = y.max(code_px);
    }
    (all, y)
}

/// The citation of the source: authors, title and date.
fn citation(map: &Map, reading: &Reading) -> String {
    let (language, source) = (reading.language, &map.source);
    let [source_word, colon] = [language.words().source, language.colon()];
    let date = language.date(&source.date);
    [source_word, colon, &source.authors, ". ", source.title.get(language), ", ", &date, "."].concat()
}

/// A title in as few lines as possible, of about the same length.
fn balanced(title: &str, font_px: f64, width_px: f64) -> Vec<String> {
    let fewest = lines(title, font_px, width_px);
    let (mut low, mut high) = (0.0, width_px);
    for _ in 0..10 {
        let middle = f64::midpoint(low, high);
        if lines(title, font_px, middle).len() > fewest.len() { low = middle } else { high = middle }
    }
    lines(title, font_px, high)
}

/// The largest size, from `most_px` down to `least_px`, at which the title is on one line; else the smallest.
pub(super) fn title_px(title: &str, least_px: f64, most_px: f64, width_px: f64) -> f64 {
    let at_most_px = measure::width_px(title, most_px).max(1.0);
    (most_px * 0.999 * width_px / at_most_px).min(most_px).max(least_px)
}

/// The SVG root with its background: `units` are the sides of the view box, `lengths` the physical width and height.
pub(super) fn document(map: &Map, reading: &Reading, ground: Ground, units: [&str; 2], lengths: [&str; 2]) -> Element {
    let language = reading.language;
    let ([width, height], [shown_width, shown_height]) = (units, lengths);
    let paper = svg("rect").with("width", width).with("height", height).with("fill", ground.tone(Tone::Paper));
    svg("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("version", "1.1")
        .with("width", shown_width)
        .with("height", shown_height)
        .with("viewBox", ["0 0 ", width, " ", height].concat())
        .with("lang", language.around().tag())
        .with("font-family", SANS)
        .with("fill", ground.tone(Tone::Ink))
        .with("role", "img")
        .child(svg("title").text(map.title.get(language)))
        .child(svg("desc").text(map.description.get(language)))
        .child(paper)
}

/// Serialises a document with one element per line, so that files can be compared. Texts cannot contain `><`, since
/// they are escaped.
pub fn file(document: &Element) -> String {
    // But for the parts of a text, between which a line would be a space.
    let body = source(document).replace("><", ">\n<");
    let body = body.replace(">\n<tspan", "><tspan").replace("</tspan>\n</text>", "</tspan></text>");
    ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", &body, "\n"].concat()
}
