//! A point of the plane and the vector between two points.

use serde::{Deserialize, Serialize};

use std::ops::{Add, AddAssign, Mul, Neg, Sub};

/// A point, in the space that the code around it names (world or screen, both in CSS pixels).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Horizontal coordinate, growing to the right.
    pub x: f64,
    /// Vertical coordinate, growing downwards.
    pub y: f64,
}

/// A vector from one point to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Vector {
    /// Horizontal component, positive to the right.
    pub x: f64,
    /// Vertical component, positive downwards.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance to `other`. Plain square root, not `hypot`, whose result differs between machines.
    pub fn distance(self, other: Self) -> f64 {
        (other - self).length()
    }

    /// Linear interpolation towards `other`: 0 gives this point, 1 the other.
    #[must_use]
    pub fn lerp(self, other: Self, share: f64) -> Self {
        self + (other - self) * share
    }

    /// The midpoint between this and `other`.
    #[must_use]
    pub fn midpoint(self, other: Self) -> Self {
        self.lerp(other, 0.5)
    }

    /// Whether both coordinates are finite.
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite()
    }
}

impl Vector {
    /// The vector of `x` to the right and `y` down.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Length.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// The unit vector in the same direction, or `fallback` for a vector of length 0.
    #[must_use]
    pub fn unit_or(self, fallback: Self) -> Self {
        let length = self.length();
        if length > 1e-9 { self * (1.0 / length) } else { fallback }
    }

    /// The vector turned by 90° clockwise on screen.
    #[must_use]
    pub fn turned(self) -> Self {
        Self::new(-self.y, self.x)
    }

    /// Dot product.
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    /// Cross product, a signed area: positive when `other` is clockwise of this on screen.
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
