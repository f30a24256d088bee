//! Which part of the world the stage shows, and at what scale.

use serde::{Deserialize, Serialize};

use super::decimal::rounded;
use super::{Point, Rect, Size, Vector};

/// The visible part of the world: a scale and the world point at the centre of the stage. It is independent of the
/// stage's size, so one viewport fits several stages.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Viewport {
    scale: f64,
    centre: Point,
}

/// The maximum distance of the centre from the origin, in world units.
const FARTHEST: f64 = 100_000.0;

impl Viewport {
    /// The range of scales that gestures reach, in screen pixels per world unit.
    pub const SMALLEST_SCALE: f64 = 0.5;
    /// See [`SMALLEST_SCALE`](Self::SMALLEST_SCALE).
    pub const LARGEST_SCALE: f64 = 8.0;
    /// The absolute minimum scale: a large map on a small stage must be zoomed out further than gestures allow to fit.
    const TINIEST_SCALE: f64 = 0.05;

    /// The viewport of this scale (screen pixels per world unit) around `centre` (in the world). Values out of range
    /// are clamped; those that are not finite become scale 1 and the origin.
    pub fn new(scale: f64, centre: Point) -> Self {
        let scale = if scale.is_finite() { scale.clamp(Self::TINIEST_SCALE, Self::LARGEST_SCALE) } else { 1.0 };
        let bounded = |along: f64| if along.is_finite() { along.clamp(-FARTHEST, FARTHEST) } else { 0.0 };
        Self { scale, centre: Point::new(bounded(centre.x), bounded(centre.y)) }
    }

    /// The viewport in which the whole of `world` just fits the stage.
    pub fn fitting(world: Rect, stage: Size) -> Self {
        let scale = (stage.width / world.width.max(1.0)).min(stage.height / world.height.max(1.0));
        Self::new(scale, world.centre())
    }

    /// The same view in terms independent of the stage: the scale as a multiple of the fitting one, the centre as
    /// fractions of the world's width and height.
    #[must_use]
    pub fn relative_to(self, world: Rect, stage: Size) -> Self {
        let share = |along: f64, start: f64, length: f64| (along - start) / length.max(1.0);
        let centre =
            Point::new(share(self.centre.x, world.x, world.width), share(self.centre.y, world.y, world.height));
        Self::new(self.scale / Self::fitting(world, stage).scale, centre)
    }

    /// The inverse of [`relative_to`](Self::relative_to): a relative view made absolute for this world on this stage.
    #[must_use]
    pub fn absolute_in(self, world: Rect, stage: Size) -> Self {
        let centre = Point::new(world.x + self.centre.x * world.width, world.y + self.centre.y * world.height);
        Self::new(self.scale * Self::fitting(world, stage).scale, centre)
    }

    /// Screen pixels per world unit.
    pub const fn scale(self) -> f64 {
        self.scale
    }

    /// The world point at the centre of the stage.
    pub const fn centre(self) -> Point {
        self.centre
    }

    /// The screen point of a world point, on a stage of this size.
    pub fn screen_from_world(self, stage: Size, world: Point) -> Point {
        Point::new(stage.width / 2.0, stage.height / 2.0) + (world - self.centre) * self.scale
    }

    /// The world point at a screen point of the stage.
    pub fn world_from_screen(self, stage: Size, screen: Point) -> Point {
        self.centre + (screen - Point::new(stage.width / 2.0, stage.height / 2.0)) * (1.0 / self.scale)
    }

    /// Zoomed by `factor`, with the world point under `screen_point` fixed; back to the scale of the `whole` map at least, however large it is.
    #[must_use]
    pub fn zoomed_about(self, stage: Size, screen_point: Point, factor: f64, whole: f64) -> Self {
        // Never a jump: a viewport already outside the range of gestures may stay there.
        let least = self.scale.min(Self::SMALLEST_SCALE).min(whole);
        let asked = self.scale * factor;
        #[allow(
            clippy::manual_clamp,
            reason = "clamp would print its bounds if they were crossed, with 7 kB of number formatting for each reader"
        )]
        let scale = if asked.is_finite() { asked.max(least).min(Self::LARGEST_SCALE) } else { self.scale };
        let kept = self.world_from_screen(stage, screen_point);
        let from_middle = screen_point - Point::new(stage.width / 2.0, stage.height / 2.0);
        Self::new(scale, kept - from_middle * (1.0 / scale))
    }

    /// Panned so that the world follows a pointer that moves by `screen_step`.
    #[must_use]
    pub fn panned(self, screen_step: Vector) -> Self {
        Self::new(self.scale, self.centre - screen_step * (1.0 / self.scale))
    }

    /// Interpolated towards `other` at `share` (0 to 1): the visible extent grows or shrinks linearly.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        let between = |from: f64, to: f64| from + (to - from) * share;
        let centre = Point::new(between(self.centre.x, other.centre.x), between(self.centre.y, other.centre.y));
        Self::new(1.0 / between(1.0 / self.scale, 1.0 / other.scale), centre)
    }

    /// Rounded to the precision that a link carries: finer than is visible, and short to write.
    #[must_use]
    pub fn rounded(self) -> Self {
        let centre = Point::new(rounded(self.centre.x, 4), rounded(self.centre.y, 4));
        Self::new(rounded(self.scale, 4), centre)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STAGE: Size = Size::new(800.0, 600.0);

    fn assert_near(one: Point, other: Point) {
        assert!(one.distance(other) < 1e-6, "{one:?} is not {other:?}");
    }

    #[test]
    fn the_centre_stands_in_the_middle_of_the_stage() {
        let viewport = Viewport::new(2.0, Point::new(10.0, 20.0));
        assert_eq!(viewport.screen_from_world(STAGE, Point::new(10.0, 20.0)), Point::new(400.0, 300.0));
        assert_eq!(viewport.screen_from_world(STAGE, Point::new(11.0, 20.0)), Point::new(402.0, 300.0));
    }

    #[test]
    fn the_world_follows_the_finger() {
        let before = Viewport::new(2.0, Point::new(10.0, 20.0));
        let world = Point::new(3.0, 4.0);
        let step = Vector::new(30.0, -8.0);
        let after = before.panned(step);
        assert_near(after.screen_from_world(STAGE, world), before.screen_from_world(STAGE, world) + step);
    }

    #[test]
    fn gestures_stop_at_their_bounds_without_a_jump() {
        let middle = Point::new(400.0, 300.0);
        for (scale, factor, whole, expected) in [
            (1.0, 1e9, 1.0, 8.0),
            (1.0, 0.0, 1.0, 0.5),
            (0.2, 0.5, 1.0, 0.2),
            (0.2, 1.5, 1.0, 0.3),
            (1.0, 0.0, 0.18, 0.18),
        ] {
            let zoomed = Viewport::new(scale, Point::default()).zoomed_about(STAGE, middle, factor, whole);
            assert!((zoomed.scale() - expected).abs() < 1e-9, "{scale} by {factor} gives {}", zoomed.scale());
        }
    }

    #[test]
    fn a_way_begins_and_ends_where_it_should() {
        let (from, to) = (Viewport::new(1.0, Point::new(0.0, 8.0)), Viewport::new(4.0, Point::new(10.0, 0.0)));
        assert_eq!(from.towards(to, 0.0), from);
        assert_eq!(from.towards(to, 1.0), to);
        let half = from.towards(to, 0.5);
        assert_near(half.centre(), Point::new(5.0, 4.0));
        assert!((half.scale() - 1.6).abs() < 1e-9, "half as much less is in view: {}", half.scale());
    }

    #[test]
    fn values_one_cannot_draw_with_give_way() {
        let viewport = Viewport::new(f64::NAN, Point::new(f64::INFINITY, f64::NAN));
        assert_eq!(viewport, Viewport::new(1.0, Point::default()));
        assert!(viewport.panned(Vector::new(f64::NAN, 0.0)).centre().is_finite());
        let empty = Size::default();
        assert!(viewport.zoomed_about(empty, Point::default(), f64::NAN, 1.0).centre().is_finite());
    }

    proptest! {
        #[test]
        fn screen_and_world_lead_back(scale in 0.5_f64..8.0, x in -1e3_f64..1e3, y in -1e3_f64..1e3) {
            let viewport = Viewport::new(scale, Point::new(x, -y));
            let screen = Point::new(y, x);
            assert_near(viewport.screen_from_world(STAGE, viewport.world_from_screen(STAGE, screen)), screen);
        }

        #[test]
        fn zooming_keeps_the_place_under_the_pointer(scale in 0.5_f64..8.0, factor in 0.1_f64..9.0, x in 0.0_f64..800.0) {
            let (viewport, pointer) = (Viewport::new(scale, Point::new(50.0, 60.0)), Point::new(x, 120.0));
            let zoomed = viewport.zoomed_about(STAGE, pointer, factor, 1.0);
            assert_near(zoomed.world_from_screen(STAGE, pointer), viewport.world_from_screen(STAGE, pointer));
        }
    }
}
