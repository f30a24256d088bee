//! The parts of the screen that come with the reader's first input: the panel, the chips, the search, the announcements. A module
//! draws them, which is loaded then; what it cannot do yet is done once it has come.

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::browser::{self, DomElement, ElementRef};
use super::screen::Details;
use super::state::State;
use crate::reading::{Reading, View};
use crate::wire::{self, Request};

impl State {
    /// Requests the module, unless it is there or on its way.
    pub fn prepare(self) {
        if self.screen.equipment.now() == Details::Unasked {
            self.screen.equipment.set(Details::Awaited);
            let _ = self.host.try_with_value(browser::Host::prepare);
        }
    }

    /// Requests it again, for another card, where it could not be had.
    pub(super) fn prepare_again(self) {
        if self.screen.equipment.now() == Details::Lost {
            self.screen.equipment.set(Details::Unasked);
            self.prepare();
        }
    }

    /// The module has come, or cannot be had.
    pub fn equip(self, is_there: bool) {
        self.screen.equipment.set(if is_there { Details::Settled } else { Details::Lost });
        self.places.resume();
        for held in self.held.try_update_value(std::mem::take).unwrap_or_default() {
            held();
        }
    }

    /// Does something now if the module is there, else once it has come.
    pub fn once_equipped(self, act: Box<dyn FnOnce()>) {
        self.prepare();
        if self.screen.equipment.now() != Details::Awaited {
            return act();
        }
        let _ = self.held.try_update_value(|held| held.push(act));
    }

    /// Calls `act` once this reading is on the screen, which may have to wait for the module; a change waits for it if it is on its
    /// way, so that changes are told in order.
    pub fn once_shown(self, reading: &Reading, is_change: bool, act: Box<dyn FnOnce()>) {
        let is_needed = needs_module(reading) || self.view_now() == View::List;
        match self.screen.equipment.now() {
            Details::Unasked if is_needed => {}
            Details::Awaited if is_needed || is_change => {}
            _ => return act(),
        }
        self.once_equipped(Box::new(move || {
            browser::when_drawn(Box::new(move || {
                // The widget may be gone by then.
                if self.reading_now().is_some() {
                    act();
                }
            }));
        }));
    }

    /// The module's response, tracked; `None` until it has come.
    pub fn respond<T: DeserializeOwned>(self, reading: &Reading, request: Request) -> Option<T> {
        wire::from_bytes(&self.respond_in(reading, request, None)?)
    }

    /// Draws a part of the screen that follows the signals that `request` reads; nothing while it returns `None` and nothing was
    /// drawn.
    pub fn module_region(self, element: ElementRef, request: Box<dyn Fn() -> (bool, Reading, Request)>) {
        element.effect(Box::new(move |place| {
            let (is_needed, reading, request) = request();
            self.draw_part(place, is_needed, &reading, request);
        }));
    }

    /// Draws a part of the screen in `place`, once; tracked. What is not needed is drawn only if the module is there.
    pub fn draw_part(self, place: &DomElement, is_needed: bool, reading: &Reading, request: Request) {
        // The texts.
        let _ = self.map();
        if is_needed || self.screen.equipment.get() == Details::Settled {
            self.respond_in(reading, request, Some(place));
        }
    }

    fn respond_in(self, reading: &Reading, request: Request, place: Option<&DomElement>) -> Option<Vec<u8>> {
        // Again once it has come.
        let _ = self.screen.equipment.get();
        let bytes = wire::to_bytes(&(reading, request));
        self.host.try_with_value(|host| host.respond(&bytes, place)).flatten()
    }

    /// A sentence on this reading; tracked.
    pub fn status_of(self, reading: &Reading) -> String {
        needs_module(reading).then(|| self.respond(reading, Request::Status)).flatten().unwrap_or_default()
    }

    /// Moves the focus to the title of the panel, once it is drawn.
    pub fn focus_on_panel(self) {
        self.once_equipped(Box::new(move || browser::focus_when_drawn(self.card, "h2".to_owned())));
    }
}

/// Whether the module draws or announces something of this reading.
fn needs_module(reading: &Reading) -> bool {
    reading.is_filtered() || reading.selection.is_some() || reading.slide.is_some()
}
