//! Removing choices, one or all; the focus does not vanish with the button that was pressed.

use leptos::prelude::untrack;

use super::browser;
use super::state::State;
use crate::model::{Key, Organisation};
use crate::page::Command;
use crate::reading::{Action, View};
use crate::wire::Request;

impl State {
    /// Removes the chip of this number.
    pub fn take_off(self, number: usize) {
        let Some(reading) = self.reading_now() else { return };
        if let Some(next) = untrack(|| self.respond(&reading, Request::WithoutChip(number))) {
            self.do_and_stay(&Action::Restore(Box::new(next)), number);
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
        browser::when_drawn(Box::new(move || self.stay(node, number)));
    }

    fn stay(self, node: Option<Key<Organisation>>, number: usize) {
        let selector = |number| ["[data-command=\"", &Command::RemoveChip(number).encode(), "\"]"].concat();
        let near = [Some(number), number.checked_sub(1)].into_iter().flatten().map(selector);
        if let Some(chip) = near.into_iter().find(|chip| browser::holds(self.frame, chip)) {
            browser::focus_inside(self.frame, &chip);
        } else if matches!(self.view_now(), View::List | View::Table) {
            browser::focus_inside(self.frame, ".list");
        } else if let Some(node) = node {
            browser::focus_row(self.stage, node.position());
            // The focus was moved by the script: nothing is highlighted.
            self.point_at(None);
        }
    }
}
