//! What every panel does.

use super::{Context, Effect};
use crate::markup::Element;

/// One panel, open.
///
/// Its markup names what is done to it: a field bears `data-answer`, a button `data-press`. Fields stay where they are
/// whatever is chosen, and those that decide nothing are hidden: a field that took the place of another on the screen
/// would keep that one's answer.
pub trait Panel {
    /// What it shows now.
    fn markup(&self, context: &Context) -> Vec<Element>;

    /// The field called `name` says `value`; a checkbox says `true` or `false`. What no field of its own says changes
    /// nothing.
    fn answer(&mut self, context: &Context, name: &str, value: &str);

    /// The button called `name` is pressed: what the page is to do, one after the other.
    fn press(&mut self, context: &Context, name: &str) -> Vec<Effect>;

    /// What came of that: whether the page could do all of it.
    fn done(&mut self, is_done: bool) {
        let _ = is_done;
    }
}
