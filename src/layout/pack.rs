//! The connected components of a large map, side by side on one stage: each as large as its organisations need.

use super::even::even_out;
use super::score::number;
use crate::geometry::{Point, Rect, Size, Vector, order};

/// Room around a part's outermost organisations, in sides of the square that each has to itself.
const MARGIN: f64 = 0.75;
/// How many times longer than wide the room of a small part is at most.
const MOST_STRETCHED: f64 = 3.0;

/// Moves, turns and stretches each of these `parts` so that together they fill a rectangle about `proportion` times as wide as
/// tall. Shelves, the tallest parts first; a part of at least half of all is as wide as all shelves.
pub(super) fn pack(parts: &mut [Vec<Point>], proportion: f64) {
    let areas: Vec<f64> = parts.iter().map(|part| area(part.len())).collect();
    let area: f64 = areas.iter().sum();
    let width = (area * proportion).sqrt();
    let mut boxes = Vec::with_capacity(parts.len());
    for (part, own) in parts.iter_mut().zip(&areas) {
        let room = turn(part, proportion >= 1.0);
        let is_main = own * 2.0 > area;
        let across = if is_main { width } else { (own * room.clamp(1.0 / MOST_STRETCHED, MOST_STRETCHED)).sqrt() };
        boxes.push(Size::new(across.min(width), own / across.min(width)));
        even_out(part);
    }
    let height = |part: usize| boxes.get(part).map_or(0.0, |size| size.height);
    let (mut corner, mut shelf) = (Point::default(), 0.0_f64);
    for part in order(parts.len(), &mut |one, other| height(other).total_cmp(&height(one))) {
        let (Some(points), Some(size)) = (parts.get_mut(part), boxes.get(part)) else { continue };
        if corner.x > 0.0 && corner.x + size.width > width + 1e-9 {
            corner = Point::new(0.0, corner.y + shelf);
            shelf = 0.0;
        }
        let across = |share: f64| corner.x + MARGIN + share * (size.width - 2.0 * MARGIN);
        let down = |share: f64| corner.y + MARGIN + share * (size.height - 2.0 * MARGIN);
        for point in points {
            *point = Point::new(across(point.x), down(point.y));
        }
        corner.x += size.width;
        shelf = shelf.max(size.height);
    }
}

/// The room of a part with `count` organisations, in squares that one organisation has to itself.
fn area(count: usize) -> f64 {
    let side = number(count).sqrt() + 2.0 * MARGIN - 1.0;
    side * side
}

/// Turns `part` so that it is longest across, or down. Returns how many times as wide as tall it then is.
fn turn(part: &mut [Point], is_across: bool) -> f64 {
    let count = number(part.len().max(1));
    let sum = part.iter().fold(Vector::default(), |sum, point| sum + (*point - Point::default()));
    let mean = Point::default() + sum * (1.0 / count);
    let (mut across, mut down, mut both) = (0.0_f64, 0.0_f64, 0.0_f64);
    for point in &*part {
        let step = *point - mean;
        across += step.x * step.x;
        down += step.y * step.y;
        both += step.x * step.y;
    }
    // The direction in which they are spread most: half the angle of (across − down, 2 · both).
    let (level, slope) = (across - down, 2.0 * both);
    let length = (level * level + slope * slope).sqrt();
    let cosine = if length > 1e-12 { (0.5 + 0.5 * level / length).max(0.0).sqrt() } else { 1.0 };
    let sine = (1.0 - cosine * cosine).max(0.0).sqrt() * if slope < 0.0 { -1.0 } else { 1.0 };
    for point in &mut *part {
        let step = *point - mean;
        let (along, aside) = (step.x * cosine + step.y * sine, step.y * cosine - step.x * sine);
        *point = if is_across { Point::new(along, aside) } else { Point::new(-aside, along) };
    }
    let bounds = Rect::bounding(part.iter().copied()).unwrap_or_default();
    (bounds.width + 1e-9) / (bounds.height + 1e-9)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(count: usize) -> Vec<Point> {
        (0..count).map(|index| Point::new(number(index), number(index) * 2.0)).collect()
    }

    #[test]
    fn parts_stand_beside_one_another() {
        for proportion in [0.5, 1.0, 2.4] {
            let mut parts = vec![line(9), line(1), line(2), line(1), line(5), line(0)];
            pack(&mut parts, proportion);
            let boxes: Vec<Rect> = parts
                .iter()
                .filter_map(|part| Rect::bounding(part.iter().copied()))
                .map(|bounds| bounds.inflated(0.45))
                .collect();
            for (index, one) in boxes.iter().enumerate() {
                assert!(one.x.is_finite() && one.width.is_finite());
                assert!(boxes.iter().skip(index + 1).all(|other| !one.intersects(*other)), "{boxes:?}");
            }
        }
    }

    #[test]
    fn a_part_is_turned_along_the_stage() {
        let (mut wide, mut tall) = (line(8), line(8));
        let (wide, tall) = (turn(&mut wide, true), turn(&mut tall, false));
        assert!(wide > 5.0 && tall < 0.2, "{wide} {tall}");
    }
}
