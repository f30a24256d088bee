//! What every panel does.

use super::{Context, Effect};
use crate::markup::Element;

/// One open panel.
///
/// Its markup names what is done to it: a field bears `data-answer`, a button `data-press`. Fields stay where they are
/// whatever is chosen, and those that decide nothing are hidden.
pub trait Panel {
    /// What it shows now.
    fn markup(&self, context: &Context) -> Vec<Element>;

    /// The field called `name` now has this value; a checkbox has `true` or `false`. Unknown names and values change nothing.
    fn on_input(&mut self, context: &Context, name: &str, value: &str);

    /// The button called `name` was clicked: what the page is to do, in this order.
    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect>;

    /// The page has done what the last click asked for; `succeeded` tells whether it could do all of it.
    fn effects_finished(&mut self, succeeded: bool) {
        let _ = succeeded;
    }

    /// Goes on from the bytes of an [`Effect::Story`] that the page kept. Bytes of another story change nothing.
    fn restore(&mut self, context: &Context, kept: &[u8]) {
        let _ = (context, kept);
    }
}
