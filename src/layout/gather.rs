//! The groups of a large map, each gathered into a disc of its own, so that its region is one compact shape.

use super::score::number;
use crate::geometry::{Point, Rect, Vector, order};

/// The share of the stage that the discs of all cover: less leaves paths between them, more makes them overlap.
const FILL: f64 = 0.72;
/// The most rounds in which discs are pushed apart, and the most pairs that are compared in all of them.
const ROUNDS: usize = 80;
const MOST_PAIRS: usize = 4_000_000;

/// Organisations that stay together.
struct Disc {
    centre: Point,
    radius: f64,
    members: Vec<usize>,
}

/// Moves `points`, of which each has a square of side 1 to itself, so that those of a group are in one disc where only they are:
/// in the direction and the order that they were in from its middle. `homes` has the group of each; those of none are by themselves.
pub(super) fn gather(points: &mut [Point], homes: &[Option<usize>]) {
    let Some(bounds) = Rect::bounding(points.iter().copied()) else { return };
    let mut discs: Vec<Disc> = Vec::new();
    let mut known: Vec<Option<usize>> = Vec::new();
    for (row, home) in homes.iter().copied().enumerate() {
        let at = home.and_then(|home| known.get(home).copied().flatten());
        if let Some(disc) = at.and_then(|at| discs.get_mut(at)) {
            disc.members.push(row);
            continue;
        }
        if let Some(home) = home {
            known.resize(known.len().max(home + 1), None);
            known.iter_mut().skip(home).take(1).for_each(|at| *at = Some(discs.len()));
        }
        discs.push(Disc { centre: Point::default(), radius: 0.0, members: vec![row] });
    }
    if discs.len() == points.len() {
        return;
    }
    let before = points.to_vec();
    let point = |row: usize| before.get(row).copied().unwrap_or_default();
    for disc in &mut discs {
        let count = number(disc.members.len());
        let sum = disc.members.iter().fold(Vector::default(), |sum, row| sum + (point(*row) - Point::default()));
        disc.centre = Point::default() + sum * (1.0 / count);
        disc.radius = (count * FILL / std::f64::consts::PI).sqrt();
    }
    let middles: Vec<Point> = discs.iter().map(|disc| disc.centre).collect();
    push_apart(&mut discs, bounds);
    for (disc, middle) in discs.iter().zip(middles) {
        let away = |at: usize| disc.members.get(at).map_or(0.0, |row| point(*row).distance(middle));
        let nearest_first = order(disc.members.len(), &mut |one, other| away(one).total_cmp(&away(other)));
        let count = number(disc.members.len());
        for (turn, at) in nearest_first.into_iter().enumerate() {
            let Some((row, place)) = disc.members.get(at).and_then(|row| Some((*row, points.get_mut(*row)?))) else {
                continue;
            };
            let reach = disc.radius * ((number(turn) + 0.5) / count).sqrt();
            let share = if disc.members.len() > 1 && away(at) > 1e-9 { reach / away(at) } else { 0.0 };
            *place = disc.centre + (point(row) - middle) * share;
        }
    }
}

/// Moves discs that overlap away from each other, the smaller one further, within `bounds`.
fn push_apart(discs: &mut [Disc], bounds: Rect) {
    let rounds = (MOST_PAIRS / (discs.len() * discs.len()).max(1)).clamp(1, ROUNDS);
    for _ in 0..rounds {
        for at in 1..discs.len() {
            let (before, rest) = discs.split_at_mut(at);
            let Some(one) = rest.first_mut() else { continue };
            for other in before {
                let apart = one.radius + other.radius;
                let step = one.centre - other.centre;
                let distance = one.centre.distance(other.centre);
                if distance < apart && distance > 1e-9 {
                    let push = step * ((apart - distance) / distance);
                    let (own, theirs) = (one.radius * one.radius, other.radius * other.radius);
                    one.centre += push * (theirs / (own + theirs));
                    other.centre += -push * (own / (own + theirs));
                }
            }
        }
        for disc in &mut *discs {
            let within = |along: f64, low: f64, high: f64| {
                let (low, high) = (low + disc.radius, high - disc.radius);
                if low < high { along.clamp(low, high) } else { f64::midpoint(low, high) }
            };
            let Point { x, y } = disc.centre;
            disc.centre = Point::new(within(x, bounds.x, bounds.right()), within(y, bounds.y, bounds.bottom()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_that_were_mixed_are_apart() {
        // The quarters of a square of 20 × 20; each seventh belongs to the group beside its own.
        let mut points: Vec<Point> = (0..400).map(|row| Point::new(number(row % 20), number(row / 20))).collect();
        let quarter = |row: usize| usize::from((row % 20 < 10) != row.is_multiple_of(7)) + 2 * usize::from(row < 200);
        let homes: Vec<Option<usize>> = (0..400).map(|row| Some(quarter(row))).collect();
        let middle = |points: &[Point], group: usize| {
            let own: Vec<Point> =
                points.iter().zip(&homes).filter(|(_, home)| **home == Some(group)).map(|(point, _)| *point).collect();
            let sum = own.iter().fold(Vector::default(), |sum, point| sum + (*point - Point::default()));
            Point::default() + sum * (1.0 / number(own.len()))
        };
        // How many stand nearer to the middle of the group of others.
        let strays = |points: &[Point]| {
            let middles = [0, 1, 2, 3].map(|group| middle(points, group));
            let is_stray = |(point, home): &(&Point, &Option<usize>)| {
                let own = home.and_then(|home| middles.get(home)).map_or(0.0, |middle| middle.distance(**point));
                middles.iter().any(|middle| middle.distance(**point) < own)
            };
            points.iter().zip(&homes).filter(is_stray).count()
        };
        let before = strays(&points);
        gather(&mut points, &homes);
        let after = strays(&points);
        assert!(before > 50 && after < 5, "{before} strays, then {after}");
    }

    #[test]
    fn those_of_no_group_stay() {
        let mut points = vec![Point::new(1.0, 2.0), Point::new(3.0, 4.0)];
        let before = points.clone();
        gather(&mut points, &[None, None]);
        assert_eq!(points, before);
        gather(&mut [], &[]);
    }
}
