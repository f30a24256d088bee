//! A small picture of a slide, for a list of slides on the page.

use super::window::through;
use crate::geometry::{Rect, Size, decimal};
use crate::layout::Layout;
use crate::markup::{Element, Markup, svg};
use crate::model::Map;
use crate::paint::{Surface, drawing};
use crate::reading::Reading;
use crate::scene::{Room, Scene, Shapes, framing};

/// Its shape: that of the map beside the text of a slide.
const SIZE: Size = Size::new(480.0, 360.0);

/// The map as `reading` shows it while presenting, painted by the style of the page. Its names, too small to be read, are
/// left out.
pub fn thumbnail(map: &Map, layout: &Layout, reading: &Reading) -> Element {
    without_names(sketch(map, layout, reading)).with("aria-hidden", "true")
}

/// The same with its names.
pub fn sketch(map: &Map, layout: &Layout, reading: &Reading) -> Element {
    let viewport = match reading.viewport {
        Some(_) => reading.viewport_on(layout.world, SIZE),
        None => framing(map, layout, reading, Room::whole(SIZE)),
    };
    let shapes = Shapes::of(map, layout.clone(), reading);
    let scene = Scene::of(map, &shapes, reading, None);
    let seen = through(viewport, Rect::new(0.0, 0.0, SIZE.width, SIZE.height));
    svg("svg")
        .with("viewBox", [seen.x, seen.y, seen.width, seen.height].map(decimal).join(" "))
        .all(drawing(&scene, Surface::Still))
}

fn without_names(mut element: Element) -> Element {
    element.take_children().into_iter().fold(element, |element, child| match child {
        Markup::Element(child) if child.tag != "text" => element.child(without_names(child)),
        _ => element,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;

    #[test]
    fn two_slides_have_two_pictures_and_none_answers() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let layout = settled(&map, Format::Wide);
        let picture = |number| thumbnail(&map, &layout, &Reading::default().on_slide(&map, number));
        assert_ne!(picture(2), picture(6));
        let source = crate::markup::source(&picture(2));
        assert!(!source.contains("role=") && !source.contains("<text"), "{source}");
    }
}
