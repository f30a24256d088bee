//! The styles of drawn elements: their classes in the style sheet, and the same as attributes, for files without one.

use super::ground::{Ground, Tone};
use crate::model::Dash;

/// The serif font, for titles and parts.
pub const SERIF: &str = "Georgia, 'Noto Serif', 'Liberation Serif', serif";
/// The font of other texts.
pub const SANS: &str = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif";

/// The opacity of faded elements.
pub(super) const FADED: &str = "0.26";

/// The kind of a drawn element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// The line around a network.
    Network,
    /// The hull of a collaboration, by its number.
    Hull(usize),
    /// The region of a group, by its number.
    Region(usize),
    /// The name of a region.
    RegionName,
    /// A link: its line and its arrow.
    Link,
    /// The line of a link.
    Line(Dash),
    /// The line of an inferred link, which is open: its two sides.
    Open(Dash),
    /// What is between them.
    Core(Dash),
    /// A link that is over.
    PastLink,
    /// The stroke across it.
    EndMark,
    /// The band under the line of a strong link, by its step.
    Band(u8),
    /// A link of a crowd seen from afar.
    ThinLink,
    /// Its line.
    ThinLine,
    /// The disc under a ring, in the background colour.
    Disc,
    /// The disc of an organisation without a ring.
    BlankDisc,
    /// A segment of a ring.
    Ring,
    /// The glyph of a role.
    Glyph,
    /// The ring around a node that is selected, or that has the keyboard focus.
    Halo,
    /// A name.
    Label,
    /// The label of a faded node, still legible.
    DimmedLabel,
    /// A full name under its acronym.
    Caption,
    /// The same for a faded node.
    DimmedCaption,
    /// A part in a collaboration.
    Part,
    /// The swatch of a legend entry.
    Swatch,
}

impl Look {
    /// Its classes in the style sheet.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Hull(number) => match number % 8 {
                0 => "hull hull--0",
                1 => "hull hull--1",
                2 => "hull hull--2",
                3 => "hull hull--3",
                4 => "hull hull--4",
                5 => "hull hull--5",
                6 => "hull hull--6",
                _ => "hull hull--7",
            },
            Self::Region(number) => match number % 8 {
                0 => "hull--0 region",
                1 => "hull--1 region",
                2 => "hull--2 region",
                3 => "hull--3 region",
                4 => "hull--4 region",
                5 => "hull--5 region",
                6 => "hull--6 region",
                _ => "hull--7 region",
            },
            Self::RegionName => "region__name",
            Self::Link | Self::Ring => "",
            Self::Line(Dash::Solid) => "link__line dash--solid",
            Self::Line(Dash::Dashed) => "link__line dash--dashed",
            Self::Line(Dash::Dotted) => "link__line dash--dotted",
            Self::Line(Dash::LongDashed) => "link__line dash--long-dashed",
            Self::Open(Dash::Solid) => "link__line dash--solid link__line--open",
            Self::Open(Dash::Dashed) => "link__line dash--dashed link__line--open",
            Self::Open(Dash::Dotted) => "link__line dash--dotted link__line--open",
            Self::Open(Dash::LongDashed) => "link__line dash--long-dashed link__line--open",
            Self::Core(Dash::Solid) => "dash--solid link__core",
            Self::Core(Dash::Dashed) => "dash--dashed link__core",
            Self::Core(Dash::Dotted) => "dash--dotted link__core",
            Self::Core(Dash::LongDashed) => "dash--long-dashed link__core",
            Self::PastLink => "is-past",
            Self::EndMark => "link__end",
            Self::Band(1) => "link__band link__band--1",
            Self::Band(2) => "link__band link__band--2",
            Self::Band(_) => "link__band link__band--3",
            Self::ThinLink => "is-thin",
            Self::ThinLine => "link__line link__line--thin",
            Self::Disc => "node__ground",
            Self::BlankDisc => "node__ground node__ground--blank",
            Self::Glyph => "node__glyph",
            Self::Halo => "node__halo",
            Self::Label => "node__label",
            Self::DimmedLabel => "node__label node__label--dimmed",
            Self::Caption => "node__caption",
            Self::DimmedCaption => "node__caption node__label--dimmed",
            Self::Part => "node__part",
            Self::Swatch => "swatch",
        }
    }

    /// Whether it is a line that stops growing at higher zooms: the style sheet has its lengths in tenths of the letters of its group.
    pub(super) const fn is_line(self) -> bool {
        matches!(
            self,
            Self::Line(_)
                | Self::Open(_)
                | Self::Core(_)
                | Self::EndMark
                | Self::Band(_)
                | Self::Network
                | Self::Hull(_)
                | Self::Region(_)
        )
    }

    /// The same as attributes; a test compares them with the style sheet.
    pub(super) fn attributes(self, ground: Ground) -> Vec<(&'static str, &'static str)> {
        let [paper, ink, muted] = [Tone::Paper, Tone::Ink, Tone::Muted].map(|tone| ground.tone(tone));
        match self {
            Self::Network => vec![
                ("fill", "none"),
                ("stroke-width", "2.2"),
                ("stroke-linecap", "round"),
                ("stroke-dasharray", "0 7"),
                ("stroke-opacity", "0.95"),
            ],
            Self::Hull(number) => {
                let colour = ground.tone(Tone::Hull(number));
                let mut look = vec![("fill-opacity", "0.14"), ("stroke-width", "1.5")];
                look.extend([("fill", colour), ("stroke", colour)]);
                let dashes = ["", "7 4", "2 4", "12 4", "12 4 2 4", "4 4", "7 4 2 4", "16 8"];
                let dash = dashes.into_iter().nth(number % 8).filter(|dash| !dash.is_empty());
                look.extend(dash.map(|dash| ("stroke-dasharray", dash)));
                look
            }
            Self::Region(number) => {
                let mut look = Self::Hull(number).attributes(ground);
                look.retain(|(name, _)| ["fill", "stroke"].contains(name));
                look.extend([("stroke-width", "1"), ("fill-opacity", "0.16")]);
                look.extend([("stroke-opacity", "0.6"), ("stroke-dasharray", "none")]);
                look
            }
            Self::RegionName => vec![("fill", ink), ("font-family", SERIF), ("font-weight", "700")],
            Self::Line(Dash::Solid) => vec![("fill", "none"), ("stroke-width", "2.8")],
            Self::Line(Dash::Dashed) => vec![("fill", "none"), ("stroke-width", "1.7"), ("stroke-dasharray", "6 4")],
            Self::Line(Dash::Dotted) => vec![
                ("fill", "none"),
                ("stroke-dasharray", "0 5"),
                ("stroke-width", "2.4"),
                ("stroke-linecap", "round"),
            ],
            Self::Line(Dash::LongDashed) => {
                vec![("fill", "none"), ("stroke-dasharray", "13 5"), ("stroke-width", "2.2")]
            }
            // The dash of the line, wider; and on it, narrower, the background.
            Self::Open(dash) => Self::Line(dash).with_width(ground, "4.4"),
            Self::Core(dash) => {
                let mut look = Self::Line(dash).with_width(ground, "2");
                look.push(("stroke", paper));
                look
            }
            Self::PastLink => vec![("fill-opacity", "0.55"), ("stroke-opacity", "0.55")],
            Self::EndMark => vec![("fill", "none"), ("stroke-width", "1.7")],
            Self::Band(step) => {
                let width = match step {
                    1 => "5",
                    2 => "8",
                    _ => "12",
                };
                vec![("fill", "none"), ("stroke-opacity", "0.3"), ("stroke-width", width)]
            }
            Self::ThinLink => vec![("fill-opacity", "0.35"), ("stroke-opacity", "0.35")],
            Self::ThinLine => vec![("fill", "none"), ("stroke-width", "0.09em")],
            Self::Link | Self::Ring => Vec::new(),
            Self::Disc => vec![("fill", paper)],
            Self::BlankDisc => {
                vec![("fill", paper), ("stroke", muted), ("stroke-width", "1.6"), ("stroke-dasharray", "4 3")]
            }
            Self::Glyph => vec![("fill", ink)],
            // Files draw it around selected nodes only.
            Self::Halo => vec![("fill", "none"), ("stroke", ink), ("stroke-width", "2")],
            Self::Label => vec![("fill", ink), ("font-weight", "600")],
            Self::DimmedLabel => vec![("fill", muted), ("font-weight", "400")],
            Self::Caption => vec![("fill", ink), ("font-size", "0.8em")],
            Self::DimmedCaption => vec![("fill", muted), ("font-size", "0.8em"), ("font-weight", "400")],
            Self::Part => {
                vec![("fill", ink), ("font-family", SERIF), ("font-style", "italic"), ("font-size", "0.95em")]
            }
            Self::Swatch => vec![("overflow", "visible")],
        }
    }

    /// Its attributes with another width of stroke.
    fn with_width(self, ground: Ground, width: &'static str) -> Vec<(&'static str, &'static str)> {
        let look = self.attributes(ground).into_iter();
        look.map(|(name, value)| (name, if name == "stroke-width" { width } else { value })).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::ground::tests::resolved;
    use super::*;
    use crate::geometry::decimal;

    const SHEET: &str =
        concat!(include_str!("../../style/widget/map.css"), include_str!("../../style/widget/legend.css"));

    /// The declarations of the style sheet for these classes, alone or in a list; of two the later counts.
    fn declared(classes: &str) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = Vec::new();
        for rule in SHEET.split('}') {
            let Some((selectors, body)) = rule.split_once('{') else { continue };
            let selectors = selectors.rsplit("*/").next().unwrap();
            let is_of = |selector: &str| classes.split(' ').any(|class| selector.trim() == format!(".{class}"));
            if !selectors.split(',').any(is_of) {
                continue;
            }
            for (name, value) in body.split(';').filter_map(|line| line.split_once(':')) {
                all.retain(|(known, _)| known != name.trim());
                all.push((name.trim().to_owned(), resolved(value.trim().trim_end_matches("px")).to_owned()));
            }
        }
        all
    }

    #[test]
    fn attributes_say_what_the_style_sheet_says() {
        let dashes = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::LongDashed].map(Look::Line);
        let inferred = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::LongDashed]
            .map(|dash| [Look::Open(dash), Look::Core(dash)]);
        let hulls = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(Look::Hull);
        let others = [
            Look::PastLink,
            Look::EndMark,
            Look::Band(1),
            Look::Band(2),
            Look::Band(3),
            Look::ThinLink,
            Look::ThinLine,
            Look::Network,
            Look::Region(1),
            Look::Region(7),
            Look::Disc,
            Look::BlankDisc,
            Look::Glyph,
            Look::Swatch,
        ];
        let texts = [Look::Label, Look::DimmedLabel, Look::Caption, Look::DimmedCaption, Look::Part, Look::RegionName];
        for look in dashes.into_iter().chain(inferred.concat()).chain(hulls).chain(others).chain(texts) {
            // Differs in a file: the halo of a text is another text.
            let is_halo = |name: &str| texts.contains(&look) && (name.starts_with("stroke") || name == "paint-order");
            let is_elsewhere = |name: &str| ["flex", "font-family"].contains(&name) || is_halo(name);
            let mut declared = declared(look.class());
            declared.retain(|(name, _)| !is_elsewhere(name));
            for (_, value) in declared.iter_mut().filter(|_| look.is_line()) {
                let tenth = |text: &str| {
                    let length = text.strip_suffix("em").and_then(|number| number.parse::<f64>().ok());
                    length.map_or_else(|| text.to_owned(), |length| decimal(length * 10.0))
                };
                *value = value.split(' ').map(tenth).collect::<Vec<_>>().join(" ");
            }
            let mut said: Vec<_> =
                look.attributes(Ground::Light).into_iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
            said.retain(|(name, _)| !is_elsewhere(name));
            declared.sort_unstable();
            said.sort_unstable();
            assert_eq!(said, declared, "{look:?}");
        }
        for name in ["fill-opacity", "stroke-opacity"] {
            assert!(declared("is-faded").contains(&(name.to_owned(), FADED.to_owned())));
        }
    }
}
