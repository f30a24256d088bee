//! The few formats a map is drawn in: a stage takes the one that suits it and only scales it.
//!
//! So nothing moves against anything else while a window is resized within a class, and the picture can be drawn before
//! anyone looks. The style sheet shows the drawing of the same format by container queries: `style/still.css` repeats
//! the rule of [`Format::of`], and a browser test holds the two together.

use crate::geometry::Size;

/// A nominal stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A column much taller than wide: a long phone held upright.
    Column,
    /// Taller than wide: a phone held upright.
    Portrait,
    /// About as tall as wide.
    Square,
    /// Wider than tall, and small.
    Compact,
    /// A screen's: wider than tall.
    Wide,
    /// A low, wide strip: a screen of which the browser takes its part.
    Banner,
}

impl Format {
    /// Every format, from narrow to wide.
    pub const ALL: [Self; 6] = [Self::Column, Self::Portrait, Self::Square, Self::Compact, Self::Wide, Self::Banner];

    /// The format for `stage`. Only lengths in pixels and proportions of whole numbers: what a container query says too.
    pub fn of(stage: Size) -> Self {
        let Size { width, height } = stage;
        if width >= 330.0 && height >= 540.0 && width * 25.0 < height * 17.0 {
            Self::Column
        } else if width * 100.0 < height * 93.0 {
            Self::Portrait
        } else if width * 5.0 < height * 6.0 {
            Self::Square
        } else if width < height * 2.0 {
            if width < 780.0 { Self::Compact } else { Self::Wide }
        } else if width < 680.0 {
            Self::Compact
        } else {
            Self::Banner
        }
    }

    /// The stage it is laid out for, in CSS pixels: about the smallest it is shown on, so that names are never smaller
    /// than they are laid out.
    pub const fn stage(self) -> Size {
        match self {
            Self::Column => Size::new(340.0, 560.0),
            Self::Portrait => Size::new(300.0, 366.0),
            Self::Square => Size::new(400.0, 350.0),
            Self::Compact => Size::new(420.0, 292.0),
            Self::Wide => Size::new(640.0, 408.0),
            Self::Banner => Size::new(700.0, 300.0),
        }
    }

    /// Its name for the style sheet.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Column => "column",
            Self::Portrait => "portrait",
            Self::Square => "square",
            Self::Compact => "compact",
            Self::Wide => "wide",
            Self::Banner => "banner",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Rect, Viewport};

    fn of(width: f64, height: f64) -> Format {
        Format::of(Size::new(width, height))
    }

    #[test]
    fn stages_take_the_format_they_look_like() {
        for (width, height, format) in [
            (288.0, 358.0, Format::Portrait),
            (358.0, 437.0, Format::Portrait),
            (390.0, 672.0, Format::Column),
            (360.0, 468.0, Format::Portrait),
            (568.0, 544.0, Format::Square),
            (624.0, 430.0, Format::Compact),
            (843.0, 482.0, Format::Wide),
            (1376.0, 740.0, Format::Wide),
            (883.0, 310.0, Format::Banner),
        ] {
            assert_eq!(of(width, height), format, "{width} × {height}");
        }
    }

    #[test]
    fn a_format_suits_its_own_stage() {
        for format in Format::ALL {
            let Size { width, height } = format.stage();
            // Those that begin at some length are laid out a little smaller.
            assert_eq!(of(width * 1.25, height * 1.25), format);
        }
    }

    #[test]
    fn an_edge_belongs_to_the_wider_format() {
        assert_eq!([of(329.9, 700.0), of(330.0, 700.0)], [Format::Portrait, Format::Column]);
        assert_eq!([of(330.0, 539.9), of(330.0, 540.0)], [Format::Portrait, Format::Column]);
        assert_eq!([of(475.9, 700.0), of(476.0, 700.0)], [Format::Column, Format::Portrait]);
        assert_eq!([of(557.9, 600.0), of(558.0, 600.0)], [Format::Portrait, Format::Square]);
        assert_eq!([of(479.9, 400.0), of(480.0, 400.0)], [Format::Square, Format::Compact]);
        assert_eq!([of(779.9, 500.0), of(780.0, 500.0)], [Format::Compact, Format::Wide]);
        assert_eq!([of(799.9, 400.0), of(800.0, 400.0)], [Format::Wide, Format::Banner]);
        assert_eq!([of(679.9, 300.0), of(680.0, 300.0)], [Format::Compact, Format::Banner]);
    }

    #[test]
    fn no_stage_at_all_has_a_format_too() {
        assert_eq!(Format::of(Size::default()), Format::Compact);
    }

    /// How much larger than laid out everything is on `stage`, and the share of it that the map takes.
    fn seen_on(stage: Size) -> (f64, f64) {
        let nominal = Format::of(stage).stage();
        let scale = Viewport::fitting(Rect::new(0.0, 0.0, nominal.width, nominal.height), stage).scale();
        (scale, nominal.area() * scale * scale / stage.area())
    }

    #[test]
    fn names_stay_legible_and_the_map_fills_most_of_each_stage_of_a_page() {
        for page in (320..800).map(f64::from) {
            let stage = Size::new(page - 32.0, (page * 1.12).clamp(320.0, 544.0));
            let (scale, filled) = seen_on(stage);
            assert!(scale >= 0.95 && filled >= 0.8, "{scale} and {filled} on {stage:?}");
        }
    }

    #[test]
    fn names_stay_legible_and_the_map_fills_most_of_each_stage_beside_a_card() {
        for width in (400..3300).step_by(4).map(f64::from) {
            for height in (288..1800).step_by(4).map(f64::from) {
                let (scale, filled) = seen_on(Size::new(width, height));
                let is_usual = width < height * 3.0 && height < width * 2.5;
                assert!(!is_usual || (scale >= 0.95 && filled >= 0.6), "{scale} and {filled} on {width} × {height}");
            }
        }
    }
}
