//! The organisations on the map.
//!
//! ```text
//! g.node[role=button][data-row]   one Tab stop for all of them; arrow keys move it
//! ├─ circle.node__halo            selection and keyboard focus
//! ├─ circle.node__hit             what a finger can hit
//! ├─ circle.node__ground          paper under the ring
//! ├─ path (ring), path (glyph)    one of each per role
//! ├─ text.node__label, text.node__part
//! └─ circle.node__pin             where it was dropped by hand
//! ```

use super::wording;
use crate::geometry::{Point, Rect, decimal};
use crate::layout::label_text;
use crate::markup::{Element, svg};
use crate::model::{Key, Map, Organisation};
use crate::reading::Level;
use crate::scene::{NodeMark, Shapes, role_ink};
use crate::text::Language;

/// What the reader's hands are on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hands {
    /// The organisation that Tab leads to.
    pub tab_stop: Option<Key<Organisation>>,
    /// What was dropped by hand, and stays.
    pub pinned: Vec<Key<Organisation>>,
}

/// Fingers hit nothing smaller than this around a node's middle.
const HIT_RADIUS_PX: f64 = 22.0;

/// One organisation; `place` is its place among those that are shown, in words.
pub fn node(
    map: &Map,
    shapes: &Shapes,
    mark: &NodeMark,
    language: Language,
    hands: &Hands,
    place: Option<&str>,
) -> Element {
    let key = mark.organisation;
    let (centre, label, sizes) = (mark.centre, mark.label, shapes.layout.sizes);
    let radius_px = shapes.radius_px(key);
    let is_faded = mark.level == Level::Faded;
    let is_pinned = hands.pinned.contains(&key);
    let rings = shapes.rings.get(key.position()).map_or(&[][..], Vec::as_slice);
    let ground = if rings.is_empty() { "node__ground node__ground--blank" } else { "node__ground" };
    let (anchor, x) = anchor(centre, label);
    let mut group = svg("g")
        .class(node_class(mark))
        .with("role", "button")
        .with("tabindex", if hands.tab_stop == Some(key) { "0" } else { "-1" })
        .with("aria-pressed", if mark.is_selected { "true" } else { "false" })
        .with("aria-label", spoken_name(map, mark, language, place, is_pinned))
        .number("data-row", key.position())
        .child(circle("node__halo", centre, radius_px + 4.5))
        .child(circle("node__hit", centre, radius_px.max(HIT_RADIUS_PX)))
        .child(circle(ground, centre, radius_px - 1.0));
    if !mark.is_visible {
        // Not drawn is not enough for every browser to leave it unsaid.
        group = group.with("aria-hidden", "true");
    }
    for segment in rings {
        let fill = role_ink(&map.roles[segment.role]);
        let ring = svg("path").with("d", segment.ring.as_str()).with("fill", fill).with("fill-rule", "evenodd");
        let ring = if is_faded { ring.class("is-faded") } else { ring };
        let glyph = if is_faded { "node__glyph is-faded" } else { "node__glyph" };
        group = group.child(ring).child(svg("path").class(glyph).with("d", segment.glyph.as_str()));
    }
    let name = if is_faded { "node__label node__label--dimmed" } else { "node__label" };
    let name = written(name, anchor, x, label.y + label.height * 0.77);
    let name = name.with("font-size", decimal(sizes.label_px)).text(label_text(&map.organisations[key]));
    group = group.child(name);
    if let Some(part) = mark.part {
        let part_text = written("node__part", anchor, x, part_y(centre, label));
        // The space, which is not drawn, parts the two words for who hears them.
        group = group.child(part_text.text([" ", wording::part(language.words(), part)].concat()));
    }
    if is_pinned {
        let corner = Point::new(centre.x + radius_px * 0.72, centre.y - radius_px * 0.72);
        group = group.child(circle("node__pin", corner, 5.0));
    }
    group
}

fn node_class(mark: &NodeMark) -> &'static str {
    match (mark.is_visible, mark.level) {
        (false, _) => "node is-hidden",
        (true, Level::Normal) => "node",
        (true, Level::Lifted) => "node is-lifted",
        // Its ring fades by itself: its name, in grey, is read still.
        (true, Level::Faded) => "node is-dimmed",
    }
}

fn circle(class: &'static str, centre: Point, radius_px: f64) -> Element {
    svg("circle").class(class).with("cx", decimal(centre.x)).with("cy", decimal(centre.y)).with("r", decimal(radius_px))
}

fn written(class: &'static str, anchor: &'static str, x: f64, y: f64) -> Element {
    svg("text").class(class).with("text-anchor", anchor).with("x", decimal(x)).with("y", decimal(y))
}

/// "AE, Avenir d’enfants, Bailleurs de fonds, 3 liens, 1 sur 16, épinglée"; "AE membre, …" while its part is written.
fn spoken_name(map: &Map, mark: &NodeMark, language: Language, place: Option<&str>, is_pinned: bool) -> String {
    let entry = &map.organisations[mark.organisation];
    let links = language.links(mark.links);
    // What is written on the map comes first and in the same words, for who asks for it by voice.
    let part = mark.part.map(|part| wording::part(language.words(), part)).unwrap_or_default();
    let shown = [&*label_text(entry), if part.is_empty() { "" } else { " " }, part].concat();
    let mut words = vec![shown.as_str()];
    if entry.acronym.is_some() {
        words.push(entry.name.get(language));
    }
    for role in &entry.roles {
        words.push(map.roles[*role].name.get(language));
    }
    words.push(&links);
    words.extend(place);
    if is_pinned {
        words.push(language.words().pinned);
    }
    words.join(", ")
}

/// How a name is set, and where: beside its node it starts at the node, above or below it is centred.
fn anchor(centre: Point, label: Rect) -> (&'static str, f64) {
    if label.x >= centre.x {
        ("start", label.x)
    } else if label.right() <= centre.x {
        ("end", label.right())
    } else {
        ("middle", label.centre().x)
    }
}

/// The part is written on the far side of the name, seen from the node.
fn part_y(centre: Point, label: Rect) -> f64 {
    if label.bottom() <= centre.y { label.y - 3.0 } else { label.bottom() + 10.0 }
}
