//! The interface of every panel.

use super::{Context, Effect, PickedFile};
use crate::markup::Element;
#[cfg(any(feature = "cli", feature = "files", feature = "compare"))]
use crate::opening::{Answer, Request};

/// One open panel.
///
/// Its markup names its controls: a field has `data-answer`, a button `data-press`. Fields stay in their place whatever
/// is chosen, and those that have no effect are hidden.
pub trait Panel {
    /// Its markup now.
    fn markup(&self, context: &Context) -> Vec<Element>;

    /// The field called `name` now has this value; a checkbox has `true` or `false`. Unknown names and values change nothing.
    fn on_input(&mut self, context: &Context, name: &str, value: &str);

    /// The button called `name` was clicked: returns the effects for the page, in order.
    fn on_click(&mut self, context: &Context, name: &str) -> Vec<Effect>;

    /// The page has carried out the effects of the last click; `succeeded` is whether all of them succeeded.
    fn effects_finished(&mut self, succeeded: bool) {
        let _ = succeeded;
    }

    /// The reading changed, on the map beside the panel.
    fn follow(&mut self, context: &Context) {
        let _ = context;
    }

    /// Files were chosen in a field of the panel, or dropped on the map.
    fn on_files(&mut self, context: &Context, files: Vec<PickedFile>) {
        let _ = (context, files);
    }

    /// Goes on with long work for some milliseconds; returns whether more is left. The page calls it after each input, click
    /// and file, and draws the panel in between.
    fn work(&mut self, context: &Context) -> bool {
        let _ = context;
        false
    }

    /// What the panel asks next of the module that reads files. The page asks it, and calls [`Self::on_answer`].
    #[cfg(any(feature = "cli", feature = "files", feature = "compare"))]
    fn request(&mut self, context: &Context) -> Option<Request> {
        let _ = context;
        None
    }

    /// The answer to its last request.
    #[cfg(any(feature = "cli", feature = "files", feature = "compare"))]
    fn on_answer(&mut self, context: &Context, answer: Answer) {
        let _ = (context, answer);
    }

    /// Its draft, as `restore` decodes it; empty when there is none to keep.
    fn kept(&self) -> Vec<u8> {
        Vec::new()
    }

    /// Restores what the page kept: the bytes of an [`Effect::Story`] or of [`Self::kept`], or the text of an
    /// [`Effect::Remember`]. Those of another story change nothing.
    fn restore(&mut self, context: &Context, kept: &[u8]) {
        let _ = (context, kept);
    }
}
