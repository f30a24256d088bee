//! The small closed lists of the format: glyphs, dashes, standings, scopes, parts, bases.

use serde::{Deserialize, Serialize};

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

/// How an organisation belongs to the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// One of those who drew the map.
    Member,
    /// A partner of theirs, on the map by their choice.
    ActionPartner,
    /// Only mentioned; off until the reader asks for it.
    External,
}

impl Standing {
    /// Every standing, in the order of the legend.
    pub const ALL: [Self; 3] = [Self::Member, Self::ActionPartner, Self::External];

    /// The word for it in the file and in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::ActionPartner => "action-partner",
            Self::External => "external",
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
