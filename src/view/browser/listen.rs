//! Event listeners, one closure for all the events of an element.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::Event;

use super::ElementRef;

/// Calls `answer` for each of `events` on the element, until the current owner is cleaned up. One closure of one type for
/// every element: a closure for each kind of event would be compiled apart. It is reentrant, since a handler that moves
/// the focus dispatches events too.
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

/// Calls `answer` for each key pressed anywhere on the page, before anything else, until the current owner is cleaned up.
pub fn listen_to_keys(answer: Box<dyn Fn(Event)>) {
    let listener = Closure::wrap(answer);
    let Some(window) = web_sys::window() else { return };
    let _ = window.add_event_listener_with_callback_and_bool("keydown", listener.as_ref().unchecked_ref(), true);
    let listener = StoredValue::new_local((window, listener));
    on_cleanup(move || {
        let _ = listener.try_with_value(|(window, listener)| {
            window.remove_event_listener_with_callback_and_bool("keydown", listener.as_ref().unchecked_ref(), true)
        });
    });
}
