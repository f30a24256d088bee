//! Taking off what is chosen, part by part or all of it; the focus does not vanish with the button that was pressed.

use super::browser;
use super::state::State;
use crate::page::{Command, chips};
use crate::reading::{Action, View};

impl State {
    /// Takes off the part of this number.
    pub fn take_off(self, number: usize) {
        let Some(reading) = self.reading_now() else { return };
        if let Some(chip) = chips(&self.map(), &reading).into_iter().nth(number) {
            self.do_and_stay(&chip.removal, number);
        }
    }

    /// Takes all of it off.
    pub fn show_everything(self) {
        self.do_and_stay(&Action::ShowEverything, 0);
    }

    /// Moves the focus to the chip that takes the place of the one taken off; after the last one, to the organisation last
    /// focused on the map, or to the list shown instead of it.
    fn do_and_stay(self, removal: &Action, number: usize) {
        let node = self.tab_stop_now();
        self.dispatch(removal);
        let Some(reading) = self.reading_now() else { return };
        let left = chips(&self.map(), &reading).len();
        if let Some(last) = left.checked_sub(1) {
            let selector = ["[data-command=\"", &Command::RemoveChip(number.min(last)).encode(), "\"]"].concat();
            browser::focus_when_drawn(self.frame, selector);
        } else if matches!(self.view_now(), View::List | View::Table) {
            browser::focus_inside(self.frame, ".list");
        } else if let Some(node) = node {
            browser::focus_row(self.stage, node.position());
            // The focus came here by itself: nothing is to be lit.
            self.point_at(None);
        }
    }
}
