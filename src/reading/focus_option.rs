//! The options of a focus: its number of steps, its direction, and what happens to the rest.

use serde::{Deserialize, Serialize};

/// How many steps a focus reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Steps {
    /// The neighbours.
    #[default]
    One,
    /// The neighbours' neighbours too.
    Two,
    /// Three steps.
    Three,
    /// Every organisation that can be reached.
    All,
}

impl Steps {
    /// Every number of steps, in the order of the stepper.
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::All];

    /// Its identifier in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::One => "1",
            Self::Two => "2",
            Self::Three => "3",
            Self::All => "all",
        }
    }

    /// One step more, at most all.
    #[must_use]
    pub const fn wider(self) -> Self {
        match self {
            Self::One => Self::Two,
            Self::Two => Self::Three,
            Self::Three | Self::All => Self::All,
        }
    }

    /// One step fewer, at least one.
    #[must_use]
    pub const fn narrower(self) -> Self {
        match self {
            Self::One | Self::Two => Self::One,
            Self::Three => Self::Two,
            Self::All => Self::Three,
        }
    }
}

/// In which direction directed links are followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Along {
    /// Both ways.
    #[default]
    Both,
    /// From source to target: the organisations it funds.
    Out,
    /// From target to source: its funders.
    In,
}

impl Along {
    /// Every direction, in the order of the choice.
    pub const ALL: [Self; 3] = [Self::Both, Self::Out, Self::In];

    /// Its identifier in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Out => "out",
            Self::In => "in",
        }
    }
}

/// An option of a focus: a word of the address, and a button of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusOption {
    /// The number of steps.
    Steps(Steps),
    /// Collaborations count as steps.
    Through,
    /// The direction of directed links.
    Direction(Along),
    /// The rest is hidden.
    Hide,
}

impl FocusOption {
    /// Every option.
    pub const ALL: [Self; 9] = [
        Self::Steps(Steps::One),
        Self::Steps(Steps::Two),
        Self::Steps(Steps::Three),
        Self::Steps(Steps::All),
        Self::Through,
        Self::Direction(Along::Both),
        Self::Direction(Along::Out),
        Self::Direction(Along::In),
        Self::Hide,
    ];

    /// Its identifier in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Steps(steps) => steps.id(),
            Self::Through => "through",
            Self::Direction(direction) => direction.id(),
            Self::Hide => "hide",
        }
    }

    /// The option with this identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|option| option.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_from_one_to_all_and_no_further() {
        let all: Vec<_> = std::iter::successors(Some(Steps::One), |steps| Some(steps.wider())).take(5).collect();
        assert_eq!(all, [Steps::One, Steps::Two, Steps::Three, Steps::All, Steps::All]);
        let back: Vec<_> = std::iter::successors(Some(Steps::All), |steps| Some(steps.narrower())).take(5).collect();
        assert_eq!(back, [Steps::All, Steps::Three, Steps::Two, Steps::One, Steps::One]);
    }
}
