//! The map in a picture: the scene of the screen, painted for a file.

use super::Ground;
use crate::geometry::{Rect, Size, Viewport, decimal};
use crate::layout::Layout;
use crate::markup::{Element, svg};
use crate::model::Map;
use crate::paint::{Surface, drawing};
use crate::reading::Reading;
use crate::scene::{Letters, Outliner, Scene, Shapes};

/// The part of the world that fills `place`.
pub(super) fn seen(layout: &Layout, reading: &Reading, place: Rect) -> Rect {
    through(reading.viewport_on(layout.world, place.size()), place)
}

/// The part of the world that fills `place` through `viewport`.
pub(super) fn through(viewport: Viewport, place: Rect) -> Rect {
    let scale = viewport.scale();
    Rect::around(viewport.centre(), Size::new(place.width / scale, place.height / scale))
}

/// The map as `reading` shows it, at `place` in the picture.
pub(super) fn window(map: &Map, layout: &Layout, reading: &Reading, ground: Ground, place: Rect) -> Element {
    looking(map, layout, reading, ground, place, reading.viewport_on(layout.world, place.size()))
}

/// The same with `viewport` instead of the reading's own.
pub(super) fn looking(
    map: &Map,
    layout: &Layout,
    reading: &Reading,
    ground: Ground,
    place: Rect,
    viewport: Viewport,
) -> Element {
    let letters = Letters::at(layout.sizes, viewport.scale(), place.size());
    let shapes = Shapes::after(&Shapes::none(Outliner::here()), (None, map), layout.clone(), reading, letters);
    let scene = Scene::of(map, &shapes, reading, None);
    let seen = through(viewport, place);
    let mut window = svg("svg");
    if place.x > 0.0 {
        window = window.with("x", decimal(place.x));
    }
    window
        .with("y", decimal(place.y))
        .with("width", decimal(place.width))
        .with("height", decimal(place.height))
        .with("viewBox", [seen.x, seen.y, seen.width, seen.height].map(decimal).join(" "))
        .with("overflow", "hidden")
        .with("font-size", "16")
        .all(drawing(&scene, Surface::file(ground)))
}
