//! The pictures of the slides in the list, drawn once for each view.

use std::cell::RefCell;

use crate::export::thumbnail;
use crate::layout::Layout;
use crate::markup::Element;
use crate::model::Map;
use crate::reading::Reading;

/// The pictures drawn so far, each with the view that it shows.
#[derive(Clone, Debug, Default)]
pub(super) struct Pictures(RefCell<Vec<(String, Element)>>);

impl Pictures {
    /// The picture of each slide of `told`, in order.
    pub(super) fn of(&self, told: &Map, layout: &Layout, reading: &Reading) -> Vec<Element> {
        let mut drawn = self.0.borrow_mut();
        let mut kept = Vec::new();
        for (at, slide) in told.story.iter().enumerate() {
            let found = drawn.iter().find(|(state, _)| *state == slide.state).map(|(_, picture)| picture.clone());
            let picture = found.unwrap_or_else(|| thumbnail(told, layout, &reading.on_slide(told, at + 1)));
            kept.push((slide.state.clone(), picture));
        }
        drawn.clone_from(&kept);
        kept.into_iter().map(|(_, picture)| picture).collect()
    }
}
