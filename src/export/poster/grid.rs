//! The grid of the map, A1 to H8, to which the index refers.

use crate::export::Ground;
use crate::export::lines::written;
use crate::geometry::{Point, Rect, push_decimal};
use crate::markup::{Element, svg};
use crate::paint::Tone;

/// The number of columns, named from A on, and of rows, named from 1 on.
const CELLS: u8 = 8;

/// The cell of `frame` that holds `point`: a letter across, a number down.
pub(super) fn cell(frame: Rect, point: Point) -> String {
    let at = |along: f64, start: f64, length: f64| {
        let share = (along - start) / length.max(1.0) * f64::from(CELLS);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded to the cells there are")]
        let number = share.clamp(0.0, f64::from(CELLS - 1)) as u8;
        number
    };
    let column = char::from(b'A' + at(point.x, frame.x, frame.width));
    let row = char::from(b'1' + at(point.y, frame.y, frame.height));
    [column, row].into_iter().collect()
}

/// The frame with a tick where cells meet, the cell names along its edges, and a small cross at each inner corner.
pub(super) fn grid(frame: Rect, text_pt: f64, ground: Ground) -> Vec<Element> {
    let (muted, line) = (ground.tone(Tone::Muted), ground.tone(Tone::Line));
    let tick = text_pt * 0.45;
    let mut edges = String::new();
    let mut crosses = String::new();
    stroke(&mut edges, Point::new(frame.x, frame.y), 'h', frame.width);
    stroke(&mut edges, Point::new(frame.x, frame.bottom()), 'h', frame.width);
    stroke(&mut edges, Point::new(frame.x, frame.y), 'v', frame.height);
    stroke(&mut edges, Point::new(frame.right(), frame.y), 'v', frame.height);
    let (step_x, step_y) = (frame.width / f64::from(CELLS), frame.height / f64::from(CELLS));
    let mut names = Vec::new();
    for number in 0..CELLS {
        let (x, y) = (frame.x + step_x * f64::from(number), frame.y + step_y * f64::from(number));
        if number > 0 {
            stroke(&mut edges, Point::new(x, frame.y), 'v', -tick);
            stroke(&mut edges, Point::new(x, frame.bottom()), 'v', tick);
            stroke(&mut edges, Point::new(frame.x, y), 'h', -tick);
            stroke(&mut edges, Point::new(frame.right(), y), 'h', tick);
        }
        for row in (1..CELLS).filter(|_| number > 0) {
            let corner = Point::new(x, frame.y + step_y * f64::from(row));
            stroke(&mut crosses, Point::new(corner.x - tick / 2.0, corner.y), 'h', tick);
            stroke(&mut crosses, Point::new(corner.x, corner.y - tick / 2.0), 'v', tick);
        }
        let size = text_pt * 0.7;
        let (middle_x, foot_y) = (x + step_x / 2.0, y + step_y / 2.0 + size * 0.36);
        let letter = char::from(b'A' + number).to_string();
        let digit = char::from(b'1' + number).to_string();
        for (name, x, y) in [
            (&letter, middle_x, frame.y - size * 0.45),
            (&letter, middle_x, frame.bottom() + size * 1.1),
            (&digit, frame.x - size * 0.7, foot_y),
            (&digit, frame.right() + size * 0.7, foot_y),
        ] {
            names.push(written(name, x, y, size).with("text-anchor", "middle"));
        }
    }
    let ruled = |path: String, colour: &str| {
        svg("path").with("fill", "none").with("stroke", colour).with("stroke-width", "0.5").with("d", path)
    };
    vec![ruled(crosses, line), ruled(edges, muted), svg("g").with("fill", muted).all(names)]
}

/// A stroke from `start` along one axis.
fn stroke(path: &mut String, start: Point, axis: char, length: f64) {
    for (command, number) in [('M', start.x), (' ', start.y), (axis, length)] {
        path.push(command);
        push_decimal(path, number, 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_in_the_cell_that_contains_it() {
        let frame = Rect::new(100.0, 50.0, 800.0, 400.0);
        for (x, y, name) in
            [(100.0, 50.0, "A1"), (199.9, 99.9, "A1"), (200.0, 100.0, "B2"), (500.0, 449.0, "E8"), (900.0, 450.0, "H8")]
        {
            assert_eq!(cell(frame, Point::new(x, y)), name);
        }
        assert_eq!(cell(frame, Point::new(-5.0, 9e9)), "A8");
        assert_eq!(cell(Rect::default(), Point::default()), "A1");
    }

    #[test]
    fn every_cell_is_named_on_both_sides() {
        let drawn: String =
            grid(Rect::new(0.0, 0.0, 800.0, 400.0), 10.0, Ground::Light).iter().map(Element::all_text).collect();
        for name in ('A'..='H').chain('1'..='8') {
            assert_eq!(drawn.matches(name).count(), 2, "{name}");
        }
    }
}
