//! A place in the plane and the step between two places.

use serde::{Deserialize, Serialize};

use std::ops::{Add, AddAssign, Mul, Neg, Sub};

/// A place, in whatever space the code around it names (world or screen, both in CSS pixels).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Grows to the right.
    pub x: f64,
    /// Grows downwards.
    pub y: f64,
}

/// A step from one place to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vector {
    /// Grows to the right.
    pub x: f64,
    /// Grows downwards.
    pub y: f64,
}

impl Point {
    /// The place at `x`, `y`.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// How far `other` is. Plain square root, not `hypot`, which differs between machines.
    pub fn distance(self, other: Self) -> f64 {
        (other - self).length()
    }

    /// The place `share` of the way to `other`: 0 is here, 1 is there.
    #[must_use]
    pub fn lerp(self, other: Self, share: f64) -> Self {
        self + (other - self) * share
    }

    /// The place halfway to `other`.
    #[must_use]
    pub fn midpoint(self, other: Self) -> Self {
        self.lerp(other, 0.5)
    }

    /// Whether both coordinates are numbers one can draw at.
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

impl Vector {
    /// The step of `x` to the right and `y` down.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Length of the step.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// The step of length 1 in the same direction; a step of no length has no direction and gives `fallback`.
    #[must_use]
    pub fn unit_or(self, fallback: Self) -> Self {
        let length = self.length();
        if length > 1e-9 { self * (1.0 / length) } else { fallback }
    }

    /// The step turned a quarter to the right (clockwise on screen).
    #[must_use]
    pub fn turned(self) -> Self {
        Self::new(-self.y, self.x)
    }

    /// Scalar product.
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    /// Signed area of the parallelogram: positive when `other` lies clockwise on screen.
    pub fn cross(self, other: Self) -> f64 {
        self.x * other.y - self.y * other.x
    }
}

impl Sub for Point {
    type Output = Vector;
    fn sub(self, other: Self) -> Vector {
        Vector::new(self.x - other.x, self.y - other.y)
    }
}

impl Add<Vector> for Point {
    type Output = Self;
    fn add(self, step: Vector) -> Self {
        Self::new(self.x + step.x, self.y + step.y)
    }
}

impl AddAssign<Vector> for Point {
    fn add_assign(&mut self, step: Vector) {
        *self = *self + step;
    }
}

impl Sub<Vector> for Point {
    type Output = Self;
    fn sub(self, step: Vector) -> Self {
        Self::new(self.x - step.x, self.y - step.y)
    }
}

impl Add for Vector {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.x + other.x, self.y + other.y)
    }
}

impl Mul<f64> for Vector {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self::new(self.x * factor, self.y * factor)
    }
}

impl Neg for Vector {
    type Output = Self;
    fn neg(self) -> Self {
        Self::new(-self.x, -self.y)
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these come out exact, or must be the very same bits")]
mod tests {
    use super::*;

    #[test]
    fn a_step_leads_from_one_place_to_the_other() {
        let (from, to) = (Point::new(1.0, 2.0), Point::new(4.0, 6.0));
        assert_eq!(from + (to - from), to);
        assert_eq!(from.distance(to), 5.0);
        assert_eq!(from.midpoint(to), Point::new(2.5, 4.0));
    }

    #[test]
    fn a_step_of_no_length_has_the_fallback_direction() {
        let fallback = Vector::new(1.0, 0.0);
        assert_eq!(Vector::default().unit_or(fallback), fallback);
        assert_eq!(Vector::new(0.0, 3.0).unit_or(fallback), Vector::new(0.0, 1.0));
    }

    #[test]
    fn turning_is_clockwise_on_screen() {
        let right = Vector::new(1.0, 0.0);
        assert_eq!(right.turned(), Vector::new(-0.0, 1.0));
        assert!(right.cross(right.turned()) > 0.0);
    }
}
