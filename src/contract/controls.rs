//! The parts of the interface that the host page shows around the map.

/// A part of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// The map's title and subtitle.
    Title,
    /// The search field.
    Search,
    /// The switch between languages.
    Language,
    /// The switch between light and dark.
    Theme,
    /// The switch between the views.
    View,
    /// The button that opens the help.
    Help,
    /// The button that opens the share panel.
    Share,
    /// The button that opens the save panel.
    Save,
    /// The button that opens the story editor; hidden by default.
    Edit,
    /// The button that opens the panel of questions.
    Questions,
    /// The legend.
    Legend,
    /// The panel beside the map: its summary, or the card of the selection.
    Card,
    /// The zoom buttons.
    Zoom,
}

impl Control {
    /// Every part, in reading order.
    pub const ALL: [Self; 13] = [
        Self::Title,
        Self::Search,
        Self::Language,
        Self::Theme,
        Self::View,
        Self::Help,
        Self::Share,
        Self::Save,
        Self::Edit,
        Self::Questions,
        Self::Legend,
        Self::Card,
        Self::Zoom,
    ];

    /// Its identifier in the attribute and in the style sheet.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Search => "search",
            Self::Language => "language",
            Self::Theme => "theme",
            Self::View => "view",
            Self::Help => "help",
            Self::Share => "share",
            Self::Save => "save",
            Self::Edit => "edit",
            Self::Questions => "questions",
            Self::Legend => "legend",
            Self::Card => "card",
            Self::Zoom => "zoom",
        }
    }
}

/// A set of controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Controls {
    /// Whether each is shown, in the order of [`Control::ALL`].
    shown: [bool; Control::ALL.len()],
}

impl Default for Controls {
    fn default() -> Self {
        Self { shown: Control::ALL.map(|control| control != Control::Edit) }
    }
}

impl Controls {
    /// No control: the map alone.
    pub const NONE: Self = Self { shown: [false; Control::ALL.len()] };

    /// Shows the control `name` too, or all of them for `all`; returns whether the name is known.
    pub fn show(&mut self, name: &str) -> bool {
        let mut is_known = false;
        for (shown, control) in self.shown.iter_mut().zip(Control::ALL) {
            if name == "all" || control.id() == name {
                *shown = true;
                is_known = true;
            }
        }
        is_known
    }

    /// The hidden controls, separated by spaces, for the style sheet.
    pub fn without(self) -> String {
        let mut names = String::new();
        for (control, is_shown) in Control::ALL.iter().zip(self.shown) {
            if !is_shown {
                if !names.is_empty() {
                    names.push(' ');
                }
                names.push_str(control.id());
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_named_is_not_shown() {
        assert_eq!(Controls::default().without(), "edit");
        let mut controls = Controls::NONE;
        assert!(controls.show("all"));
        assert_eq!(controls.without(), "");
        let mut controls = Controls::NONE;
        assert!(controls.show("legend") && controls.show("zoom") && !controls.show("bells"));
        assert_eq!(controls.without(), "title search language theme view help share save edit questions card");
    }
}
