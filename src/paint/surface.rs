//! The target of a painting, and how elements are styled there: by classes on the page, by attributes in a file.

use super::ground::{Ground, Tone};
use super::look::{FADED, Look};
use crate::geometry::{parse_number, push_decimal};
use crate::markup::{Element, svg};
use crate::model::{Key, Organisation};
use crate::scene::Ink;

/// The size, at scale 1, of the letters in whose tenths the style sheet has the widths of lines.
pub(super) const LINE_UNIT: f64 = 10.0;

/// The target of a painting.
#[derive(Clone, Copy, Debug)]
pub enum Surface {
    /// The page, interactive.
    Live {
        /// The organisation in the Tab order; `None` in a drawing without keyboard navigation.
        tab_stop: Option<Key<Organisation>>,
    },
    /// The buttons over a picture of the rest, interactive.
    Over {
        /// As of [`Live`](Self::Live).
        tab_stop: Option<Key<Organisation>>,
    },
    /// The page, as an inert picture.
    Still,
    /// A file without a style sheet: see [`file`](Self::file).
    File(File),
}

/// A file without a style sheet.
#[derive(Clone, Copy, Debug)]
pub struct File {
    ground: Ground,
    /// The attributes of a look, behind a pointer: a program that makes no file does not hold them.
    attributes: fn(Look, Ground, f64) -> Vec<(&'static str, String)>,
    /// The share of their widths that lines have.
    share_of_lines: f64,
}

impl Surface {
    /// A file on this background.
    pub const fn file(ground: Ground) -> Self {
        Self::File(File { ground, attributes: attributes_of, share_of_lines: 1.0 })
    }

    /// The same with lines of this share of their widths; on the page, the style sheet has them in the size of letters.
    pub(super) const fn with_lines(self, share_of_lines: f64) -> Self {
        match self {
            Self::File(file) => Self::File(File { share_of_lines, ..file }),
            on_page => on_page,
        }
    }

    /// Whether it is interactive: then hidden marks stay in the drawing, so that to show them only changes an attribute.
    pub(super) const fn is_live(self) -> bool {
        matches!(self, Self::Live { .. } | Self::Over { .. })
    }

    /// A colour of the file as an attribute value; on the page, its custom property comes first.
    pub(super) fn ink(self, ink: &Ink) -> String {
        match self {
            Self::Live { .. } | Self::Over { .. } | Self::Still => {
                let Ink { property, light, dark } = ink;
                ["var(", property, ", light-dark(", &light.css(), ", ", &dark.css(), "))"].concat()
            }
            Self::File(File { ground, .. }) => ground.ink(ink).css(),
        }
    }

    /// The colour of texts as an attribute value.
    pub(super) const fn text_colour(self) -> &'static str {
        match self {
            Self::Live { .. } | Self::Over { .. } | Self::Still => "currentColor",
            Self::File(File { ground, .. }) => ground.tone(Tone::Ink),
        }
    }

    /// Styles `element`, faded or not.
    pub(super) fn dressed(self, element: Element, look: Look, is_faded: bool) -> Element {
        let Self::File(File { ground, attributes, share_of_lines }) = self else {
            return match (look.class(), is_faded) {
                ("", false) => element,
                ("", true) => element.class("is-faded"),
                (class, false) => element.class(class),
                (class, true) => element.with("class", [class, " is-faded"].concat()),
            };
        };
        let attributes = attributes(look, ground, share_of_lines).into_iter();
        let attributes = attributes.filter(|(name, _)| !is_faded || *name != "stroke-opacity");
        let element = attributes.fold(element, |element, (name, value)| element.with(name, value));
        if is_faded { element.with("opacity", FADED) } else { element }
    }

    /// A text of this look, which `fill` completes. In a file, its halo is another text under it: not every viewer can paint a
    /// stroke under letters.
    pub(super) fn written(self, look: Look, fill: &dyn Fn(Element) -> Element) -> Vec<Element> {
        let letters = fill(self.dressed(svg("text"), look, false));
        let Self::File(File { ground, attributes, .. }) = self else { return vec![letters] };
        let paper = ground.tone(Tone::Paper);
        let attributes = attributes(look, ground, 1.0).into_iter().filter(|(name, _)| *name != "fill");
        let halo = attributes.fold(svg("text"), |halo, (name, value)| halo.with(name, value));
        let halo = halo.with("fill", paper).with("stroke", paper).with("stroke-width", "0.33em");
        vec![fill(halo.with("stroke-linejoin", "round").with("aria-hidden", "true")), letters]
    }
}

/// The attributes of a look in a file, its lines with this share of their widths.
fn attributes_of(look: Look, ground: Ground, share: f64) -> Vec<(&'static str, String)> {
    let share = if look.is_line() { share } else { 1.0 };
    let attribute = |(name, value): (&'static str, &str)| match name {
        "stroke-width" | "stroke-dasharray" if share < 1.0 => (name, shared(value, share)),
        _ => (name, value.to_owned()),
    };
    look.attributes(ground).into_iter().map(attribute).collect()
}

/// A share of each of these lengths.
fn shared(lengths: &str, share: f64) -> String {
    let length = |text: &str| {
        let Some(length) = parse_number(text) else { return text.to_owned() };
        let mut written = String::new();
        push_decimal(&mut written, length * share, 2);
        written
    };
    lengths.split(' ').map(length).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{source, svg};
    use crate::model::{Colour, Dash};

    fn ink() -> Ink {
        let [light, dark] = ["#112233", "#445566"].map(|text| Colour::parse(text).unwrap());
        Ink { property: "--cs-role-a".to_owned(), light, dark }
    }

    #[test]
    fn a_page_may_replace_each_colour_and_a_file_has_the_one_of_its_ground() {
        assert_eq!(Surface::Still.ink(&ink()), "var(--cs-role-a, light-dark(#112233, #445566))");
        assert_eq!(Surface::file(Ground::Paper).ink(&ink()), "#112233");
        assert_eq!(Surface::file(Ground::Dark).ink(&ink()), "#445566");
    }

    #[test]
    fn what_fades_has_one_opacity() {
        let drawn = |surface: Surface| source(&surface.dressed(svg("path"), Look::Network, true));
        assert_eq!(drawn(Surface::Still), "<path class=\"network is-faded\"/>");
        let in_file = drawn(Surface::file(Ground::Light));
        assert!(in_file.contains("opacity=\"0.26\"") && in_file.matches(" opacity=").count() == 1, "{in_file}");
    }

    #[test]
    fn zoomed_in_the_lines_of_a_file_are_as_thin_as_those_of_the_page() {
        let drawn = |look| source(&Surface::file(Ground::Light).with_lines(0.5).dressed(svg("path"), look, false));
        let line = drawn(Look::Line(Dash::Dashed));
        assert!(line.contains("stroke-width=\"0.85\"") && line.contains("stroke-dasharray=\"3 2\""), "{line}");
        assert!(drawn(Look::Halo).contains("stroke-width=\"2\""));
    }

    #[test]
    fn in_a_file_letters_stand_on_a_halo_of_paper() {
        let drawn = Surface::file(Ground::Dark).written(Look::Label, &|text| text.with("x", "1").text("AE"));
        assert_eq!(
            drawn.iter().map(source).collect::<String>(),
            "<text font-weight=\"600\" fill=\"#14191e\" stroke=\"#14191e\" stroke-width=\"0.33em\" stroke-linejoin=\"round\" \
             aria-hidden=\"true\" x=\"1\">AE</text><text fill=\"#ece8df\" font-weight=\"600\" x=\"1\">AE</text>"
        );
    }
}
