//! Effects: what is done outside of the reactive graph whenever the signals that are read change.

use leptos::prelude::{RenderEffect, StoredValue};

/// Calls `act` now, then whenever something it read changes, until the current owner is cleaned up. `act` writes to the page;
/// it never writes a signal. Every effect is made here, so that their machinery is compiled once.
pub fn effect(mut act: Box<dyn FnMut()>) {
    // A render effect ends when it is dropped: its owner keeps it.
    let _ = StoredValue::new_local(RenderEffect::new(move |_: Option<()>| act()));
}
