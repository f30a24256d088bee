//! The picture of a large map: canvases under its buttons, painted by a script that is loaded for such maps only.

use leptos::ev;
use leptos::prelude::*;

use super::browser::Layers;
use super::fact::Fact;
use crate::geometry::Rect;
use crate::paint::{Flat, Lit};
use crate::scene::Scene;

/// The picture of one widget.
#[derive(Clone, Copy)]
pub struct Picture {
    layers: StoredValue<Option<Layers>, LocalStorage>,
    /// Whether they were given a scene, and what is lit of it.
    given: StoredValue<(bool, Lit)>,
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

    /// Keeps the layers, which have come; frees them where the widget is gone meanwhile.
    pub fn keep(self, layers: &Layers) {
        if self.layers.try_update_value(|kept| *kept = Some(layers.clone())).is_none() {
            layers.free();
        }
        self.is_there.set(true);
    }

    /// Frees the layers, if there are some.
    pub fn free(self) {
        self.with(Layers::free);
    }

    /// Draws the elements instead, or no longer.
    pub fn leave(self, is_left: bool) {
        self.is_left.set(is_left);
    }

    /// Whether the elements are drawn instead, tracked.
    pub fn is_left(self) -> bool {
        self.is_left.get()
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

    /// Paints the scene that comes after `was`, with the names in this part of the world; tracked.
    pub fn draw(self, was: &Scene, scene: &Scene, sight: Rect) {
        if !self.is_there.get() {
            return;
        }
        let _ = self.given.try_update_value(|(is_given, lit)| {
            if !*is_given || !Flat::is_alike(was, scene) {
                let now = Flat::of(scene);
                self.with(|layers| layers.draw(&now.nodes, &now.links, now.looks));
                *is_given = true;
            }
            let now = Lit::of(scene, sight);
            if now != *lit {
                self.with(|layers| layers.light(&now.levels, &now.names, now.texts.clone()));
                *lit = now;
            }
        });
    }

    /// The number of what a pointer's event is on, as the layers give it; `None` without a picture.
    pub fn hit(self, event: &ev::Event) -> Option<i32> {
        self.with(|layers| layers.hit(event)).filter(|_| self.is_there_now())
    }

    /// Whether there is a picture, untracked.
    pub fn is_there_now(self) -> bool {
        self.is_there.now() && !self.is_left.now()
    }
}
