//! The few proportions a map is arranged for.

use crate::geometry::Size;

/// A class of stages of about the same proportions, for which one arrangement serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// Taller than wide: a phone held upright.
    Portrait,
    /// About as tall as wide.
    Square,
    /// Wider than tall: a page's column, a screen.
    Wide,
}

impl Shape {
    /// Every shape, from narrow to wide.
    pub const ALL: [Self; 3] = [Self::Portrait, Self::Square, Self::Wide];

    /// The class `stage` falls in; a stage of no height is wide.
    pub fn of(stage: Size) -> Self {
        if stage.width < stage.height * 0.93 {
            Self::Portrait
        } else if stage.width < stage.height * 1.25 {
            Self::Square
        } else {
            Self::Wide
        }
    }

    /// Width over height of the stage an arrangement of this shape is judged on.
    pub const fn aspect(self) -> f64 {
        match self {
            Self::Portrait => 0.8,
            Self::Square => 1.05,
            Self::Wide => 1.65,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_fall_in_the_class_they_look_like() {
        assert_eq!(Shape::of(Size::new(390.0, 430.0)), Shape::Portrait);
        assert_eq!(Shape::of(Size::new(600.0, 560.0)), Shape::Square);
        assert_eq!(Shape::of(Size::new(920.0, 560.0)), Shape::Wide);
        assert_eq!(Shape::of(Size::default()), Shape::Wide);
    }
}
