//! The enumerations of the format: glyphs, dashes, scopes, parts, bases.

use serde::{Deserialize, Serialize};

use crate::text::Words;

/// A sign inside a node that says its role without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Glyph {
    /// A pennant on its pole.
    Flag,
    /// Six sides.
    Hexagon,
    /// A square on its tip.
    Diamond,
    /// Four sides.
    Square,
    /// Three sides, tip up.
    Triangle,
    /// A disc.
    Circle,
    /// Five points.
    Star,
    /// An upright cross.
    Cross,
}

impl Glyph {
    /// Each with the word for it in the file.
    pub(super) const WORDS: [(&'static str, Self); 8] = [
        ("flag", Self::Flag),
        ("hexagon", Self::Hexagon),
        ("diamond", Self::Diamond),
        ("square", Self::Square),
        ("triangle", Self::Triangle),
        ("circle", Self::Circle),
        ("star", Self::Star),
        ("cross", Self::Cross),
    ];
}

/// A stroke that says a link's type without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Short strokes.
    Dashed,
    /// Round dots.
    Dotted,
    /// Long strokes.
    LongDashed,
}

impl Dash {
    /// Each with the word for it in the file.
    pub(super) const WORDS: [(&'static str, Self); 4] =
        [("solid", Self::Solid), ("dashed", Self::Dashed), ("dotted", Self::Dotted), ("long-dashed", Self::LongDashed)];

    /// The word for it in the file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Dashed => "dashed",
            Self::Dotted => "dotted",
            Self::LongDashed => "long-dashed",
        }
    }
}

/// How far an organisation reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The whole of the country or province.
    National,
    /// One region.
    Regional,
    /// One town or neighbourhood.
    Local,
}

impl Scope {
    /// Each with the word for it in the file.
    pub(super) const WORDS: [(&'static str, Self); 3] =
        [("national", Self::National), ("regional", Self::Regional), ("local", Self::Local)];

    /// The word for it in the file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Regional => "regional",
            Self::Local => "local",
        }
    }
}

/// What an organisation does in a collaboration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Leads the work.
    Lead,
    /// Hosts and moderates it.
    Facilitator,
    /// Takes part.
    Member,
    /// Contributes from outside the core.
    Partner,
}

impl Part {
    /// Each with the word for it in the file.
    pub(super) const WORDS: [(&'static str, Self); 4] = [
        ("lead", Self::Lead),
        ("facilitator", Self::Facilitator),
        ("member", Self::Member),
        ("partner", Self::Partner),
    ];

    /// The interface's word for it.
    pub const fn word(self, words: &Words) -> &'static str {
        match self {
            Self::Lead => words.part_lead,
            Self::Facilitator => words.part_facilitator,
            Self::Member => words.part_member,
            Self::Partner => words.part_partner,
        }
    }
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The source says it.
    Stated,
    /// A careful reader concludes it.
    Inferred,
}

impl Basis {
    /// Each with the word for it in the file.
    pub(super) const WORDS: [(&'static str, Self); 2] = [("stated", Self::Stated), ("inferred", Self::Inferred)];

    /// The word for it in the file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_format() {
        fn assert_words<T: Serialize + Copy>(words: &[(&str, T)]) {
            for (word, kind) in words {
                assert_eq!(serde_json::to_value(kind).unwrap(), *word);
            }
        }
        assert_words(&Glyph::WORDS);
        assert_words(&Dash::WORDS);
        assert_words(&Scope::WORDS);
        assert_words(&Part::WORDS);
        assert_words(&Basis::WORDS);
        assert!(Dash::WORDS.iter().all(|(word, dash)| dash.id() == *word));
        assert!(Scope::WORDS.iter().all(|(word, scope)| scope.id() == *word));
        assert!(Basis::WORDS.iter().all(|(word, basis)| basis.id() == *word));
    }
}
