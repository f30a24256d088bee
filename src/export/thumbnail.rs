//! A small picture of a slide, for a list of slides on the page.

use std::collections::BTreeMap;

use super::window::through;
use crate::geometry::{Rect, Size, decimal};
use crate::layout::Layout;
use crate::markup::{Element, Markup, source, svg};
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
    let mut sketch = Sketch::of(map, layout.clone(), reading.clone());
    loop {
        if let Some(drawing) = sketch.step(map) {
            return drawing;
        }
    }
}

/// The same a step at a time, so that a page answers in between.
#[derive(Debug)]
pub struct Sketch {
    reading: Reading,
    seen: Rect,
    stage: Stage,
}

/// How far a sketch is.
#[derive(Debug)]
enum Stage {
    Placed(Box<Layout>),
    Shaped(Box<Shapes>),
    Marked(Box<Scene>),
}

impl Sketch {
    /// Begins with the part of the map that is seen.
    pub fn of(map: &Map, layout: Layout, reading: Reading) -> Self {
        let viewport = match reading.viewport {
            Some(_) => reading.viewport_on(layout.world, SIZE),
            None => framing(map, &layout, &reading, Room::whole(SIZE)),
        };
        let seen = through(viewport, Rect::new(0.0, 0.0, SIZE.width, SIZE.height));
        Self { reading, seen, stage: Stage::Placed(Box::new(layout)) }
    }

    /// Goes on; returns the drawing once it is done.
    pub fn step(&mut self, map: &Map) -> Option<Element> {
        let Self { reading, seen, stage } = self;
        match stage {
            Stage::Placed(layout) => {
                *stage = Stage::Shaped(Box::new(Shapes::of(map, std::mem::take(layout), reading)));
                None
            }
            Stage::Shaped(shapes) => {
                *stage = Stage::Marked(Box::new(Scene::of(map, shapes, reading, None)));
                None
            }
            Stage::Marked(scene) => {
                let view = [seen.x, seen.y, seen.width, seen.height].map(decimal).join(" ");
                Some(svg("svg").with("viewBox", view).all(drawn(scene)))
            }
        }
    }
}

/// The start of a drawing: as many of the marks in its groups as `left`. A page that makes thousands of them at once is kept waiting.
pub fn started(drawing: &Element, mut left: usize) -> Element {
    let mut start = drawing.clone();
    let groups = start.take_children().into_iter().map(|group| match group {
        Markup::Element(mut group) => {
            let mut marks = group.take_children();
            marks.truncate(left);
            left -= marks.len();
            Markup::Element(group.with_children(marks))
        }
        other => other,
    });
    let groups = groups.collect();
    start.with_children(groups)
}

/// How many marks there are in the groups of a drawing.
pub fn marks_of(drawing: &Element) -> usize {
    let of = |group: &Markup| if let Markup::Element(group) = group { group.children.len() } else { 0 };
    drawing.children.iter().map(of).sum()
}

/// The drawing of a scene; that of a crowd in few elements.
pub(super) fn drawn(scene: &Scene) -> Vec<Element> {
    let groups = drawing(scene, Surface::Still);
    if scene.are_names_above { groups.into_iter().map(joined).collect() } else { groups }
}

/// The group with its lines that look alike as one: a browser makes and paints thousands of elements much slower.
fn joined(mut group: Element) -> Element {
    let mut alike: BTreeMap<String, (Element, Vec<Element>, Vec<String>)> = BTreeMap::new();
    let mut others = Vec::new();
    for child in group.take_children() {
        let Markup::Element(mut line) = child else { continue };
        if line.tag != "g" || line.attribute("transform").is_some() {
            others.push(line);
            continue;
        }
        let paths: Vec<Element> = line.take_children().into_iter().filter_map(element).collect();
        let bare: Vec<Element> = paths.iter().map(without_shape).collect();
        let look = source(&line.clone().all(bare.clone()));
        let (.., shapes) = alike.entry(look).or_insert_with(|| (line, bare, vec![String::new(); paths.len()]));
        for (shape, path) in shapes.iter_mut().zip(&paths) {
            shape.push_str(path.attribute("d").unwrap_or_default());
        }
    }
    alike.into_values().fold(group.all(others), |group, (line, bare, shapes)| {
        group.child(line.all(bare.into_iter().zip(shapes).map(|(path, shape)| path.with("d", shape)).collect()))
    })
}

fn element(child: Markup) -> Option<Element> {
    if let Markup::Element(child) = child { Some(child) } else { None }
}

/// A path without its data.
fn without_shape(path: &Element) -> Element {
    let others = path.attributes.iter().filter(|(name, _)| *name != "d");
    others.fold(svg(path.tag), |path, (name, value)| path.with(name, value.as_str()))
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
    fn lines_that_look_alike_are_one() {
        let line = |shape: &str, ink: &str| svg("g").child(svg("path").with("stroke", ink.to_owned()).with("d", shape));
        let group = svg("g").all(vec![line("M0 0L1 1", "red"), line("M2 2L3 3", "blue"), line("M4 4L5 5", "red")]);
        let drawn = source(&joined(group));
        assert_eq!(drawn.matches("<path").count(), 2, "{drawn}");
        assert!(drawn.contains("M0 0L1 1M4 4L5 5"), "{drawn}");
    }

    #[test]
    fn two_slides_have_two_pictures_and_none_answers() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let layout = settled(&map, Format::Wide);
        let picture = |number| thumbnail(&map, &layout, &Reading::default().on_slide(&map, number));
        assert_ne!(picture(2), picture(6));
        let source = source(&picture(2));
        assert!(!source.contains("role=") && !source.contains("<text"), "{source}");
    }
}
