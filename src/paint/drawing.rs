//! The whole drawing, in painting order: network lines, hulls, links, nodes.

use super::lines::{hull, link, network};
use super::node::node;
use super::surface::Surface;
use crate::markup::{Element, svg};
use crate::scene::Scene;

/// Everything drawn for a scene, in four groups; on an inert surface, without what is hidden.
pub fn drawing(scene: &Scene, surface: Surface) -> Vec<Element> {
    let is_drawn = |is_visible: bool| is_visible || surface.is_live();
    let networks = scene.networks.iter().filter(|mark| is_drawn(mark.is_visible));
    let links = scene.links.iter().filter(|mark| is_drawn(mark.is_visible));
    let nodes = scene.nodes.iter().filter(|mark| is_drawn(mark.is_visible));
    // Screen readers find the lines in the cards.
    let silent = |marks| match surface {
        Surface::Live { .. } => svg("g").with("aria-hidden", "true").all(marks),
        Surface::Still | Surface::File(_) => svg("g").all(marks),
    };
    let mut groups = vec![
        silent(networks.map(|mark| network(mark, surface)).collect()),
        silent(scene.hulls.iter().map(|mark| hull(mark, surface)).collect()),
        silent(links.map(|mark| link(mark, surface)).collect()),
        svg("g").all(nodes.map(|mark| node(mark, scene.language, surface)).collect()),
    ];
    groups.retain(|group| surface.is_live() || !group.children.is_empty());
    groups
}
