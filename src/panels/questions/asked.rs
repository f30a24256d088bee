//! The list of questions.

/// A question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Question {
    /// The paths between two organisations.
    #[default]
    Paths,
    /// The organisations in several roles, link types or collaborations at once.
    Overlaps,
    /// The measures of each organisation in the network.
    Measures,
}

impl Question {
    /// Every question, in the order of the panel.
    pub const ALL: [Self; 3] = [Self::Paths, Self::Overlaps, Self::Measures];

    /// Its value in the panel's fields.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paths => "paths",
            Self::Overlaps => "overlaps",
            Self::Measures => "measures",
        }
    }
}
