//! What the style sheet says of each part of the drawing, as attributes, so that a file needs no style sheet.

/// Serif letters, for titles and parts.
pub(super) const SERIF: &str = "Georgia, 'Noto Serif', 'Liberation Serif', serif";
/// The other letters.
pub(super) const SANS: &str = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif";

/// What a class of the drawing looks like.
type Look = (&'static str, &'static [(&'static str, &'static str)]);

/// Each class, in the order of the style sheet: of two that say the same thing, the later counts.
const LOOKS: [Look; 19] = [
    (
        "network",
        &[
            ("fill", "none"),
            ("stroke-width", "2.2"),
            ("stroke-linecap", "round"),
            ("stroke-dasharray", "0 7"),
            ("opacity", "0.95"),
        ],
    ),
    ("hull", &[("fill-opacity", "0.14"), ("stroke-width", "1.5"), ("stroke-opacity", "0.8")]),
    ("hull--0", &[("fill", "var(--hull-0)"), ("stroke", "var(--hull-0)")]),
    ("hull--1", &[("fill", "var(--hull-1)"), ("stroke", "var(--hull-1)"), ("stroke-dasharray", "7 4")]),
    ("hull--2", &[("fill", "var(--hull-2)"), ("stroke", "var(--hull-2)"), ("stroke-dasharray", "2 4")]),
    ("hull--3", &[("fill", "var(--hull-3)"), ("stroke", "var(--hull-3)"), ("stroke-dasharray", "12 4")]),
    ("link__line", &[("fill", "none"), ("stroke-width", "1.7")]),
    ("dash--solid", &[("stroke-width", "2.8")]),
    ("dash--dashed", &[("stroke-dasharray", "6 4")]),
    ("dash--long-dashed", &[("stroke-dasharray", "13 5"), ("stroke-width", "2.2")]),
    ("dash--dotted", &[("stroke-dasharray", "0 5"), ("stroke-width", "2.4"), ("stroke-linecap", "round")]),
    ("node__ground", &[("fill", "var(--paper)")]),
    ("node__ground--blank", &[("stroke", "var(--muted)"), ("stroke-width", "1.6"), ("stroke-dasharray", "4 3")]),
    ("node__glyph", &[("fill", "var(--ink)")]),
    ("node__label", &[("fill", "var(--ink)"), ("font-weight", "600")]),
    ("node__label--dimmed", &[("fill", "var(--muted)"), ("font-weight", "400")]),
    ("node__part", &[("fill", "var(--ink)"), ("font-family", SERIF), ("font-style", "italic"), ("font-size", "12")]),
    ("is-faded", &[("opacity", "0.26")]),
    ("swatch", &[("overflow", "visible")]),
];

/// What every class in `classes` says, each attribute once.
pub(super) fn looks(classes: &str) -> Vec<(&'static str, &'static str)> {
    let mut said: Vec<(&'static str, &'static str)> = Vec::new();
    for (class, look) in LOOKS {
        if !classes.split(' ').any(|it| it == class) {
            continue;
        }
        for (name, value) in look {
            said.retain(|(known, _)| known != name);
            said.push((name, value));
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the style sheet declares for exactly `.class`, by itself or in a list, the later of two counting.
    fn declared(class: &str) -> Vec<(String, String)> {
        let sheet = concat!(include_str!("../../style/widget/map.css"), include_str!("../../style/widget/legend.css"));
        let mut all: Vec<(String, String)> = Vec::new();
        for rule in sheet.split('}') {
            let Some((selectors, body)) = rule.split_once('{') else { continue };
            let selectors = selectors.rsplit("*/").next().unwrap();
            if !selectors.split(',').any(|selector| selector.trim() == format!(".{class}")) {
                continue;
            }
            for (name, value) in body.split(';').filter_map(|line| line.split_once(':')) {
                all.retain(|(known, _)| known != name.trim());
                all.push((name.trim().to_owned(), value.trim().trim_end_matches("px").to_owned()));
            }
        }
        all
    }

    #[test]
    fn each_part_looks_as_the_style_sheet_says() {
        for (class, look) in LOOKS {
            let declared = declared(class);
            // What is done otherwise in a file: the halo of the letters is a text of its own.
            let elsewhere = ["cursor", "outline", "transition", "flex", "paint-order", "stroke-linejoin"];
            let is_halo = |name: &str| ["node__label", "node__part"].contains(&class) && name.starts_with("stroke");
            for (name, value) in &declared {
                if elsewhere.contains(&name.as_str()) || is_halo(name) || name == "font-family" {
                    continue;
                }
                assert!(look.contains(&(name, value)), ".{class} is {name}: {value}, which the picture does not say");
            }
            for (name, value) in look.iter().filter(|(name, _)| *name != "font-family") {
                assert!(
                    declared.iter().any(|it| it == &((*name).to_owned(), (*value).to_owned())),
                    ".{class} is not {name}: {value}"
                );
            }
        }
    }

    #[test]
    fn of_two_classes_the_later_in_the_sheet_counts() {
        assert!(looks("network is-faded").contains(&("opacity", "0.26")));
        assert_eq!(looks("network is-faded").iter().filter(|(name, _)| *name == "opacity").count(), 1);
        assert!(looks("link__line dash--solid").contains(&("stroke-width", "2.8")));
    }
}
