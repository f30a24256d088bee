//! From raw isolines to a smooth outline that still includes and excludes the discs to the pixel.

use super::{Disc, Obstacle, route::nearest_on};
use crate::geometry::{Outline, Point, Vector};

/// Minimum distance of the drawn line from the circles of members and others, where there is room for it.
pub(super) const MARGIN_PX: f64 = 1.0;
/// Distance to another's circle under which every vertex is kept, and the maximum error of simplification elsewhere.
const NEAR_PX: f64 = 4.0;
const STRAY_PX: f64 = 0.15;
/// Maximum length of a loop's side.
const LONGEST_PX: f64 = 60.0;

/// The significant lines, resampled, smoothed, and pushed out of the discs to avoid.
pub(super) fn refined(
    lines: Vec<Vec<Point>>,
    cell_px: f64,
    members: &[Disc],
    grown: &[Disc],
    others: &[Obstacle],
) -> Outline {
    let kept = lines.into_iter().filter(|line| matters(line, cell_px, grown, others));
    let loops = kept.map(|line| {
        let mut line = smoothed(&smoothed(&evened(&line, cell_px)));
        for place in &mut line {
            for member in members {
                let outside = pushed(*place, member.grown(margin(*member, MARGIN_PX, cell_px)));
                // Not into another's disc, which takes precedence.
                if others.iter().all(|other| other.clear.distance_to(outside) >= 0.0) {
                    *place = outside;
                }
            }
            *place = out_of_others(*place, others, cell_px);
        }
        for _ in 0..2 {
            line = with_sides_out(&line, others, cell_px);
        }
        thinned(&line, others)
    });
    Outline { loops: loops.collect() }
}

/// The point moved out of every other's disc.
fn out_of_others(place: Point, others: &[Obstacle], step: f64) -> Point {
    others.iter().fold(place, |place, other| {
        // In a narrow gap the line stays in the middle.
        let room = MARGIN_PX.min(other.clear.radius - other.disc.radius).max(0.1);
        pushed(place, other.disc.grown(margin(other.disc, room, step)))
    })
}

/// The same line with an extra vertex wherever a side crosses another's disc, moved out of it.
fn with_sides_out(line: &[Point], others: &[Obstacle], step: f64) -> Vec<Point> {
    let mut places = Vec::with_capacity(line.len());
    for (at, place) in line.iter().enumerate() {
        places.push(*place);
        let middle = place.midpoint(next_after(line, at));
        if others.iter().any(|other| other.disc.distance_to(middle) < 0.05) {
            places.push(out_of_others(middle, others, step));
        }
    }
    places
}

/// The vertex after index `at`, cyclically.
fn next_after(line: &[Point], at: usize) -> Point {
    line.get(at + 1).or(line.first()).copied().unwrap_or_default()
}

/// `room` plus the sagitta of an arc over a chord of one step: the amount by which a bend cuts its corner.
fn margin(disc: Disc, room: f64, step: f64) -> f64 {
    room + step * step / (8.0 * disc.radius.max(step))
}

/// The line simplified where it is nearly straight and far from others.
fn thinned(line: &[Point], others: &[Obstacle]) -> Vec<Point> {
    let is_free = |place: Point| others.iter().all(|other| other.disc.distance_to(place) > NEAR_PX);
    let mut kept: Vec<Point> = Vec::with_capacity(line.len());
    let mut left_out: Vec<Point> = Vec::new();
    for (at, place) in line.iter().copied().enumerate() {
        let next = next_after(line, at);
        let is_straight = kept.last().is_some_and(|last| {
            let strays = |it: &Point| nearest_on(*last, next, *it).distance(*it) > STRAY_PX;
            last.distance(next) < LONGEST_PX && !strays(&place) && !left_out.iter().any(strays)
        });
        if is_straight && is_free(place) {
            left_out.push(place);
        } else {
            kept.push(place);
            left_out.clear();
        }
    }
    if kept.len() > 2 { kept } else { line.to_vec() }
}

/// An outer line is significant when a member is near it, a hole when another is: the rest are artefacts of subtraction.
fn matters(line: &[Point], cell_px: f64, grown: &[Disc], others: &[Obstacle]) -> bool {
    let is_near = |disc: Disc| line.iter().any(|place| disc.distance_to(*place) < 2.0 * cell_px);
    if Outline::area(line) > 0.0 {
        grown.iter().any(|member| is_near(*member))
    } else {
        others.iter().any(|other| is_near(other.clear) || surrounds(line, other.disc.centre))
    }
}

/// Whether `place` is inside the polygon `line`.
fn surrounds(line: &[Point], place: Point) -> bool {
    let mut is_inside = false;
    for (at, one) in line.iter().enumerate() {
        let other = next_after(line, at);
        let is_beside = (one.y > place.y) != (other.y > place.y);
        is_inside ^= is_beside && place.x < one.x + (other.x - one.x) * (place.y - one.y) / (other.y - one.y);
    }
    is_inside
}

/// The line resampled at equal steps of about `step`.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a bounded count"
)]
fn evened(line: &[Point], step: f64) -> Vec<Point> {
    let pairs = || line.iter().zip(line.iter().cycle().skip(1));
    let length: f64 = pairs().map(|(one, other)| one.distance(*other)).sum();
    let count = (length / step).clamp(6.0, 100_000.0).floor();
    let (step, mut even, mut walked) = (length / count, Vec::with_capacity(count as usize), 0.0);
    for (one, other) in pairs() {
        let piece = one.distance(*other);
        while (even.len() as f64) < count && even.len() as f64 * step <= walked + piece {
            let share = if piece > 1e-12 { (even.len() as f64 * step - walked) / piece } else { 0.0 };
            even.push(one.lerp(*other, share.clamp(0.0, 1.0)));
        }
        walked += piece;
    }
    even
}

/// Each vertex moved a little towards the midpoint of its two neighbours.
fn smoothed(line: &[Point]) -> Vec<Point> {
    let before = line.iter().cycle().skip(line.len().saturating_sub(1));
    let after = line.iter().cycle().skip(1);
    line.iter().zip(before.zip(after)).map(|(place, (one, other))| place.lerp(one.midpoint(*other), 0.5)).collect()
}

/// The point itself if it is outside of `disc`, else the nearest point of its circle.
fn pushed(place: Point, disc: Disc) -> Point {
    if disc.distance_to(place) >= 0.0 {
        return place;
    }
    disc.centre + (place - disc.centre).unit_or(Vector::new(0.0, -1.0)) * disc.radius
}
