//! The swatches of the legend: a small copy of each entry's mark on the map.

use super::look::Look;
use super::surface::{LINE_UNIT, Surface};
use crate::geometry::{PathData, Point, decimal};
use crate::markup::{Element, svg};
use crate::model::{Collaboration, Dash, Group, Key, LinkType, Role};
use crate::scene::{Ink, glyph_path};

/// A small drawing and its size, for text of 13 pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Swatch {
    /// The drawing.
    pub drawing: Element,
    /// Its width.
    pub width_px: f64,
    /// Its height.
    pub height_px: f64,
}

/// The ring of a role, and its glyph.
pub fn role_swatch(role: &Role, surface: Surface) -> Swatch {
    let centre = Point::new(9.0, 9.0);
    let mut path = PathData::default();
    path.circle(centre, 8.5);
    path.circle(centre, 5.8);
    let ring = svg("path")
        .with("fill", surface.ink(&Ink::of_role(role)))
        .with("fill-rule", "evenodd")
        .with("d", path.into_text());
    let glyph = svg("path").with("d", glyph_path(role.glyph, centre, 3.4));
    swatch(18.0, 18.0, vec![ring, surface.dressed(glyph, Look::Glyph, false)], surface)
}

/// The disc of an organisation without a role.
pub fn blank_swatch(surface: Surface) -> Swatch {
    let mut path = PathData::default();
    path.circle(Point::new(9.0, 9.0), 8.0);
    let disc = svg("path").with("d", path.into_text());
    swatch(18.0, 18.0, vec![surface.dressed(disc, Look::BlankDisc, false)], surface)
}

/// The line of a link type, and its arrow where it has a direction.
pub fn link_swatch(link_type: &LinkType, surface: Surface) -> Swatch {
    let colour = surface.ink(&Ink::of_link_type(link_type));
    let path = if link_type.directed { "M1 8H33" } else { "M1 8H39" };
    let line = svg("path").with("stroke", colour.as_str()).with("d", path);
    let mut parts = vec![surface.dressed(line, Look::Line(link_type.dash), false)];
    if link_type.directed {
        parts.push(svg("path").with("fill", colour).with("d", "M40 8 31 3.8v8.4z"));
    }
    swatch(40.0, 16.0, parts, surface)
}

/// The open line of an inferred link.
pub fn inferred_swatch(surface: Surface) -> Swatch {
    let line = || svg("path").with("d", "M1 8H39");
    let sides = line().with("stroke", surface.text_colour());
    let parts = [(sides, Look::Open(Dash::Solid)), (line(), Look::Core(Dash::Solid))];
    swatch(40.0, 16.0, parts.map(|(part, look)| surface.dressed(part, look, false)).into(), surface)
}

/// The line of a link that is over.
pub fn past_swatch(surface: Surface) -> Swatch {
    let line = |path| svg("path").with("stroke", surface.text_colour()).with("d", path);
    let parts = [("M1 8H39", Look::Line(Dash::Solid)), ("M20 2V14", Look::EndMark)];
    let parts = parts.map(|(path, look)| surface.dressed(line(path), look, false));
    swatch(40.0, 16.0, vec![surface.dressed(svg("g"), Look::PastLink, false).all(parts.into())], surface)
}

/// The hull of a collaboration.
pub fn hull_swatch(collaboration: Key<Collaboration>, surface: Surface) -> Swatch {
    let hull = svg("path").with("d", "M8 1H14A7 7 0 0 1 14 15H8A7 7 0 0 1 8 1Z");
    let hull = surface.dressed(hull, Look::Hull(collaboration.position()), false);
    swatch(22.0, 16.0, vec![hull], surface)
}

/// The region of a group.
pub fn region_swatch(group: Key<Group>, surface: Surface) -> Swatch {
    let region = svg("path").with("d", "M8 1H14A7 7 0 0 1 14 15H8A7 7 0 0 1 8 1Z");
    swatch(22.0, 16.0, vec![surface.dressed(region, Look::Region(group.position()), false)], surface)
}

fn swatch(width_px: f64, height_px: f64, parts: Vec<Element>, surface: Surface) -> Swatch {
    let [width, height] = [width_px, height_px].map(decimal);
    let view_box = ["0 0 ", &width, " ", &height].concat();
    let drawing = svg("svg").with("width", width).with("height", height).with("viewBox", view_box);
    let drawing = surface.dressed(drawing, Look::Swatch, false).all(parts);
    let on_page = || drawing.clone().with("aria-hidden", "true").with("font-size", decimal(LINE_UNIT));
    let drawing = if matches!(surface, Surface::File(_)) { drawing } else { on_page() };
    Swatch { drawing, width_px, height_px }
}
