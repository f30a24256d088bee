//! The territories of groups of points: what is nearer to a point of the group than to any other, within a reach.

use serde::{Deserialize, Serialize};

use super::lattice::Lattice;
use super::march::zero_lines;
use crate::geometry::{Outline, Point, Rect};

/// Points of the grid along the longer side of the world.
const STEPS: f64 = 120.0;
/// The most points of the grid.
const MOST: usize = 20_000;
/// A loop around a smaller share of the members is left out: a territory is one shape, or a few.
const LEAST_SHARE: f64 = 0.2;

/// A territory: its outline, and the box of its largest loop.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Territory {
    /// Its loops.
    pub outline: Outline,
    /// The bounds of the loop around most of its members; empty when there is no loop.
    pub bounds: Rect,
}

/// What territories are computed from.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// The world that they are in.
    pub world: Rect,
    /// The place of each point, and its group; those of no group have a number that no group has.
    pub points: Vec<(Point, usize)>,
    /// How many groups there are.
    pub count: usize,
    /// How far a territory reaches from its points.
    pub reach_px: f64,
}

impl Ground {
    /// It as numbers, to pass it to another module.
    #[allow(clippy::cast_precision_loss, reason = "no map has so many groups")]
    pub fn numbers(&self) -> Vec<f64> {
        let Rect { x, y, width, height } = self.world;
        let mut numbers = vec![x, y, width, height, self.reach_px, self.count as f64];
        for (place, group) in &self.points {
            numbers.extend_from_slice(&[place.x, place.y, (*group).min(self.count) as f64]);
        }
        numbers
    }

    /// The inverse of [`numbers`](Self::numbers); `None` for other numbers.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they are whole")]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let (&[x, y, width, height, reach_px, count], rest) = numbers.split_first_chunk()?;
        let (points, _) = rest.as_chunks();
        let points = points.iter().map(|&[x, y, group]| (Point::new(x, y), group as usize)).collect();
        Some(Self { world: Rect::new(x, y, width, height), points, count: count as usize, reach_px })
    }
}

/// The two groups nearest to a point of the grid, and how near.
#[derive(Clone, Copy)]
struct Nearest {
    first: (usize, f64),
    second: (usize, f64),
}

/// The territory of each group. Territories never overlap.
pub fn territories(ground: &Ground) -> Vec<Territory> {
    let Ground { world, points, count, reach_px } = ground;
    let (world, count, reach_px) = (*world, *count, *reach_px);
    let side = world.width.max(world.height);
    let lattice = Lattice::over(world.inflated(side / STEPS / -2.0), side / STEPS, MOST);
    let far = (usize::MAX, f64::INFINITY);
    let mut nearest = vec![Nearest { first: far, second: far }; lattice.len()];
    for (place, group) in points.iter().filter(|(place, _)| place.is_finite()) {
        for (index, corner) in lattice.within(Rect::new(place.x, place.y, 0.0, 0.0).inflated(reach_px)) {
            if let Some(nearest) = nearest.get_mut(index) {
                nearest.meet((*group, corner.distance(*place)));
            }
        }
    }
    let is_border = |index: usize| {
        let (column, row) = (index % lattice.columns, index / lattice.columns);
        // A line is nearly at the first point beyond.
        let is_in_world = world.inflated(-lattice.cell_px).contains(lattice.place(column, row));
        !is_in_world || column == 0 || row == 0 || column + 1 == lattice.columns || row + 1 == lattice.rows
    };
    let territory = |group: usize| {
        let value = |(index, nearest): (usize, &Nearest)| {
            let outside = nearest.outside(group, reach_px);
            if is_border(index) { outside.max(1.0) } else { outside }
        };
        let values: Vec<f64> = nearest.iter().enumerate().map(value).collect();
        let members: Vec<Point> = points.iter().filter(|(_, own)| *own == group).map(|(place, _)| *place).collect();
        chosen(zero_lines(&lattice, &values), &members)
    };
    (0..count).map(territory).collect()
}

impl Nearest {
    fn meet(&mut self, (group, distance): (usize, f64)) {
        if group == self.first.0 {
            self.first.1 = self.first.1.min(distance);
        } else if distance < self.first.1 {
            self.second = self.first;
            self.first = (group, distance);
        } else if distance < self.second.1 {
            self.second = (group, distance);
        }
    }

    /// How far outside the territory of `group` the point is, about; negative inside.
    fn outside(&self, group: usize, reach_px: f64) -> f64 {
        let (own, other) = match group {
            _ if group == self.first.0 => (self.first.1, self.second.1),
            _ if group == self.second.0 => (self.second.1, self.first.1),
            _ => return 1.0,
        };
        (own - reach_px).max(((own - other) / 2.0).max(-reach_px))
    }
}

/// Of these loops, those around enough of the members.
fn chosen(lines: Vec<Vec<Point>>, members: &[Point]) -> Territory {
    let mut territory = Territory::default();
    let mut most = 0.0;
    for line in lines {
        let line = evened(&line);
        let outline = Outline { loops: vec![line] };
        let inside = members.iter().filter(|place| outline.contains(**place)).fold(0.0, |sum, _| sum + 1.0);
        let all = members.iter().fold(0.0_f64, |sum, _| sum + 1.0);
        let Some(line) = outline.loops.into_iter().next().filter(|_| inside > 1.0 && inside >= all * LEAST_SHARE)
        else {
            continue;
        };
        if inside > most {
            most = inside;
            territory.bounds = bounds(&line);
        }
        territory.outline.loops.push(line);
    }
    territory
}

/// The line with fewer vertices and softer corners.
fn evened(line: &[Point]) -> Vec<Point> {
    let halved: Vec<Point> = line.iter().copied().step_by(2).collect();
    let before = halved.iter().cycle().skip(halved.len().saturating_sub(1));
    let after = halved.iter().cycle().skip(1);
    halved
        .iter()
        .zip(before.zip(after))
        .map(|(place, (before, after))| before.midpoint(*after).midpoint(*place))
        .collect()
}

fn bounds(line: &[Point]) -> Rect {
    let boxes = line.iter().map(|place| Rect::new(place.x, place.y, 0.0, 0.0));
    boxes.reduce(Rect::union).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square of nine points around this one.
    fn nine(x: f64, y: f64, group: usize) -> Vec<(Point, usize)> {
        let mut points = Vec::new();
        for column in [-20.0, 0.0, 20.0] {
            points.extend([-20.0, 0.0, 20.0].map(|row| (Point::new(x + column, y + row), group)));
        }
        points
    }

    fn ground(world: Rect, points: &[(Point, usize)], count: usize) -> Ground {
        Ground { world, points: points.to_vec(), count, reach_px: 30.0 }
    }

    #[test]
    fn each_territory_holds_its_points_and_no_other_ones() {
        let points = [nine(100.0, 100.0, 0), nine(170.0, 100.0, 1), nine(300.0, 200.0, 7)].concat();
        let ground = ground(Rect::new(0.0, 0.0, 400.0, 300.0), &points, 2);
        let found = territories(&ground);
        assert_eq!(Ground::from_numbers(&ground.numbers()).as_ref().map(territories), Some(found.clone()));
        for (group, territory) in found.iter().enumerate() {
            assert_eq!(territory.outline.loops.len(), 1);
            for (place, own) in &points {
                assert_eq!(territory.outline.contains(*place), *own == group, "{place:?} {group}");
            }
            assert!(territory.bounds.width > 40.0);
        }
    }

    #[test]
    fn one_far_from_the_rest_has_no_loop_of_its_own() {
        let mut points = nine(100.0, 100.0, 0);
        points.push((Point::new(350.0, 250.0), 0));
        let found = territories(&ground(Rect::new(0.0, 0.0, 400.0, 300.0), &points, 1));
        assert_eq!(found[0].outline.loops.len(), 1);
        let nobody = territories(&ground(Rect::default(), &[(Point::new(f64::NAN, 0.0), 0)], 1));
        assert_eq!(nobody, [Territory::default()]);
    }
}
