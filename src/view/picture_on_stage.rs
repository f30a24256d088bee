//! The picture of a large map on the stage: when it is requested, and what a pointer is on.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};

use super::browser;
use super::state::State;
use crate::model::Key;
use crate::reading::Selection;
use crate::scene::is_large;

impl State {
    /// Whether the map is drawn as a picture, tracked.
    pub fn has_picture(self) -> bool {
        is_large(&self.map()) && !self.picture.is_left()
    }

    /// Requests the layers, if the map is large.
    pub fn request_picture(self) {
        let picture = self.picture;
        on_cleanup(move || picture.free());
        self.stage.when_made(Box::new(move |stage| {
            let Some(host) = self.host.try_get_value().filter(|_| is_large(&self.map())) else { return };
            let keep = move |layers: Option<JsValue>| match layers {
                Some(layers) => picture.keep(layers.unchecked_ref()),
                None => picture.leave(true),
            };
            browser::when(host.paint(stage), Box::new(keep));
        }));
    }

    /// What a pointer's event is on; `None` when its target says it: there is no picture, or it is on something else.
    pub fn hit(self, event: &ev::Event) -> Option<Option<Selection>> {
        let found = self.picture.hit(event)?;
        let map = self.map();
        let number = usize::try_from(found >> 1).unwrap_or_default();
        match found {
            i32::MIN..-1 => None,
            -1 => Some(None),
            _ if found & 1 == 0 => {
                Some((number < map.organisations.len()).then_some(Selection::Organisation(Key::new(number))))
            }
            _ => Some((number < map.links.len()).then_some(Selection::Link(Key::new(number)))),
        }
    }
}
