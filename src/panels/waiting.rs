//! What a panel says while the module that reads files works, and the button that stops that.

use super::controls::button;
use crate::markup::Element;
use crate::text::OpenWords;

/// A request on its way.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting {
    is_asked: bool,
    /// What is being done, once the reader has waited long.
    phase: Option<usize>,
}

impl Waiting {
    /// Whether the request is still to be made; from now on it is made.
    pub fn ask(&mut self) -> bool {
        !std::mem::replace(&mut self.is_asked, true)
    }

    /// The answer came: whether it is that of a request that still stands.
    pub fn answered(&mut self) -> bool {
        std::mem::take(&mut self.is_asked)
    }

    /// Other work replaces it.
    pub fn begin(&mut self) {
        self.is_asked = false;
    }

    /// The reader has waited long for what the page says; a text that is no number ends it.
    pub fn on_input(&mut self, value: &str) {
        self.phase = value.parse().ok();
    }

    /// What is said meanwhile, and the button; `None` before the reader has waited long.
    pub fn drawn(&self, words: &OpenWords) -> Option<(&'static str, Element)> {
        Some((*words.phases.get(self.phase?)?, button(words.cancel, "cancel")))
    }
}
