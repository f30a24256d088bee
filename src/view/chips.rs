//! Removing choices, one or all; the focus does not vanish with the button that was pressed.

use super::browser;
use super::state::State;
use crate::page::{Command, chips};
use crate::reading::{Action, View};

impl State {
    /// Removes the chip of this number.
    pub fn take_off(self, number: usize) {
        let Some(reading) = self.reading_now() else { return };
        if let Some(chip) = chips(&self.map(), &reading).into_iter().nth(number) {
            self.do_and_stay(&chip.removal, number);
        }
    }

    /// Removes all of them.
    pub fn show_everything(self) {
        self.do_and_stay(&Action::ShowEverything, 0);
    }

    /// Moves the focus to the chip that replaces the removed one; after the last one, to the organisation last
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
            // The focus was moved by the script: nothing is highlighted.
            self.point_at(None);
        }
    }
}
