//! What surrounds several organisations: the hull of a collaboration that is shown, the line of a network.

use crate::markup::{Element, svg};
use crate::model::{Collaboration, Key, Map};
use crate::reading::Level;
use crate::scene::{HullMark, NetworkMark, link_ink};

/// The style sheet's classes for hulls: tint and stroke, in turn.
const HULLS: [&str; 4] = ["hull hull--0", "hull hull--1", "hull hull--2", "hull hull--3"];

/// The style sheet's class for the hull of `collaboration`.
pub fn hull_class(collaboration: Key<Collaboration>) -> &'static str {
    HULLS.get(collaboration.position() % HULLS.len()).copied().unwrap_or_default()
}

/// The hull of a collaboration.
pub fn hull(mark: &HullMark) -> Element {
    svg("path")
        .class(hull_class(mark.collaboration))
        .number("data-hull", mark.collaboration.position())
        .with("fill-rule", "evenodd")
        .with("d", mark.path.as_str())
}

/// The line around everyone a network joins.
pub fn network(map: &Map, mark: &NetworkMark, path: &str) -> Element {
    let class = match (mark.is_visible, mark.level) {
        (false, _) => "network is-hidden",
        (true, Level::Faded) => "network is-faded",
        (true, Level::Normal | Level::Lifted) => "network",
    };
    let colour = link_ink(&map.link_types[map.networks[mark.network].link_type]);
    svg("path").class(class).with("stroke", colour).with("d", path)
}
