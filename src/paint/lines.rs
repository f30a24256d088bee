//! Links, hulls and the lines of networks.

use super::look::Look;
use super::surface::Surface;
use crate::markup::{Element, svg};
use crate::reading::Level;
use crate::scene::{HullMark, LinkMark, LinkShape, NetworkMark};

/// A link: its line, and its arrow where it has a direction.
pub(super) fn link(mark: &LinkMark, surface: Surface) -> Element {
    let LinkShape { ink, dash, is_inferred, step, end_mark, .. } = &*mark.shape;
    let (line, arrow) = mark.shape.paths();
    let colour = surface.ink(ink);
    let is_faded = mark.emphasis == Level::Faded;
    let group = match surface {
        Surface::Live { .. } | Surface::Over { .. } => {
            let class = match (mark.is_visible, is_faded, mark.is_thin) {
                (false, _, _) => "link is-hidden",
                (true, true, _) => "link is-faded",
                (true, false, true) => "link is-thin",
                (true, false, false) if end_mark.is_some() => "link is-past",
                (true, false, false) if mark.is_slim => "link is-slim",
                (true, false, false) => "link",
            };
            svg("g").class(class).number("data-link", mark.key.position())
        }
        Surface::Still | Surface::File(_) if mark.is_thin && !is_faded => {
            surface.dressed(svg("g"), Look::ThinLink, false)
        }
        Surface::Still | Surface::File(_) if end_mark.is_some() && !is_faded => {
            surface.dressed(svg("g"), Look::PastLink, false)
        }
        Surface::Still | Surface::File(_) => surface.dressed(svg("g"), Look::Link, is_faded),
    };
    let along = || svg("path").with("d", line.as_str());
    // What a finger can hit.
    let mut parts = if surface.is_live() { vec![along().class("link__hit")] } else { Vec::new() };
    if *step > 0 && !is_faded && !mark.is_thin {
        parts.push(surface.dressed(along().with("stroke", colour.as_str()), Look::Band(*step), false));
    }
    let look = match (mark.is_thin, is_inferred) {
        (true, _) => Look::ThinLine,
        (false, true) => Look::Open(*dash),
        (false, false) => Look::Line(*dash),
    };
    parts.push(surface.dressed(along().with("stroke", colour.as_str()), look, false));
    if look == Look::Open(*dash) {
        parts.push(surface.dressed(along(), Look::Core(*dash), false));
    }
    parts.extend(end_mark.as_ref().filter(|_| !mark.is_thin).map(|across| {
        let across = svg("path").with("stroke", colour.as_str()).with("d", across.as_str());
        surface.dressed(across, Look::EndMark, false)
    }));
    parts.extend(arrow.as_ref().map(|arrow| svg("path").with("fill", colour.as_str()).with("d", arrow.as_str())));
    group.all(parts)
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
