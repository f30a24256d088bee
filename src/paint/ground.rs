//! The background, light or dark, and the style sheet's colours on it, for files without a style sheet.

use crate::model::Colour;
use crate::scene::Ink;

/// The background of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Light.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// White, for paper.
    Paper,
}

/// A colour of the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The background of the map.
    Paper,
    /// Text.
    Ink,
    /// Secondary text.
    Muted,
    /// Thin rules.
    Line,
    /// The hull of a collaboration, by its number; there are eight colours, used in turn.
    Hull(usize),
}

impl Tone {
    /// The custom property, and its colours on light and on dark backgrounds.
    const fn definition(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Paper => ("--paper", "#fbf8f1", "#14191e"),
            Self::Ink => ("--ink", "#1f2d38", "#ece8df"),
            Self::Muted => ("--muted", "#55626c", "#a9b1b7"),
            Self::Line => ("--line", "#d9d3c5", "#39434c"),
            Self::Hull(number) => match number % 8 {
                0 => ("--hull-0", "#789000", "#a7b659"),
                1 => ("--hull-1", "#4854c0", "#888fd6"),
                2 => ("--hull-2", "#a83000", "#c67859"),
                3 => ("--hull-3", "#5484e4", "#8fafed"),
                4 => ("--hull-4", "#78000c", "#a75961"),
                5 => ("--hull-5", "#c06c84", "#d69faf"),
                6 => ("--hull-6", "#003090", "#5978b6"),
                _ => ("--hull-7", "#78486c", "#a7889f"),
            },
        }
    }
}

impl Ground {
    /// The value of `tone` on this background.
    pub const fn tone(self, tone: Tone) -> &'static str {
        let (_, light, dark) = tone.definition();
        match self {
            Self::Paper if matches!(tone, Tone::Paper) => "#ffffff",
            Self::Light | Self::Paper => light,
            Self::Dark => dark,
        }
    }

    /// The colour of a mark on this background.
    pub const fn ink(self, ink: &Ink) -> Colour {
        match self {
            Self::Light | Self::Paper => ink.light,
            Self::Dark => ink.dark,
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn tones() -> impl Iterator<Item = Tone> {
        [Tone::Paper, Tone::Ink, Tone::Muted, Tone::Line].into_iter().chain((0..8).map(Tone::Hull))
    }

    /// The value of a custom property on a light background.
    pub fn resolved(value: &str) -> &str {
        let property = value.strip_prefix("var(").and_then(|value| value.strip_suffix(')'));
        let mut tones = tones().map(Tone::definition);
        tones.find(|(name, _, _)| Some(*name) == property).map_or(value, |(_, light, _)| light)
    }

    #[test]
    fn a_printer_prints_no_paper() {
        assert_eq!(Ground::Paper.tone(Tone::Paper), "#ffffff");
        assert_eq!(Ground::Paper.tone(Tone::Ink), Ground::Light.tone(Tone::Ink));
        assert_ne!(Ground::Dark.tone(Tone::Ink), Ground::Light.tone(Tone::Ink));
    }

    #[test]
    fn the_colours_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../style/widget/frame.css");
        for (property, light, dark) in tones().map(Tone::definition) {
            let declared = sheet.lines().find(|line| line.trim_start().starts_with(&format!("{property}:"))).unwrap();
            assert!(declared.contains(&format!("light-dark({light}, {dark})")), "{declared}");
        }
    }
}
