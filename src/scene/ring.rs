//! The ring of a node: an equal segment for each role, and the role's glyph inside it.

use std::f64::consts::PI;

use super::glyph::glyph_path;
use super::ink::Ink;
use super::shared::Shared;
use crate::geometry::{PathData, Point, Vector, rounded};
use crate::model::{Key, Map, Organisation, Role};

/// A role of a node, as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct RingSegment {
    /// The path data of its segment, filled by the even-odd rule.
    pub path: String,
    /// The path data of its glyph.
    pub glyph: String,
    /// The colour of its segment.
    pub ink: Ink,
}

/// The ring of nodes of the same roles and radius.
#[derive(Debug)]
pub struct Ring {
    /// A number that no other ring of these shapes has.
    pub number: usize,
    /// A segment for each role; without one, a thin grey one, or none for who is outside.
    pub segments: Vec<RingSegment>,
}

/// The roles of a ring, each with whether it is over.
type RingRoles = Vec<(Key<Role>, bool)>;

/// The roles that the ring of `organisation` has, each with whether it is over; without those if they are left out.
pub fn ring_roles(organisation: &Organisation, hides_past: bool) -> RingRoles {
    let is_past = |position| organisation.role_period(position).is_some_and(|period| period.is_past);
    let roles = organisation.roles.iter().enumerate().map(|(at, role)| (*role, is_past(at)));
    roles.filter(|(_, is_past)| !(hides_past && *is_past)).collect()
}

/// Rings, each made once, sorted by what they are of.
#[derive(Clone, Debug, Default)]
pub(super) struct Rings(Vec<((u64, bool), RingRoles, Shared<Ring>)>);

impl Rings {
    /// The ring of these roles around the origin, of this radius; `is_outside` is whether only others mention the organisation.
    pub fn of(&mut self, map: &Map, roles: &[(Key<Role>, bool)], is_outside: bool, radius_px: f64) -> Shared<Ring> {
        let is_plain = roles.is_empty() && !is_outside;
        let wanted = ((radius_px.to_bits(), is_plain), roles);
        let at = self.0.partition_point(|(radius, roles, _)| (*radius, roles.as_slice()) < wanted);
        let known = self.0.get(at).filter(|(radius, roles, _)| (*radius, roles.as_slice()) == wanted);
        if let Some((_, _, ring)) = known {
            return ring.clone();
        }
        let mut segments = ring_segments(map, roles, Point::default(), radius_px);
        if is_plain {
            let path = segment_path(Point::default(), radius_px, PAST_THICKNESS, 0, 1);
            segments.extend(path.map(|path| RingSegment { path, glyph: String::new(), ink: Ink::muted() }));
        }
        let ring = Shared::new(Ring { number: self.0.len(), segments });
        self.0.insert(at, (wanted.0, wanted.1.to_vec(), ring.clone()));
        ring
    }
}

/// The thickness of the ring, as a share of its outer radius.
const THICKNESS: f64 = 0.34;
/// The gap between segments, in pixels along the rim.
const GAP_PX: f64 = 2.4;

/// The thickness of the segment of a role that is over.
const PAST_THICKNESS: f64 = 0.12;

/// The segments of these roles around `centre`, clockwise from the top. Those of roles that are over are thin.
pub fn ring_segments(map: &Map, roles: &[(Key<Role>, bool)], centre: Point, radius_px: f64) -> Vec<RingSegment> {
    let count = roles.len();
    // The same ring has the same text everywhere but for its first place.
    let centre = Point::new(rounded(centre.x, 1), rounded(centre.y, 1));
    let places = glyph_places(count, centre, radius_px);
    roles
        .iter()
        .zip(places)
        .enumerate()
        .filter_map(|(position, ((role, is_past), (glyph_centre, reach_px)))| {
            let role = &map.roles[*role];
            let thickness = if *is_past { PAST_THICKNESS } else { THICKNESS };
            let path = segment_path(centre, radius_px, thickness, position, count)?;
            Some(RingSegment { path, glyph: glyph_path(role.glyph, glyph_centre, reach_px), ink: Ink::of_role(role) })
        })
        .collect()
}

/// The path data of segment `position` of `count`.
fn segment_path(centre: Point, radius_px: f64, thickness: f64, position: usize, count: usize) -> Option<String> {
    let inner_px = radius_px * (1.0 - thickness);
    let mut path = PathData::precise();
    if count == 1 {
        path.circle(centre, radius_px);
        path.circle(centre, inner_px);
        return Some(path.into_text());
    }
    let (position, count) = (f64::from(u32::try_from(position).ok()?), f64::from(u32::try_from(count).ok()?));
    // Half the gap, as a share of the whole turn.
    let half_gap = GAP_PX / radius_px.max(1.0) / (4.0 * PI);
    let (from, to) = (position / count + half_gap, (position + 1.0) / count - half_gap);
    let is_large = to - from > 0.5;
    let at = |turn: f64, radius: f64| centre + direction(turn) * radius;
    path.move_to(at(from, radius_px));
    path.arc_to(radius_px, is_large, true, at(to, radius_px));
    path.line_to(at(to, inner_px));
    path.arc_to(inner_px, is_large, false, at(from, inner_px));
    path.close();
    Some(path.into_text())
}

/// The direction at this share of a turn, clockwise from the top, to a millionth. A sine would differ between machines; so the
/// arc is bisected (the sum of two directions is half-way between them) until it is almost straight.
fn direction(turn: f64) -> Vector {
    let mut share = (turn - turn.floor()) * 4.0;
    let (mut from, mut to) = (Vector::new(0.0, -1.0), Vector::new(1.0, 0.0));
    while share >= 1.0 {
        (from, to) = (to, to.turned());
        share -= 1.0;
    }
    for _ in 0..10 {
        let middle = (from + to).unit_or(from);
        if share < 0.5 {
            to = middle;
            share *= 2.0;
        } else {
            from = middle;
            share = share * 2.0 - 1.0;
        }
    }
    (from * (1.0 - share) + to * share).unit_or(from)
}

/// The positions of `count` glyphs inside the ring, each near its segment, and their half-width.
fn glyph_places(count: usize, centre: Point, radius_px: f64) -> Vec<(Point, f64)> {
    let hole_px = radius_px * (1.0 - THICKNESS);
    if count <= 1 {
        return vec![(centre, hole_px * 0.46)];
    }
    let total = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let reach_px = hole_px * (0.9 / total.max(2.6)).min(0.34);
    (0..u32::try_from(count).unwrap_or(u32::MAX))
        .map(|position| {
            let turn = (f64::from(position) + 0.5) / total;
            (centre + direction(turn) * (hole_px * 0.52), reach_px)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_no_role_has_a_thin_ring_and_who_is_outside_none() {
        let map = crate::model::check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let mut rings = Rings::default();
        let [plain, outside] = [false, true].map(|is_outside| rings.of(&map, &[], is_outside, 20.0));
        assert_eq!((plain.segments.len(), outside.segments.len()), (1, 0));
        assert_eq!(plain.segments[0].glyph, "");
        assert_ne!(plain.number, outside.number);
    }

    #[test]
    fn equal_segments_go_round_clockwise_from_the_top() {
        let first = segment_path(Point::default(), 20.0, THICKNESS, 0, 2).unwrap();
        assert!(first.starts_with("M1.199 -19.964a20 20 0 0 1 0 39.928l"), "{first}");
    }

    /// The centre of the circle that SVG draws an arc on, by the formula of its specification (F.6.5, with equal radii).
    fn centre_of_arc(start: Point, radius: f64, is_large: bool, is_clockwise: bool, end: Point) -> Point {
        let half = (end - start) * 0.5;
        let off = (radius * radius - half.length() * half.length()).max(0.0).sqrt();
        let side = half.unit_or(Vector::default()).turned() * off;
        start + half + side * if is_large == is_clockwise { -1.0 } else { 1.0 }
    }

    #[test]
    fn rings_are_circles_wherever_they_are() {
        for count in 1..6 {
            for (x, y) in [(0.0, 0.0), (431.2, 77.7), (100.1, 7.9)] {
                for radius_px in [14.9, 15.05, 22.0, 31.37] {
                    let (centre, inner_px) = (Point::new(x, y), radius_px * (1.0 - THICKNESS));
                    for position in 0..count {
                        let path = segment_path(centre, radius_px, THICKNESS, position, count).unwrap();
                        let mut at = Point::default();
                        let mut arcs = 0;
                        for command in
                            path.replace('z', "").split_inclusive(char::is_alphabetic).collect::<Vec<_>>().windows(2)
                        {
                            let letter = command[0].chars().last().unwrap();
                            let numbers: Vec<f64> = command[1]
                                .trim_end_matches(char::is_alphabetic)
                                .split(' ')
                                .map(|number| number.parse().unwrap())
                                .collect();
                            let step = Vector::new(numbers[numbers.len() - 2], numbers[numbers.len() - 1]);
                            let next = at + step;
                            if letter == 'a' {
                                arcs += 1;
                                let drawn = centre_of_arc(at, numbers[0], numbers[3] > 0.0, numbers[4] > 0.0, next);
                                assert!(
                                    drawn.distance(centre) < 0.03,
                                    "{count} {position} {radius_px}: {drawn:?} {centre:?} {path}"
                                );
                                let is_known =
                                    [radius_px, inner_px].iter().any(|known| (known - numbers[0]).abs() < 1e-3);
                                assert!(is_known, "{path}");
                            }
                            at = next;
                        }
                        assert_eq!(arcs, if count == 1 { 4 } else { 2 }, "{path}");
                    }
                }
            }
        }
    }

    #[test]
    fn directions_are_those_of_the_sine() {
        for step in 0..=720 {
            let turn = f64::from(step) / 720.0;
            let (sine, cosine) = (turn * 2.0 * PI).sin_cos();
            let off = direction(turn) + Vector::new(-sine, cosine);
            assert!(off.length() < 1e-6, "{turn}: {off:?}");
        }
    }

    #[test]
    fn a_single_role_closes_the_ring() {
        assert_eq!(segment_path(Point::default(), 20.0, THICKNESS, 0, 1).unwrap().matches('a').count(), 4);
    }

    #[test]
    fn each_glyph_stays_inside_the_hole() {
        for count in 1..8 {
            for (place, reach_px) in glyph_places(count, Point::default(), 20.0) {
                assert!(place.distance(Point::default()) + reach_px <= 20.0 * (1.0 - THICKNESS), "{count} roles");
            }
        }
    }
}
