//! Light or dark: what the style sheet's colours are on each ground, for files that have no style sheet.

/// What the map is drawn on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Ink on paper.
    #[default]
    Light,
    /// Paper on ink.
    Dark,
    /// Ink on the white of a printer's own paper.
    Paper,
}

/// The style sheet's own colours: name, on light ground, on dark ground.
pub(super) const COLOURS: [(&str, &str, &str); 8] = [
    ("var(--paper)", "#fbf8f1", "#14191e"),
    ("var(--ink)", "#1f2d38", "#ece8df"),
    ("var(--muted)", "#55626c", "#a9b1b7"),
    ("var(--line)", "#d9d3c5", "#39434c"),
    ("var(--hull-0)", "#2e7d4f", "#7fc79b"),
    ("var(--hull-1)", "#7a4fa3", "#c3a2e4"),
    ("var(--hull-2)", "#a8641a", "#e3b078"),
    ("var(--hull-3)", "#2f6db5", "#8cc2f0"),
];

impl Ground {
    /// A value of the style sheet as every viewer understands it; what names no colour stays as it is.
    pub fn resolved(self, value: &str) -> &str {
        if self == Self::Paper && value == "var(--paper)" {
            return "#ffffff";
        }
        // The page may replace a colour, in a variable before the pair; a file has no page around it.
        let pair = value.split_once("light-dark(").and_then(|(_, pair)| pair.trim_end_matches(')').split_once(", "));
        let named = COLOURS.iter().find(|(name, _, _)| *name == value).map(|(_, light, dark)| (*light, *dark));
        match (pair.or(named), self) {
            (Some((light, _)), Self::Light | Self::Paper) => light,
            (Some((_, dark)), Self::Dark) => dark,
            (None, _) => value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_gives_the_one_of_the_ground() {
        assert_eq!(Ground::Light.resolved("light-dark(#112233, #445566)"), "#112233");
        assert_eq!(Ground::Dark.resolved("light-dark(#112233, #445566)"), "#445566");
        assert_eq!(Ground::Dark.resolved("var(--cs-role-a, light-dark(#112233, #445566))"), "#445566");
        assert_eq!(Ground::Dark.resolved("M0 0"), "M0 0");
    }

    #[test]
    fn a_printer_prints_no_paper() {
        assert_eq!(Ground::Paper.resolved("var(--paper)"), "#ffffff");
        assert_eq!(Ground::Paper.resolved("var(--ink)"), Ground::Light.resolved("var(--ink)"));
    }

    #[test]
    fn the_colours_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../style/widget/frame.css");
        for (name, light, dark) in COLOURS {
            let property = name.trim_start_matches("var(").trim_end_matches(')');
            let declared = sheet.lines().find(|line| line.trim_start().starts_with(&format!("{property}:"))).unwrap();
            assert!(declared.contains(&format!("light-dark({light}, {dark})")), "{declared}");
        }
    }
}
