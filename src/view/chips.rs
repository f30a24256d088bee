//! Taking off what is chosen, one part or all of it, without losing the keyboard with the button that is gone.

use super::browser;
use super::state::State;
use crate::page::chips;
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

    /// Where a part is taken off, the keyboard goes to the one that is in its place; after the last one, to where one was on
    /// the map, or to what stands in its place.
    fn do_and_stay(self, removal: &Action, number: usize) {
        let node = self.tab_stop_now();
        self.dispatch(removal);
        let Some(reading) = self.reading_now() else { return };
        let left = chips(&self.map(), &reading).len();
        if let Some(last) = left.checked_sub(1) {
            let selector = ["[data-chip=\"", &number.min(last).to_string(), "\"]"].concat();
            browser::focus_when_drawn(self.frame, selector);
        } else if matches!(self.view_now(), View::List | View::Table) {
            browser::focus_inside(self.frame, ".list");
        } else if let Some(node) = node {
            browser::focus_row(self.stage, node.position());
            // One has come here without a wish to look at it.
            self.dispatch(&Action::Preview(None));
        }
    }
}
