//! Path data of SVG, written number by number.

use super::{Point, Vector, push_decimal};

/// Writes `command` and a place to this many decimals: `M1.5 -2`.
pub fn push_place(path: &mut String, command: char, place: Point, decimals: usize) {
    path.push(command);
    push_decimal(path, place.x, decimals);
    path.push(' ');
    push_decimal(path, place.y, decimals);
}

/// Writes an arc of a circle of `radius` to `end`, to this many decimals: the `is_large` one of the two that lie on one
/// side, clockwise on screen or not.
pub fn push_arc(path: &mut String, radius: f64, is_large: bool, is_clockwise: bool, end: Point, decimals: usize) {
    push_place(path, 'A', Point::new(radius, radius), decimals);
    path.push_str(" 0 ");
    path.push(if is_large { '1' } else { '0' });
    path.push_str(if is_clockwise { " 1" } else { " 0" });
    push_place(path, ' ', end, decimals);
}

/// A whole circle; two of them make a ring under the even-odd rule.
pub fn circle_path(centre: Point, radius: f64) -> String {
    let across = Vector::new(radius, 0.0);
    let mut path = String::new();
    push_place(&mut path, 'M', centre - across, 1);
    push_arc(&mut path, radius, true, true, centre + across, 1);
    push_arc(&mut path, radius, true, true, centre - across, 1);
    path.push('Z');
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let mut path = String::new();
        push_place(&mut path, 'M', Point::new(1.5, -2.0), 1);
        push_arc(&mut path, 20.0, false, true, Point::new(0.04, 7.25), 1);
        assert_eq!(path, "M1.5 -2A20 20 0 0 1 0 7.3");
    }
}
