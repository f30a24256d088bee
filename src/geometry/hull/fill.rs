//! The triangles between neighbouring members that no other disc is in: filled, they make one shape of what the corridors alone
//! would make a river.

use super::{Disc, Obstacle, route::nearest_on};
use crate::geometry::{Point, Rect};

/// The longest side of a triangle that is filled, as a multiple of the mean corridor: a member far away keeps its corridor.
const LONGEST: f64 = 3.0;

/// Three members, and the space between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Triangle([Point; 3]);

impl Triangle {
    /// Bounding rectangle.
    pub fn bounds(self) -> Rect {
        Rect::bounding(self.0).unwrap_or_default()
    }

    /// Distance of `place` to the triangle: 0 on its border and inside.
    pub fn distance_to(self, place: Point) -> f64 {
        let [one, other, third] = self.0;
        let sides = [(one, other), (other, third), (third, one)];
        let turns = sides.map(|(from, to)| (to - from).cross(place - from));
        if turns.iter().all(|turn| *turn >= 0.0) || turns.iter().all(|turn| *turn <= 0.0) {
            return 0.0;
        }
        sides.into_iter().map(|(from, to)| nearest_on(from, to, place).distance(place)).fold(f64::INFINITY, f64::min)
    }
}

/// The triangles of `members` of which each two are one of the sorted `pairs` of neighbours, clear of the others;
/// `mean_px` is the mean length of a corridor.
pub(super) fn triangles(
    members: &[Disc],
    others: &[Obstacle],
    pairs: &[(usize, usize)],
    mean_px: f64,
) -> Vec<Triangle> {
    let mut triangles = Vec::new();
    let centre = |member: usize| members.get(member).map_or(Point::default(), |disc| disc.centre);
    let is_near = |pair: (usize, usize)| centre(pair.0).distance(centre(pair.1)) <= LONGEST * mean_px;
    for (at, (one, other)) in pairs.iter().enumerate().filter(|(_, pair)| is_near(**pair)) {
        for (_, third) in pairs.iter().skip(at + 1).take_while(|(from, _)| from == one) {
            let closing = (*other, *third);
            if is_near((*one, *third)) && pairs.binary_search(&closing).is_ok() && is_near(closing) {
                let triangle = Triangle([centre(*one), centre(*other), centre(*third)]);
                if others.iter().all(|other| triangle.distance_to(other.clear.centre) >= other.clear.radius) {
                    triangles.push(triangle);
                }
            }
        }
    }
    triangles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn disc(x: f64, y: f64) -> Disc {
        Disc::new(Point::new(x, y), 10.0)
    }

    #[test]
    fn a_triangle_is_filled_unless_somebody_is_in_it() {
        let members = [disc(0.0, 0.0), disc(100.0, 0.0), disc(50.0, 90.0)];
        let pairs = [(0, 1), (0, 2), (1, 2)];
        let filled = triangles(&members, &[], &pairs, 100.0);
        assert_eq!(filled.len(), 1);
        let inside = Point::new(50.0, 30.0);
        assert!(filled[0].distance_to(inside) <= 0.0 && filled[0].distance_to(Point::new(50.0, -7.0)) > 6.9);
        let stranger = Obstacle { disc: Disc::new(inside, 5.0), clear: Disc::new(inside, 9.0) };
        assert_eq!(triangles(&members, &[stranger], &pairs, 100.0), []);
        assert_eq!(triangles(&members, &[], &pairs[..2], 100.0), []);
    }

    #[test]
    fn a_member_far_away_keeps_its_corridor() {
        let members = [disc(0.0, 0.0), disc(100.0, 0.0), disc(50.0, 600.0)];
        assert_eq!(triangles(&members, &[], &[(0, 1), (0, 2), (1, 2)], 100.0), []);
    }
}
