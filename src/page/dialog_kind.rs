//! The dialogs that the controls of the page open.

/// A dialog that a control of the page opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogKind {
    /// The share panel.
    Share,
    /// The save panel.
    Save,
    /// The story editor.
    Slides,
    /// The editor of the map.
    Edit,
    /// The same, on a new map.
    Begin,
    /// The panel of questions.
    Questions,
    /// The help.
    Help,
    /// The panel that opens files.
    Open,
    /// The panel that compares editions.
    Compare,
}

impl DialogKind {
    /// Every dialog.
    pub const ALL: [Self; 9] = [
        Self::Share,
        Self::Save,
        Self::Slides,
        Self::Edit,
        Self::Begin,
        Self::Questions,
        Self::Help,
        Self::Open,
        Self::Compare,
    ];

    /// The identifier of its panel.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Save => "save",
            Self::Slides => "slides",
            Self::Edit => "edit",
            Self::Begin => "begin",
            Self::Questions => "questions",
            Self::Help => "help",
            Self::Open => "open",
            Self::Compare => "compare",
        }
    }
}
