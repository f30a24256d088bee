//! The legend of a picture: the visible entries, with their swatch, name and count.

use super::Ground;
use super::lines::{lines, written};
use crate::geometry::{Size, decimal, push_decimal};
use crate::markup::{Element, svg};
use crate::model::Map;
use crate::page::swatch;
use crate::paint::{Surface, Swatch, Tone, inferred_swatch};
use crate::reading::{EntryKind, Reading, emphasis, legend_entries};
use crate::text::measure;

/// The greatest width of a column, in font sizes.
const WIDEST: f64 = 26.0;
/// No-break spaces between a name and its count, so that both stay on one line.
const GAP: &str = "\u{a0}\u{a0}";

/// A group: its title and its entries.
struct Group<'map> {
    title: &'static str,
    entries: Vec<Entry<'map>>,
}

/// An entry of the legend: of a kind, or the open line of inferred links.
struct Entry<'map> {
    kind: Option<EntryKind>,
    name: &'map str,
    count: String,
}

/// The last column: its left edge, and the top of the next group in it.
#[derive(Default)]
struct Column {
    x: f64,
    y: f64,
}

/// The legend, in columns that together take at most `width_px`, drawn from its top left corner; and its size.
pub(super) fn key(map: &Map, reading: &Reading, ground: Ground, text_px: f64, width_px: f64) -> (Element, Size) {
    let mut drawing = svg("g");
    let (mut last, mut right_px, mut bottom_px) = (Column::default(), 0.0, 0.0);
    for group in groups(map, reading) {
        let (block, block_px, height_px) = block(map, &group, ground, text_px, width_px);
        if right_px + block_px <= width_px {
            last = Column { x: right_px, y: 0.0 };
        } else if last.x + block_px > width_px {
            // Too wide for the last column: it goes below all columns.
            last = Column { x: 0.0, y: bottom_px };
        }
        if last.y > 0.0 {
            last.y += text_px * 0.8;
        }
        drawing = drawing.child(moved(last.x, last.y, 1.0, vec![block]));
        last.y += height_px;
        right_px = f64::max(right_px, last.x + block_px + 2.0 * text_px);
        bottom_px = f64::max(bottom_px, last.y);
    }
    (drawing, Size::new((right_px - 2.0 * text_px).max(0.0), bottom_px))
}

/// The visible entries, by group. Standings are left out, since they have no swatch.
fn groups<'map>(map: &'map Map, reading: &Reading) -> Vec<Group<'map>> {
    let hulls = emphasis(map, reading, None).hulls;
    let words = reading.language.words();
    let mut groups = [words.roles, words.links, words.collaborations].map(|title| Group { title, entries: Vec::new() });
    let [roles, links, collaborations] = &mut groups;
    for kind in legend_entries(map) {
        let (group, is_drawn) = match kind {
            EntryKind::Role(_) => (&mut *roles, true),
            EntryKind::LinkType(_) => (&mut *links, true),
            EntryKind::Collaboration(key) => (&mut *collaborations, hulls.contains(&key)),
            EntryKind::Past => (
                &mut *links,
                map.links.entries().any(|(key, it)| it.period.is_past && reading.is_link_visible(map, key)),
            ),
            EntryKind::Standing(_) | EntryKind::Group(_) => continue,
        };
        let shown = kind.count(map, reading).shown;
        if is_drawn && shown > 0 {
            let name = kind.name(map, reading.language);
            group.entries.push(Entry { kind: Some(kind), name, count: shown.to_string() });
        }
    }
    if map.links.entries().any(|(key, link)| link.is_inferred() && reading.is_link_visible(map, key)) {
        links.entries.push(Entry { kind: None, name: reading.language.open_line(), count: String::new() });
    }
    groups.into_iter().filter(|group| !group.entries.is_empty()).collect()
}

/// A group as drawn, its width and its height.
fn block(map: &Map, group: &Group, ground: Ground, text_px: f64, width_px: f64) -> (Element, f64, f64) {
    // Swatches are drawn for text of 13 pixels.
    let scale = text_px / 13.0;
    let line_px = text_px * 1.55;
    let surface = Surface::file(ground);
    let swatch_of = |entry: &Entry<'_>| match entry.kind {
        Some(kind) => swatch(map, kind, surface),
        None => Some(inferred_swatch(surface)),
    };
    let swatches: Vec<Option<Swatch>> = group.entries.iter().map(swatch_of).collect();
    let swatch_px = swatches.iter().flatten().map(|swatch| swatch.width_px * scale).fold(0.0, f64::max);
    let name_x = swatch_px + 0.6 * text_px;
    let room_px = (WIDEST * text_px).min(width_px) - name_x;
    let muted = ground.tone(Tone::Muted);
    let title = written(group.title, 0.0, text_px, text_px).with("fill", muted);
    let mut block = svg("g").child(title);
    let mut width_px = measure::width_px(group.title, text_px);
    let mut y = line_px;
    for (entry, swatch) in group.entries.iter().zip(swatches) {
        let swatch_y = y + (line_px - 16.0 * scale) / 2.0;
        block = block.child(moved(0.0, swatch_y, scale, swatch.into_iter().map(|swatch| swatch.drawing).collect()));
        let foot = 1.1 * text_px;
        let gap = if entry.count.is_empty() { "" } else { GAP };
        let cut = lines(&[entry.name, gap, &entry.count].concat(), text_px, room_px);
        for line in cut {
            width_px = width_px.max(name_x + measure::width_px(&line, text_px));
            block = block.child(named(&line, entry, name_x, y + foot, text_px, muted));
            y += line_px;
        }
    }
    (block, width_px, y)
}

/// A line of a name; the count at its end is lighter.
fn named(line: &str, entry: &Entry, x: f64, y: f64, text_px: f64, muted: &str) -> Element {
    match line.strip_suffix(entry.count.as_str()).and_then(|name| name.strip_suffix(GAP)) {
        // Some viewers drop spaces at the edge of a span: the gap is a shift.
        Some(name) => {
            let count = svg("tspan").with("dx", decimal(text_px * 0.6)).with("fill", muted).text(entry.count.as_str());
            written(name, x, y, text_px).child(count)
        }
        None => written(line, x, y, text_px),
    }
}

/// A group moved and scaled.
pub(super) fn moved(x: f64, y: f64, scale: f64, children: Vec<Element>) -> Element {
    let mut transform = ["translate(", &decimal(x), " ", &decimal(y), ")"].concat();
    if (scale - 1.0).abs() > 1e-6 {
        transform.push_str(" scale(");
        push_decimal(&mut transform, scale, 3);
        transform.push(')');
    }
    svg("g").with("transform", transform).all(children)
}
