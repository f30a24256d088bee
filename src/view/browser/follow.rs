//! Doing something again whenever what it reads changes.

use leptos::prelude::Effect;

/// Calls `act` once the widget is drawn, then whenever something it read changes, until the current owner is cleaned up.
/// Every effect is made here, so that their machinery is compiled once.
pub fn follow(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| act());
}
