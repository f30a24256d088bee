//! SVG path data, in relative commands, and in tenths of a pixel unless it needs more.
//!
//! Relative commands give the same text for the same shape wherever it is: pages that hold a map in six formats compress a
//! fifth better than with absolute ones. Each step starts from the previous rounded point, so that errors do not add up.

use super::{Point, Vector, push_decimal, rounded};

/// Path data under construction.
#[derive(Clone, Debug)]
pub struct PathData {
    text: String,
    decimals: usize,
    /// Current point.
    at: Point,
    /// Start of the current subpath.
    start: Point,
}

impl Default for PathData {
    fn default() -> Self {
        Self::with_decimals(1)
    }
}

impl PathData {
    /// For arcs of nearly half a turn: between ends in tenths of a pixel they bulge by a pixel.
    pub fn precise() -> Self {
        Self::with_decimals(3)
    }

    fn with_decimals(decimals: usize) -> Self {
        Self { text: String::new(), decimals, at: Point::default(), start: Point::default() }
    }

    /// Starts a subpath at `place`.
    pub fn move_to(&mut self, place: Point) {
        self.step(if self.text.is_empty() { 'M' } else { 'm' }, place);
        self.arrive(place);
        self.start = self.at;
    }

    /// Draws a straight line to `end`.
    pub fn line_to(&mut self, end: Point) {
        self.step('l', end);
        self.arrive(end);
    }

    /// Draws a quadratic curve to `end` with this control point.
    pub fn curve_to(&mut self, control: Point, end: Point) {
        self.step('q', control);
        self.step(' ', end);
        self.arrive(end);
    }

    /// Draws an arc of a circle of `radius` to `end`; `is_large` and `is_clockwise` (on screen) are SVG's arc flags.
    pub fn arc_to(&mut self, radius: f64, is_large: bool, is_clockwise: bool, end: Point) {
        self.number('a', radius);
        self.number(' ', radius);
        self.text.push_str(" 0 ");
        self.text.push(if is_large { '1' } else { '0' });
        self.text.push_str(if is_clockwise { " 1" } else { " 0" });
        self.step(' ', end);
        self.arrive(end);
    }

    /// Draws a whole circle; two of them make a ring under the even-odd rule.
    pub fn circle(&mut self, centre: Point, radius: f64) {
        let across = Vector::new(rounded(radius, self.decimals), 0.0);
        self.move_to(centre - across);
        let leftmost = self.at;
        // Two half turns, whose ends are exactly a diameter apart.
        for end in [leftmost + across * 2.0, leftmost] {
            self.arc_to(across.x, true, true, end);
        }
        self.close();
    }

    /// Closes the current subpath.
    pub fn close(&mut self) {
        self.text.push('z');
        self.at = self.start;
    }

    /// The path data.
    pub fn into_text(self) -> String {
        self.text
    }

    fn step(&mut self, command: char, place: Point) {
        let place = self.rounded(place);
        self.number(command, place.x - self.at.x);
        self.number(' ', place.y - self.at.y);
    }

    fn arrive(&mut self, place: Point) {
        self.at = self.rounded(place);
    }

    fn number(&mut self, before: char, number: f64) {
        self.text.push(before);
        push_decimal(&mut self.text, number, self.decimals);
    }

    fn rounded(&self, place: Point) -> Point {
        Point::new(rounded(place.x, self.decimals), rounded(place.y, self.decimals))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_short_and_relative() {
        let mut path = PathData::default();
        path.move_to(Point::new(1.5, -2.0));
        path.arc_to(20.0, false, true, Point::new(0.04, 7.25));
        path.line_to(Point::new(10.0, 7.25));
        path.close();
        path.move_to(Point::new(2.5, -1.0));
        path.curve_to(Point::new(3.5, -1.0), Point::new(4.0, 0.0));
        assert_eq!(path.into_text(), "M1.5 -2a20 20 0 0 1 -1.5 9.3l10 0zm1 1q1 0 1.5 1");
    }

    #[test]
    fn the_same_shape_elsewhere_differs_in_its_first_place_only() {
        let circle = |x: f64, y: f64| {
            let mut path = PathData::default();
            path.circle(Point::new(x, y), 7.7);
            path.into_text()
        };
        assert_eq!(circle(0.0, 0.0).strip_prefix("M-7.7 0"), circle(150.3, 20.1).strip_prefix("M142.6 20.1"));
    }

    #[test]
    fn the_ends_of_a_half_turn_are_a_diameter_apart() {
        for radius in [14.9, 14.84, 3.05, 0.33] {
            for x in [0.0, 0.04, 101.26, -7.35] {
                let mut path = PathData::default();
                path.circle(Point::new(x, 0.0), radius);
                let text = path.into_text();
                let numbers: Vec<f64> =
                    text.split(|sign: char| !"-.0123456789".contains(sign)).filter_map(|it| it.parse().ok()).collect();
                // M x y, then twice: two radii, three flags, two coordinates.
                let off = (numbers[7] - numbers[2] * 2.0).abs() + (numbers[14] + numbers[2] * 2.0).abs();
                assert!(off < 1e-9, "{text}");
            }
        }
    }

    #[test]
    fn no_error_adds_up() {
        let mut path = PathData::default();
        path.move_to(Point::default());
        for step in 1..=30 {
            path.line_to(Point::new(f64::from(step) / 30.0, 0.0));
        }
        let steps: f64 =
            path.into_text().split('l').skip(1).filter_map(|step| step.split(' ').next()?.parse::<f64>().ok()).sum();
        assert!((steps - 1.0).abs() < 1e-9, "{steps}");
    }
}
