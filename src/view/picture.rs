//! The picture of a large map: canvases under its buttons, painted by a script that is loaded for such maps only.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

use super::browser::Layers;
use super::screen::Fact;
use super::state::State;
use crate::geometry::Rect;
use crate::model::Key;
use crate::paint::{Flat, Lit};
use crate::reading::Selection;
use crate::scene::{Scene, is_large};

/// The picture of one widget.
#[derive(Clone, Copy)]
pub struct Picture {
    layers: StoredValue<Option<Layers>, LocalStorage>,
    /// What they were given.
    given: StoredValue<(Flat, Lit)>,
    /// Whether there are layers.
    is_there: Fact<bool>,
    /// Whether the elements are drawn after all: on paper, or because the script cannot be had.
    is_left: Fact<bool>,
    /// Whether the reader moves it: what costs much waits until all is calm.
    is_moving: Fact<bool>,
}

impl Picture {
    /// No picture yet.
    pub fn new() -> Self {
        Self {
            layers: StoredValue::new_local(None),
            given: StoredValue::default(),
            is_there: Fact::new(false),
            is_left: Fact::new(false),
            is_moving: Fact::new(false),
        }
    }

    /// Draws the elements instead, or no longer.
    pub fn leave(self, is_left: bool) {
        self.is_left.set(is_left);
    }

    /// The reader moves it, or no longer: the layers dispatch an event then.
    pub fn moves(self, is_moving: bool) {
        self.is_moving.set(is_moving && self.is_there_now());
    }

    /// Whether the reader moves it, tracked.
    pub fn is_moving(self) -> bool {
        self.is_moving.get()
    }

    /// Does something with the layers, once there are some.
    fn with<T>(self, act: impl FnOnce(&Layers) -> T) -> Option<T> {
        self.layers.try_with_value(|layers| layers.as_ref().map(act)).flatten()
    }

    /// Moves the picture to the corner of the world at this place of the stage, at this scale; tracked.
    pub fn look(self, x: f64, y: f64, scale: f64) {
        if self.is_there.get() {
            self.with(|layers| layers.look(x, y, scale));
        }
    }

    /// Paints a scene, with the names in this part of the world; tracked.
    pub fn draw(self, scene: &Scene, sight: Rect) {
        if !self.is_there.get() {
            return;
        }
        let _ = self.given.try_update_value(|(flat, lit)| {
            let now = Flat::of(scene);
            if now != *flat {
                self.with(|layers| layers.draw(&now.nodes, &now.links, now.looks.clone()));
                *flat = now;
            }
            let now = Lit::of(scene, sight);
            if now != *lit {
                self.with(|layers| layers.light(&now.levels, &now.names, now.texts.clone()));
                *lit = now;
            }
        });
    }

    /// Whether there is a picture, untracked.
    pub fn is_there_now(self) -> bool {
        self.is_there.now() && !self.is_left.now()
    }
}

impl State {
    /// Whether the map is drawn as a picture, tracked.
    pub fn has_picture(self) -> bool {
        is_large(&self.map()) && !self.picture.is_left.get()
    }

    /// Requests the layers, if the map is large.
    pub fn request_picture(self) {
        let picture = self.picture;
        on_cleanup(move || {
            picture.with(Layers::free);
        });
        self.stage.when_made(Box::new(move |stage| {
            let Some(host) = self.host.try_get_value().filter(|_| is_large(&self.map())) else { return };
            let stage = stage.clone();
            spawn_local(async move {
                let Ok(layers) = JsFuture::from(host.paint(&stage)).await else { return picture.leave(true) };
                let layers: Layers = layers.unchecked_into();
                // The widget may be gone meanwhile.
                if picture.layers.try_update_value(|kept| *kept = Some(layers.clone())).is_none() {
                    layers.free();
                }
                picture.is_there.set(true);
            });
        }));
    }

    /// What a pointer's event is on; `None` when its target says it: there is no picture, or it is on something else.
    pub fn hit(self, event: &ev::Event) -> Option<Option<Selection>> {
        let found = self.picture.with(|layers| layers.hit(event)).filter(|_| self.picture.is_there_now())?;
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
