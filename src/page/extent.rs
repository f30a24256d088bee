//! How far a long list or table is drawn: as far as its reader has scrolled.

use crate::markup::{Element, html};
use crate::text::Language;

/// How many entries are drawn at first, and how many more each time.
const STEP: usize = 200;

/// What the button at the end is called in `data-press`. The page presses it when it nears the window.
pub const MORE: &str = "more";

/// How many entries are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent(pub usize);

impl Default for Extent {
    fn default() -> Self {
        Self(STEP)
    }
}

impl Extent {
    /// Everything, for a page that cannot draw more later.
    pub const WHOLE: Self = Self(usize::MAX);

    /// One step farther.
    #[must_use]
    pub const fn longer(self) -> Self {
        Self(self.0.saturating_add(STEP))
    }

    /// Whether the entry in this place is drawn.
    pub const fn holds(self, place: usize) -> bool {
        place < self.0
    }

    /// The entry in this place: the first of the last step can be given the focus, so that who asked for more goes on there.
    pub(super) fn marked(self, place: usize, entry: Element) -> Element {
        let is_first = self.0 > STEP && place == self.0 - STEP;
        if is_first { entry.with("data-next", "").with("tabindex", "-1") } else { entry }
    }

    /// The button for more of `total` entries; none where all are drawn.
    pub(super) fn button(self, language: Language, total: usize) -> Option<Element> {
        let left = total.checked_sub(self.0).filter(|left| *left > 0)?;
        let button = html("button").class("button more").with("type", "button").with("data-press", MORE);
        Some(button.text(language.show_more(left)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extent_grows_step_by_step_and_its_button_says_what_is_left() {
        let first = Extent::default();
        assert!(first.holds(199) && !first.holds(200) && Extent::WHOLE.holds(1 << 40));
        assert_eq!(first.button(Language::FR, 200), None);
        assert_eq!(
            first.button(Language::FR, 201).map(|button| button.all_text()),
            Some("Afficher la suite (1)".into())
        );
        let second = first.longer();
        assert!(second.holds(399) && !second.holds(400));
        for (extent, place, is_marked) in
            [(first, 0, false), (second, 199, false), (second, 200, true), (Extent::WHOLE, 0, false)]
        {
            assert_eq!(extent.marked(place, html("li")).attribute("data-next").is_some(), is_marked);
        }
    }
}
