//! The icon: the map without text, to be shown as small as an app's icon.

use super::Ground;
use super::frame::file;
use crate::geometry::{Point, decimal};
use crate::layout::{Format, Layout, settled};
use crate::markup::{Element, svg};
use crate::model::{Key, Map, Organisation};
use crate::paint::Tone;
use crate::reading::Reading;
use crate::scene::{Ink, ring_roles, ring_segments};

/// The side of the drawing, in its own units.
const SIDE: f64 = 100.0;
/// The greatest radius of a node, as a share of the side.
const LARGEST: f64 = 0.068;
/// The gap between the two closest nodes, as a share of their distance.
const APART: f64 = 0.12;

/// The drawing: the organisations that are visible by default, in the square format, stretched to a square.
/// Its background is transparent.
pub fn icon(map: &Map) -> String {
    let reading = Reading::default();
    let shown: Vec<_> = map.organisations.keys().filter(|key| reading.is_visible(map, *key)).collect();
    let layout = settled(map, Format::Square);
    let spread = Spread::of(&layout, &shown);
    let places: Vec<_> = shown.iter().map(|key| spread.place(&layout, *key)).collect();
    let radius = radius(&places);
    let place_of = |key| Some(spread.place(&layout, key)).filter(|_| shown.contains(&key));
    let lines = map.links.keys().filter_map(|key| {
        let link = &map.links[key];
        let ends = [place_of(link.source)?, place_of(link.target)?];
        Some(line(ends, radius, &Ink::of_link_type(&map.link_types[link.link_type])))
    });
    let nodes = shown.iter().zip(&places).map(|(key, place)| node(map, &map.organisations[*key], *place, radius));
    let side = decimal(SIDE);
    let drawing = svg("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", ["0 0 ", &side, " ", &side].concat())
        .all(lines.collect())
        .all(nodes.collect());
    file(&drawing)
}

/// The bounds of the places, which are stretched to the whole square.
struct Spread {
    least: Point,
    most: Point,
}

impl Spread {
    fn of(layout: &Layout, shown: &[Key<Organisation>]) -> Self {
        let all = || shown.iter().map(|key| layout.place(*key).centre);
        let least = |of: fn(Point) -> f64| all().map(of).fold(f64::INFINITY, f64::min);
        let most = |of: fn(Point) -> f64| all().map(of).fold(f64::NEG_INFINITY, f64::max);
        Self {
            least: Point::new(least(|place| place.x), least(|place| place.y)),
            most: Point::new(most(|place| place.x), most(|place| place.y)),
        }
    }

    fn place(&self, layout: &Layout, key: Key<Organisation>) -> Point {
        let centre = layout.place(key).centre;
        let (room, margin) = (SIDE * (1.0 - 2.0 * LARGEST), SIDE * LARGEST);
        // A single node, or nodes that are all on one line, are centred.
        let within = |at: f64, least: f64, most: f64| {
            if most > least { margin + (at - least) / (most - least) * room } else { SIDE / 2.0 }
        };
        Point::new(within(centre.x, self.least.x, self.most.x), within(centre.y, self.least.y, self.most.y))
    }
}

/// The greatest radius that leaves a gap between any two.
fn radius(places: &[Point]) -> f64 {
    let pairs =
        places.iter().enumerate().flat_map(|(index, one)| places.iter().skip(index + 1).map(|two| (*one, *two)));
    pairs.map(|(one, two)| one.distance(two) / 2.0 * (1.0 - APART)).fold(SIDE * LARGEST, f64::min)
}

fn line([from, to]: [Point; 2], radius: f64, ink: &Ink) -> Element {
    svg("path")
        .with("d", ["M", &decimal(from.x), " ", &decimal(from.y), "L", &decimal(to.x), " ", &decimal(to.y)].concat())
        .with("stroke", Ground::Light.ink(ink).css())
        .with("stroke-width", decimal(radius * 0.3))
}

/// A disc of paper with the ring of its roles.
fn node(map: &Map, organisation: &Organisation, place: Point, radius: f64) -> Element {
    let ground = svg("circle")
        .with("cx", decimal(place.x))
        .with("cy", decimal(place.y))
        .with("r", decimal(radius))
        .with("fill", Ground::Light.tone(Tone::Paper));
    let rings = ring_segments(map, &ring_roles(organisation, false), place, radius).into_iter().map(|segment| {
        svg("path")
            .with("d", segment.path)
            .with("fill", Ground::Light.ink(&segment.ink).css())
            .with("fill-rule", "evenodd")
    });
    svg("g").child(ground).all(rings.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    #[test]
    fn everyone_who_is_on_the_map_is_on_its_icon_and_no_word() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let icon = icon(&map);
        assert_eq!(icon.matches("<circle").count(), 16);
        assert_eq!(icon.matches("stroke-width").count(), 17);
        assert!(!icon.contains("<text") && !icon.contains("var("));
    }

    #[test]
    fn one_alone_stands_in_the_middle_and_none_is_no_fault() {
        let text = include_str!("../../tests/corpus/good/small.json");
        let map = check(text).unwrap();
        assert!(icon(&map).contains("<circle"));
        assert!((radius(&[]) - SIDE * LARGEST).abs() < 1e-9);
        let near = [Point::new(0.0, 0.0), Point::new(1.0, 0.0)];
        assert!(radius(&near) < 0.5, "two that are near do not touch");
    }
}
