//! The whole drawing, from the ground up: network lines, hulls, links, nodes.

use super::lines::{hull, link, network};
use super::node::{name_tag, node};
use super::surface::Surface;
use crate::markup::{Element, svg};
use crate::scene::Scene;

/// Everything drawn for one scene, in four groups; where nothing answers, without what is hidden.
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
    if let Some(tag) = scene.name_tag.as_ref().filter(|_| surface.is_live()) {
        groups.push(name_tag(tag));
    }
    groups.retain(|group| surface.is_live() || !group.children.is_empty());
    groups
}
