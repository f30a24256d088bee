//! The organisations on the map.
//!
//! ```text
//! g.node[role=button][data-row]   one Tab stop for all of them; arrow keys move it
//! ├─ circle.node__halo            selection and keyboard focus
//! ├─ circle.node__hit             what a finger can hit
//! ├─ circle.node__ground          paper under the ring
//! ├─ path (ring), path (glyph)    one of each per role
//! ├─ text.node__label, text.node__caption, text.node__part
//! └─ circle.node__pin             where it was dropped by hand
//! ```
//!
//! In a crowd the texts are in `g.name[data-row]`, in a layer above all nodes. Where nothing answers, the halo, the hit area and what makes it a button are left out.

use super::look::Look;
use super::surface::Surface;
use crate::geometry::{decimal, push_decimal};
use crate::markup::{Element, svg};
use crate::reading::Level;
use crate::scene::{Anchor, Label, NameTag, NodeMark, NodeShape};
use crate::text::Language;

/// Fingers hit nothing smaller than this around a node's middle.
const HIT_RADIUS_PX: f64 = 24.0;

/// One organisation, with its name or without.
pub(super) fn node(mark: &NodeMark, language: Language, surface: Surface, has_name: bool) -> Element {
    let NodeShape { radius_px, ring, .. } = &*mark.shape;
    let radius_px = *radius_px;
    let is_faded = mark.emphasis == Level::Faded;
    let mut group = group(mark, language, surface).with("transform", at(mark));
    let is_ringed = mark.is_selected || mark.is_end;
    if surface.is_live() || (is_ringed && matches!(surface, Surface::File(_))) {
        group = group.child(surface.dressed(circle(radius_px + 2.75), Look::Halo, false));
    }
    if surface.is_live() {
        group = group.child(circle(radius_px.max(HIT_RADIUS_PX)).class("node__hit"));
    }
    if matches!(surface, Surface::Over { .. }) {
        return if mark.is_pinned { group.child(pin(radius_px)) } else { group };
    }
    let segments = &ring.segments;
    let disc = if segments.is_empty() { Look::BlankDisc } else { Look::Disc };
    group = group.child(surface.dressed(circle((radius_px - 1.0).max(0.0)), disc, false));
    for segment in segments {
        let share = svg("path").with("d", segment.path.as_str()).with("fill", surface.ink(&segment.ink));
        let glyph = svg("path").with("d", segment.glyph.as_str());
        group = group
            .child(surface.dressed(share.with("fill-rule", "evenodd"), Look::Ring, is_faded))
            .child(surface.dressed(glyph, Look::Glyph, is_faded));
    }
    // Its name is in the drawing also where there is no room for it: it is found by its text.
    if has_name && (mark.is_named || surface.is_live()) {
        group = group.all(name(mark, surface));
    }
    if mark.is_pinned && surface.is_live() {
        group = group.child(pin(radius_px));
    }
    group
}

fn pin(radius_px: f64) -> Element {
    let [x, y] = [radius_px * 0.72, radius_px * -0.72].map(decimal);
    circle(5.0).with("cx", x).with("cy", y).class("node__pin")
}

/// The name of an organisation, in the layer above all nodes; screen readers have it with its node.
pub(super) fn name_above(mark: &NodeMark, surface: Surface) -> Option<Element> {
    if !surface.is_live() {
        return mark.is_named.then(|| svg("g").with("transform", at(mark)).all(name(mark, surface)));
    }
    let class = if mark.is_visible { "name" } else { "name is-hidden" };
    let row = mark.key.position();
    let group = svg("g").class(class).number("data-row", row).keyed(row.to_string());
    Some(group.with("transform", at(mark)).all(name(mark, surface)))
}

fn at(mark: &NodeMark) -> String {
    let [x, y] = [mark.centre.x, mark.centre.y].map(decimal);
    ["translate(", &x, " ", &y, ")"].concat()
}

/// The full name of the organisation under the pointer or the focus; it belongs to its node. Screen readers have it there.
pub(super) fn name_tag(tag: &NameTag) -> Element {
    let [x, y, width, height] = [tag.bounds.x, tag.bounds.y, tag.bounds.width, tag.bounds.height].map(decimal);
    let paper = svg("rect").with("x", x).with("y", y).with("width", width).with("height", height).with("rx", "4");
    let mut group = svg("g").class("name-tag").number("data-row", tag.key.position()).with("aria-hidden", "true");
    group = group.with("font-size", decimal(tag.size_px)).child(paper);
    for (line, place) in &tag.lines {
        let (x, y) = (decimal(place.x), decimal(place.y));
        group = group.child(svg("text").with("x", x).with("y", y).text(line.as_str()));
    }
    group
}

/// The group of a node: a button where the drawing answers, a shape with a title in a file.
fn group(mark: &NodeMark, language: Language, surface: Surface) -> Element {
    let class = match (mark.is_visible, mark.emphasis) {
        // The pointer's place says what it is on.
        _ if matches!(surface, Surface::Over { .. }) => "node is-passing",
        (false, _) => "node is-hidden",
        (true, Level::Normal) => "node",
        (true, Level::Lifted) => "node is-lifted",
        // Its ring fades by itself: its name, in grey, is read still.
        (true, Level::Faded) => "node is-dimmed",
    };
    let tab_stop = match surface {
        Surface::Live { tab_stop } | Surface::Over { tab_stop } => tab_stop,
        Surface::Still => return svg("g"),
        Surface::File(_) => return svg("g").child(svg("title").text(spoken_name(mark, language, false))),
    };
    let group = svg("g")
        .class(class)
        .with("role", "button")
        .with("tabindex", if tab_stop == Some(mark.key) { "0" } else { "-1" })
        .with("aria-pressed", if mark.is_selected { "true" } else { "false" })
        .with("aria-label", spoken_name(mark, language, tab_stop.is_some()))
        .number("data-row", mark.key.position())
        // Who comes, goes or is called otherwise leaves the others as they are.
        .keyed(mark.key.position().to_string());
    let group = if mark.is_end { group.with("data-end", "") } else { group };
    // Some browsers read out what is not drawn.
    if mark.is_visible { group } else { group.with("aria-hidden", "true") }
}

fn circle(radius_px: f64) -> Element {
    svg("circle").with("r", decimal(radius_px))
}

/// The name of an organisation, the full one under it, and its part.
fn name(mark: &NodeMark, surface: Surface) -> Vec<Element> {
    let label = &mark.shape.label;
    let (look, caption) = match mark.emphasis {
        Level::Faded => (Look::DimmedLabel, Look::DimmedCaption),
        Level::Normal | Level::Lifted => (Look::Label, Look::Caption),
    };
    let written = |look: Look, fill: &dyn Fn(Element) -> Element| {
        // A name that comes for a moment would be under the pointer, which then hovers something else.
        let state = match (mark.is_named, mark.shape.is_named) {
            (true, false) if surface.is_live() => " is-passing",
            (true, _) => return surface.written(look, fill),
            (false, _) => " is-hidden",
        };
        vec![fill(svg("text").with("class", [look.class(), state].concat()))]
    };
    let mut texts = written(look, &|text| lines(surface, label, text, label.first_em, &label.lines));
    if !label.caption.is_empty() {
        // The space, which is not drawn, parts the words for a screen reader.
        texts.extend(written(caption, &|text| {
            lines(surface, label, text.text(" "), label.caption_em(), &label.caption)
        }));
    }
    if let Some(part) = mark.part.filter(|part| part.is_written) {
        let word = [[" ", part.word].concat()];
        texts.extend(written(Look::Part, &|text| lines(surface, label, text, label.part_em(), &word)));
    }
    texts
}

/// `text` with these lines, the first of them on this baseline below the label's start.
pub(super) fn lines(surface: Surface, label: &Label, text: Element, first_em: f64, lines: &[String]) -> Element {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let [x, y] = [label.start.x, label.start.y].map(decimal);
    let placed = |element: Element, dy_em: f64| element.with("x", x.as_str()).with("dy", em(dy_em));
    let text = text.with("text-anchor", anchor).with("y", y);
    // LibreOffice ignores how far down a text is, but not its parts.
    let is_file = matches!(surface, Surface::File(_));
    let mut text = if is_file { text } else { placed(text, first_em) };
    // A space parts the words of two lines for a screen reader: on the side where it moves no letter.
    let is_after = label.anchor == Anchor::Start;
    for (at, line) in lines.iter().enumerate() {
        let line = match (at, is_after) {
            (_, true) if at + 1 < lines.len() => [line, " "].concat(),
            (0, _) | (_, true) => line.clone(),
            (_, false) => [" ", line].concat(),
        };
        text = match at {
            0 if is_file => text.child(placed(svg("tspan"), first_em).text(line)),
            0 => text.text(line),
            _ => text.child(placed(svg("tspan"), Label::LEADING).text(line)),
        };
    }
    text
}

/// A length in font sizes.
fn em(length: f64) -> String {
    let mut text = String::new();
    push_decimal(&mut text, length, 2);
    text.push_str("em");
    text
}

/// "AE, Avenir d’enfants, Bailleurs de fonds, 3 liens, 1 sur 16, épinglée"; "AE membre, …" while its part is written. What
/// is written on the map comes first and in the same words, so that voice control finds it.
fn spoken_name(mark: &NodeMark, language: Language, with_rank: bool) -> String {
    let label = &mark.shape.label;
    let mut name = label.text();
    let mut after = mark.full_name.as_deref();
    // Under its label, the full name comes before the part.
    if !label.caption.is_empty()
        && let Some(full) = after.take()
    {
        name = [&name, ", ", full].concat();
    }
    if let Some(part) = mark.part {
        name = [&name, " ", part.word].concat();
    }
    let rank = mark.rank.filter(|_| with_rank).map(|rank| language.place_of(rank.place, rank.total));
    let mut words = vec![name.as_str()];
    words.extend(after);
    words.push(mark.facts.as_str());
    words.extend(rank.as_deref());
    if mark.is_pinned {
        words.push(language.words().pinned);
    }
    words.join(", ")
}
