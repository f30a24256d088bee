//! The parts of the interface that the host page shows around the map.

/// A part of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// The map's title and subtitle.
    Title,
    /// The search field.
    Search,
    /// The entry of the menu that switches the language.
    Language,
    /// The entry that switches between light and dark.
    Theme,
    /// The switch between the views.
    View,
    /// The button that starts the story, and the entries that present it or show it as an article.
    Story,
    /// The entry that opens the help.
    Help,
    /// The entry that opens the share panel.
    Share,
    /// The entry that opens the save panel.
    Save,
    /// The entries that edit the map and its story, and begin a map; hidden by default.
    Edit,
    /// The entries that open files and compare editions; hidden by default.
    Open,
    /// The entry that opens the panel of questions.
    Questions,
    /// The legend.
    Legend,
    /// The panel: the card of what is selected, a slide, or what the map is.
    Card,
    /// The entry that shows what the map is.
    About,
    /// The zoom buttons.
    Zoom,
}

impl Control {
    /// Every part, in reading order.
    pub const ALL: [Self; 16] = [
        Self::Title,
        Self::Search,
        Self::Language,
        Self::Theme,
        Self::View,
        Self::Story,
        Self::Help,
        Self::Share,
        Self::Save,
        Self::Edit,
        Self::Open,
        Self::Questions,
        Self::Legend,
        Self::Card,
        Self::About,
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
            Self::Story => "story",
            Self::Help => "help",
            Self::Share => "share",
            Self::Save => "save",
            Self::Edit => "edit",
            Self::Open => "open",
            Self::Questions => "questions",
            Self::Legend => "legend",
            Self::Card => "card",
            Self::About => "about",
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
        Self { shown: Control::ALL.map(|control| !matches!(control, Control::Edit | Control::Open)) }
    }
}

impl Controls {
    /// No control: the map alone.
    pub const NONE: Self = Self { shown: [false; Control::ALL.len()] };

    /// The controls to start from for an attribute with this `text`: the default ones if it begins with a minus, else none.
    pub fn before(text: &str) -> Self {
        if text.starts_with('-') { Self::default() } else { Self::NONE }
    }

    /// Shows the control named by `token`, or all of them for `all`; hides it if a minus precedes the name. Returns whether the
    /// name is known.
    pub fn set(&mut self, token: &str) -> bool {
        let (name, is_shown) = token.strip_prefix('-').map_or((token, true), |name| (name, false));
        let mut is_known = false;
        for (shown, control) in self.shown.iter_mut().zip(Control::ALL) {
            if name == "all" || control.id() == name {
                *shown = is_shown;
                is_known = true;
            }
        }
        is_known
    }

    /// The controls as bits, in their order.
    pub fn bits(self) -> u64 {
        self.shown.into_iter().rev().fold(0, |bits, is_shown| bits << 1 | u64::from(is_shown))
    }

    /// The inverse of [`bits`](Self::bits).
    pub fn of_bits(bits: u64) -> Self {
        Self { shown: std::array::from_fn(|at| bits >> at & 1 != 0) }
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
        assert_eq!(Controls::default().without(), "edit open");
        let mut controls = Controls::NONE;
        assert!(controls.set("all"));
        assert_eq!(controls.without(), "");
        assert_eq!(
            [controls, Controls::default()].map(|one| Controls::of_bits(one.bits())),
            [controls, Controls::default()]
        );
        let mut controls = Controls::NONE;
        assert!(controls.set("legend") && controls.set("zoom") && !controls.set("bells"));
        assert_eq!(
            controls.without(),
            "title search language theme view story help share save edit open questions card about"
        );
    }

    #[test]
    fn what_follows_a_minus_is_left_out() {
        let mut controls = Controls::before("all");
        assert!(controls.set("all") && controls.set("-legend") && controls.set("-about") && !controls.set("-bells"));
        assert_eq!(controls.without(), "legend about");
        let mut usual = Controls::before("-legend");
        assert!(usual.set("-legend"));
        assert_eq!(usual.without(), "edit open legend");
    }
}
