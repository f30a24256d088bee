//! Two editions on one map: what came and what is gone on layers of their own, with halos and signs; the rest is faded.

use super::thumbnail::drawn;
use super::window::through;
use crate::geometry::{Point, Rect, Size, decimal};
use crate::layout::Layout;
use crate::markup::{Element, svg};
use crate::model::{Key, Link, Map, Organisation};
use crate::reading::{Level, Reading};
use crate::scene::{Room, Scene, Shapes, framing};

/// Its shape.
const SIZE: Size = Size::new(640.0, 480.0);

/// What became of an organisation or a link from one edition to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is another than before.
    Changed,
    /// It is as it was.
    Same,
}

impl Became {
    /// The class of its layer, and its sign.
    const fn layer(self) -> (&'static str, &'static str) {
        match self {
            Self::Added => ("both__added", "+"),
            Self::Removed => ("both__removed", "−"),
            Self::Changed => ("both__changed", "≠"),
            Self::Same => ("both__same", ""),
        }
    }
}

/// The map of both editions, of which the two functions say what became of each part.
pub fn superimposed(
    map: &Map,
    layout: &Layout,
    reading: &Reading,
    organisation: &dyn Fn(Key<Organisation>) -> Became,
    link: &dyn Fn(Key<Link>) -> Became,
) -> Element {
    let viewport = framing(map, layout, reading, Room::whole(SIZE));
    let seen = through(viewport, Rect::new(0.0, 0.0, SIZE.width, SIZE.height));
    let shapes = Shapes::of(map, layout.clone(), reading);
    let whole = Scene::of(map, &shapes, reading, None);
    let mut drawing_of_all =
        svg("svg").with("viewBox", [seen.x, seen.y, seen.width, seen.height].map(decimal).join(" "));
    for became in [Became::Same, Became::Removed, Became::Changed, Became::Added] {
        let mut scene = whole.clone();
        let emphasis = if became == Became::Same { Level::Faded } else { Level::Normal };
        for mark in &mut scene.nodes {
            mark.is_visible &= organisation(mark.key) == became;
            (mark.emphasis, mark.is_named) = (emphasis, mark.is_named || became != Became::Same);
        }
        for mark in &mut scene.links {
            mark.is_visible &= link(mark.key) == became;
            (mark.emphasis, mark.is_thin) = (emphasis, mark.is_thin && became == Became::Same);
        }
        if became != Became::Same {
            scene.networks.clear();
            scene.hulls.clear();
        }
        let mut layer = svg("g").class(became.layer().0);
        if became != Became::Same {
            layer = layer.all(halos(&scene));
        }
        layer = layer.all(drawn(&scene));
        if became != Became::Same {
            layer = layer.all(signs(&scene, became));
        }
        drawing_of_all = drawing_of_all.child(layer);
    }
    drawing_of_all
}

/// A ring around each organisation of a layer, a band under each link.
fn halos(scene: &Scene) -> Vec<Element> {
    let bands = scene.links.iter().filter(|mark| mark.is_visible);
    let bands = bands.map(|mark| svg("path").class("both__band").with("d", mark.shape.paths().0.as_str()));
    let rings = scene.nodes.iter().filter(|mark| mark.is_visible).map(|mark| {
        let [x, y, radius] = [mark.centre.x, mark.centre.y, mark.shape.radius_px + 6.0].map(decimal);
        svg("circle").class("both__halo").with("cx", x).with("cy", y).with("r", radius)
    });
    bands.chain(rings).collect()
}

/// The sign of a layer beside each of its organisations, and in the middle of each of its links.
fn signs(scene: &Scene, became: Became) -> Vec<Element> {
    let links = scene.links.iter().filter(|mark| mark.is_visible).map(|mark| mark.shape.curve.point_at(0.5));
    let nodes = scene.nodes.iter().filter(|mark| mark.is_visible).map(|mark| {
        let aside = mark.shape.radius_px * 0.8 + 4.0;
        Point::new(mark.centre.x + aside, mark.centre.y - aside)
    });
    links.chain(nodes).map(|at| sign(at, became.layer().1)).collect()
}

fn sign(at: Point, text: &'static str) -> Element {
    svg("g")
        .class("both__sign")
        .with("transform", ["translate(", &decimal(at.x), " ", &decimal(at.y), ")"].concat())
        .child(svg("circle").with("r", "8"))
        .child(svg("text").with("text-anchor", "middle").with("dy", "0.35em").text(text))
}
