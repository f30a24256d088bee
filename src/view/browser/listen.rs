//! Listening to an element, by one listener for all its events.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::Event;

use super::ElementRef;

/// Calls `answer` for each of `events` on the element, until the current owner is cleaned up. One closure of one type for
/// every element: each kind of event with a listener of its own would be compiled apart. It may be called from within
/// itself, since an answer that moves the keyboard causes events too.
pub fn listen(element: ElementRef, events: &'static [&'static str], answer: Box<dyn Fn(Event)>) {
    let listener = StoredValue::new_local(Closure::wrap(answer));
    element.when_made(Box::new(move |element| {
        let _ = listener.try_with_value(|listener| {
            for event in events {
                let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
            }
        });
    }));
    on_cleanup(move || {
        let Some(element) = element.element() else { return };
        let _ = listener.try_with_value(|listener| {
            for event in events {
                let _ = element.remove_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
            }
        });
    });
}
