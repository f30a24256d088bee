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
    /// The hull of a collaboration, by its number; there are four colours, used in turn.
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
            Self::Hull(number) => match number % 4 {
                0 => ("--hull-0", "#2e7d4f", "#7fc79b"),
                1 => ("--hull-1", "#7a4fa3", "#c3a2e4"),
                2 => ("--hull-2", "#a8641a", "#e3b078"),
                _ => ("--hull-3", "#2f6db5", "#8cc2f0"),
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

    const TONES: [Tone; 8] =
        [Tone::Paper, Tone::Ink, Tone::Muted, Tone::Line, Tone::Hull(0), Tone::Hull(1), Tone::Hull(2), Tone::Hull(3)];

    /// The value of a custom property on a light background.
    pub fn resolved(value: &str) -> &str {
        let property = value.strip_prefix("var(").and_then(|value| value.strip_suffix(')'));
        let mut tones = TONES.into_iter().map(Tone::definition);
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
        for (property, light, dark) in TONES.map(Tone::definition) {
            let declared = sheet.lines().find(|line| line.trim_start().starts_with(&format!("{property}:"))).unwrap();
            assert!(declared.contains(&format!("light-dark({light}, {dark})")), "{declared}");
        }
    }
}
