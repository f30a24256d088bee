//! Which questions there are.

/// A question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Question {
    /// How two organisations are linked.
    #[default]
    Paths,
    /// Who is in several roles, link types or collaborations at once.
    Overlaps,
    /// What the links make of each organisation.
    Measures,
}

impl Question {
    /// Every question, in the order of the panel.
    pub const ALL: [Self; 3] = [Self::Paths, Self::Overlaps, Self::Measures];

    /// The word for it in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paths => "paths",
            Self::Overlaps => "overlaps",
            Self::Measures => "measures",
        }
    }
}
