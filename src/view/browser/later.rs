//! What is done later. The calls are boxed: each type of future would have its own code.

use js_sys::Promise;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Calls `then` with what `promise` resolves to, or `None` when it is rejected.
pub fn when(promise: Promise, then: Box<dyn FnOnce(Option<JsValue>)>) {
    spawn_local(async move {
        let given = JsFuture::from(promise).await.ok();
        then(given);
    });
}

/// Calls `then` once pending changes are on the screen.
pub fn when_drawn(then: Box<dyn FnOnce()>) {
    spawn_local(async move {
        tick().await;
        then();
    });
}
