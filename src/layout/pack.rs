//! The parts of a large map that nothing ties, side by side on one stage: each as large as its organisations need.

use crate::geometry::{Point, Rect, Vector};

use super::score::number;

/// Room between two parts, in sides of the square that each organisation has to itself.
const GAP: f64 = 0.5;

/// Moves, turns and scales each of these `parts` so that together they fill a rectangle about `proportion` times as wide as
/// tall. Shelves, the tallest parts first.
pub(super) fn pack(parts: &mut [Vec<Point>], proportion: f64) {
    let boxes: Vec<Rect> = parts.iter_mut().map(|part| turn_and_scale(part, proportion >= 1.0)).collect();
    let height = |part: usize| boxes.get(part).map_or(0.0, |bounds| bounds.height);
    let area: f64 = boxes.iter().map(|bounds| bounds.inflated(GAP / 2.0).size().area()).sum();
    let widest = boxes.iter().fold(0.0_f64, |widest, bounds| widest.max(bounds.width));
    let width = widest.max((area * proportion).sqrt());
    let (mut corner, mut shelf) = (Point::default(), 0.0_f64);
    for part in crate::geometry::order(parts.len(), &mut |one, other| height(other).total_cmp(&height(one))) {
        let (Some(points), Some(bounds)) = (parts.get_mut(part), boxes.get(part)) else { continue };
        if corner.x > 0.0 && corner.x + bounds.width > width + 1e-9 {
            corner = Point::new(0.0, corner.y + shelf + GAP);
            shelf = 0.0;
        }
        let step = corner - Point::new(bounds.x, bounds.y);
        for point in points {
            *point += step;
        }
        corner.x += bounds.width + GAP;
        shelf = shelf.max(bounds.height);
    }
}

/// Turns `part` so that it is longest across, or down, and scales it to give each organisation a square of side 1. Returns the
/// room it then takes.
fn turn_and_scale(part: &mut [Point], is_across: bool) -> Rect {
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
    // A rectangle of (scale · width + 1) by (scale · height + 1) that has a square for each.
    let (area, sides) = (bounds.width * bounds.height, bounds.width + bounds.height);
    let missing = 1.3 * count - 1.0;
    let scale = if area > 1e-9 * sides * sides {
        ((sides * sides + 4.0 * area * missing).sqrt() - sides) / (2.0 * area)
    } else if sides > 0.0 {
        missing / sides
    } else {
        1.0
    };
    for point in &mut *part {
        *point = Point::new(point.x * scale, point.y * scale);
    }
    Rect::bounding(part.iter().copied()).unwrap_or_default().inflated(0.5)
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
        let (wide, tall) = (turn_and_scale(&mut wide, true), turn_and_scale(&mut tall, false));
        assert!(wide.width > 5.0 * wide.height && tall.height > 5.0 * tall.width, "{wide:?} {tall:?}");
    }
}
