//! The file formats of `carte render`, and their arguments.

use std::path::Path;

use clap::ArgMatches;

use super::drawn::Density;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Svg,
    Png,
    Pdf,
}

impl Kind {
    pub(super) const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Pdf];

    /// The value of `--format`, and the extension of a file name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| name.eq_ignore_ascii_case(kind.name()))
    }

    /// The format requested, else that of the file name's extension, else SVG.
    pub(super) fn of(asked: Option<&str>, output: Option<&Path>) -> Self {
        let extension = || output?.extension()?.to_str().and_then(Self::named);
        asked.and_then(Self::named).or_else(extension).unwrap_or(Self::Svg)
    }
}

/// The resolution of a PNG: `--width`, else `--scale`, else 2 pixels per CSS pixel, for high-density screens.
pub(super) fn density(asked: &ArgMatches) -> Density {
    match (asked.get_one::<u32>("width"), asked.get_one::<f32>("scale")) {
        (Some(width), _) => Density::Width(*width),
        (None, scale) => Density::Scale(scale.copied().unwrap_or(2.0)),
    }
}
