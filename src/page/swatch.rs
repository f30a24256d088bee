//! The sign of a legend entry: what it looks like on the map, small.

use super::hull_mark::hull_class;
use super::legend_entry::EntryKind;
use super::link_mark::dash_class;
use crate::geometry::Point;
use crate::markup::{Element, svg};
use crate::model::{Key, Map, Role};
use crate::scene::{circle, glyph_path, link_ink, role_ink};

/// A ring with its sign, a stroke, a hull; nothing for a standing, which has no mark of its own.
pub fn swatch(map: &Map, kind: EntryKind) -> Vec<Element> {
    match kind {
        EntryKind::Role(role) => vec![role_swatch(map, role)],
        EntryKind::LinkType(key) => {
            let link_type = &map.link_types[key];
            let colour = link_ink(link_type);
            let line = svg("path").class(dash_class(link_type.dash)).with("stroke", colour.as_str());
            let drawing = small("40", "16", "0 0 40 16");
            if link_type.directed {
                let arrow = svg("path").with("fill", colour).with("d", "M40 8 31 3.8v8.4z");
                vec![drawing.child(line.with("d", "M1 8H33")).child(arrow)]
            } else {
                vec![drawing.child(line.with("d", "M1 8H39"))]
            }
        }
        EntryKind::Collaboration(key) => {
            let hull = svg("path").class(hull_class(key)).with("d", "M8 1H14A7 7 0 0 1 14 15H8A7 7 0 0 1 8 1Z");
            vec![small("22", "16", "0 0 22 16").child(hull)]
        }
        EntryKind::Standing(_) => Vec::new(),
    }
}

/// A role's ring and sign.
pub fn role_swatch(map: &Map, role: Key<Role>) -> Element {
    let role = &map.roles[role];
    let centre = Point::new(9.0, 9.0);
    let ring = [circle(centre, 8.5), circle(centre, 5.8)].concat();
    small("18", "18", "0 0 18 18")
        .child(svg("path").with("fill", role_ink(role)).with("fill-rule", "evenodd").with("d", ring))
        .child(svg("path").class("node__glyph").with("d", glyph_path(role.glyph, centre, 3.4)))
}

fn small(width: &'static str, height: &'static str, view_box: &'static str) -> Element {
    svg("svg")
        .class("swatch")
        .with("width", width)
        .with("height", height)
        .with("viewBox", view_box)
        .with("aria-hidden", "true")
}
