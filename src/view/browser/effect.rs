//! Effects, run outside of the reactive graph whenever the signals they read change.

use leptos::prelude::{RenderEffect, StoredValue};

/// Calls `act` now, then whenever a signal it read changes, until the current owner is cleaned up. `act` writes to the page,
/// never to a signal. Every effect is made here, so that their machinery is compiled once.
pub fn effect(mut act: Box<dyn FnMut()>) {
    // A render effect ends when it is dropped: its owner keeps it.
    let _ = StoredValue::new_local(RenderEffect::new(move |_: Option<()>| act()));
}
