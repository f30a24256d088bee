//! A link on the map. Links are said in the cards, so that the map need not read out its lines.

use crate::markup::{Element, svg};
use crate::model::{Dash, Map};
use crate::reading::Level;
use crate::scene::{LinkMark, LinkShape, link_ink};

/// The style sheet's class for a dash.
pub const fn dash_class(dash: Dash) -> &'static str {
    match dash {
        Dash::Solid => "link__line dash--solid",
        Dash::Dashed => "link__line dash--dashed",
        Dash::Dotted => "link__line dash--dotted",
        Dash::LongDashed => "link__line dash--long-dashed",
    }
}

/// One link: its line, and its arrow where it has a direction.
pub fn link(map: &Map, mark: &LinkMark, shape: &LinkShape) -> Element {
    let link_type = &map.link_types[map.links[mark.link].link_type];
    let class = match (mark.is_visible, mark.level) {
        (false, _) => "link is-hidden",
        (true, Level::Faded) => "link is-faded",
        (true, Level::Normal | Level::Lifted) => "link",
    };
    let colour = link_ink(link_type);
    let line =
        svg("path").class(dash_class(link_type.dash)).with("stroke", colour.as_str()).with("d", shape.line.as_str());
    let group = svg("g").class(class).number("data-link", mark.link.position()).child(line);
    match &shape.arrow {
        Some(arrow) => group.child(svg("path").with("fill", colour).with("d", arrow.as_str())),
        None => group,
    }
}
