//! Links, hulls and the lines of networks.

use super::look::Look;
use super::surface::Surface;
use crate::markup::{Element, svg};
use crate::reading::Level;
use crate::scene::{HullMark, LinkMark, LinkShape, NetworkMark};

/// A link: its line, and its arrow where it has a direction.
pub(super) fn link(mark: &LinkMark, surface: Surface) -> Element {
    let LinkShape { line, arrow, ink, dash } = &*mark.shape;
    let colour = surface.ink(ink);
    let is_faded = mark.emphasis == Level::Faded;
    let group = match surface {
        Surface::Live { .. } => {
            let class = match (mark.is_visible, is_faded) {
                (false, _) => "link is-hidden",
                (true, true) => "link is-faded",
                (true, false) => "link",
            };
            svg("g").class(class).number("data-link", mark.key.position())
        }
        Surface::Still | Surface::File(_) => surface.dressed(svg("g"), Look::Link, is_faded),
    };
    let drawn = svg("path").with("stroke", colour.as_str()).with("d", line.as_str());
    let group = if surface.is_live() {
        // What a finger can hit.
        group.child(svg("path").class("link__hit").with("d", line.as_str()))
    } else {
        group
    };
    let group = group.child(surface.dressed(drawn, Look::Line(*dash), false));
    match arrow {
        Some(arrow) => group.child(svg("path").with("fill", colour).with("d", arrow.as_str())),
        None => group,
    }
}

/// The hull of a collaboration.
pub(super) fn hull(mark: &HullMark, surface: Surface) -> Element {
    let number = mark.key.position();
    let hull = svg("path").with("fill-rule", "evenodd").with("d", &*mark.path);
    let hull = surface.dressed(hull, Look::Hull(number), false);
    if surface.is_live() { hull.number("data-hull", number) } else { hull }
}

/// The line around everyone a network joins.
pub(super) fn network(mark: &NetworkMark, surface: Surface) -> Element {
    let line = svg("path").with("stroke", surface.ink(&mark.shape.ink)).with("d", mark.shape.line.as_str());
    if mark.is_visible {
        surface.dressed(line, Look::Network, mark.emphasis == Level::Faded)
    } else {
        line.class("network is-hidden")
    }
}
