//! The drawing, from the ground up: network lines, hulls, links, nodes.

use super::hull_mark::{hull, network};
use super::link_mark::link;
use super::node_mark::{Hands, node};
use crate::markup::{Element, svg};
use crate::model::{Map, alphabetical};
use crate::scene::{NodeMark, Scene, Shapes};
use crate::text::Language;

/// Everything drawn for one scene.
pub fn map_drawing(map: &Map, shapes: &Shapes, scene: &Scene, language: Language, hands: &Hands) -> Vec<Element> {
    let networks = scene.networks.iter().zip(&shapes.networks).map(|(mark, path)| network(map, mark, path)).collect();
    let hulls = scene.hulls.iter().map(hull).collect();
    let links = scene.links.iter().zip(&shapes.links).map(|(mark, shape)| link(map, mark, shape)).collect();
    let mut order = alphabetical(map, language);
    order.retain(|key| scene.nodes.iter().any(|mark| mark.organisation == *key && mark.is_visible));
    // In a picture there is nothing to walk through.
    let is_walked = hands.tab_stop.is_some();
    let place = |key| {
        let at = order.iter().position(|one| is_walked && *one == key)?;
        Some(language.place_of(at + 1, order.len()))
    };
    let drawn = |mark: &NodeMark| node(map, shapes, mark, language, hands, place(mark.organisation).as_deref());
    let nodes = scene.nodes.iter().map(drawn).collect();
    // A reader who cannot see the lines finds them in the cards.
    let unspoken = |marks| svg("g").with("aria-hidden", "true").all(marks);
    vec![unspoken(networks), unspoken(hulls), unspoken(links), svg("g").all(nodes)]
}
