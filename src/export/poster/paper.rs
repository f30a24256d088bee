//! The paper sizes and orientations of a poster.

use crate::geometry::Size;
use crate::text::PosterWords;

/// Points in a millimetre.
pub(super) const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// A paper size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches, the usual sheet of North America.
    #[default]
    Letter,
    /// 297 × 420 mm.
    A3,
    /// 420 × 594 mm.
    A2,
}

/// The orientation of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// Taller than wide.
    Portrait,
    /// Wider than tall.
    #[default]
    Landscape,
}

impl Paper {
    /// Every paper, from small to large.
    pub const ALL: [Self; 4] = [Self::Letter, Self::A4, Self::A3, Self::A2];

    /// Its identifier.
    pub const fn id(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
            Self::A3 => "a3",
            Self::A2 => "a2",
        }
    }

    /// Its name for readers.
    pub const fn name(self, words: &PosterWords) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::Letter => words.letter,
            Self::A3 => "A3",
            Self::A2 => "A2",
        }
    }

    /// The paper with this identifier, in upper or lower case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| name.eq_ignore_ascii_case(paper.id()))
    }

    /// Width and height in millimetres, in this orientation.
    pub const fn size_mm(self, orientation: Orientation) -> Size {
        let (short, long) = match self {
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
            Self::A3 => (297.0, 420.0),
            Self::A2 => (420.0, 594.0),
        };
        match orientation {
            Orientation::Portrait => Size::new(short, long),
            Orientation::Landscape => Size::new(long, short),
        }
    }
}

impl Orientation {
    /// Both; the first suits most maps.
    pub const ALL: [Self; 2] = [Self::Landscape, Self::Portrait];

    /// Its identifier, the same as in style sheets.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Portrait => "portrait",
            Self::Landscape => "landscape",
        }
    }

    /// Its name for readers.
    pub const fn name(self, words: &PosterWords) -> &'static str {
        match self {
            Self::Portrait => words.portrait,
            Self::Landscape => words.landscape,
        }
    }

    /// The orientation with this identifier, in upper or lower case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|orientation| name.eq_ignore_ascii_case(orientation.id()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn papers_are_known_by_their_names() {
        for paper in Paper::ALL {
            assert_eq!(Paper::named(paper.id()), Some(paper));
            assert_eq!(Paper::named(&paper.id().to_uppercase()), Some(paper));
        }
        assert_eq!([Paper::named(""), Paper::named("a5"), Paper::named("a3 ")], [None; 3]);
        for orientation in Orientation::ALL {
            assert_eq!(Orientation::named(orientation.id()), Some(orientation));
        }
        assert_eq!(Orientation::named("sideways"), None);
        assert_eq!(Paper::Letter.name(Language::FR.poster_words()), "Lettre");
    }

    #[test]
    fn a_sheet_that_is_turned_is_the_same_sheet() {
        for paper in Paper::ALL {
            let [upright, turned] = [Orientation::Portrait, Orientation::Landscape].map(|it| paper.size_mm(it));
            assert!(upright.height > upright.width);
            assert_eq!((upright.width, upright.height), (turned.height, turned.width));
        }
    }
}
