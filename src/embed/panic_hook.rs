//! Notifies JavaScript that this instance of the module has panicked, so that it is not called again and readers see a notice.

use std::cell::RefCell;
use std::panic;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static LISTENER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `listener` with the message of the first panic of this instance.
#[wasm_bindgen]
pub fn on_panic(listener: Function) {
    LISTENER.set(Some(listener));
    panic::set_hook(Box::new(|info| {
        let listener = LISTENER.try_with(|listener| listener.try_borrow_mut().ok()?.take()).ok().flatten();
        if let Some(listener) = listener {
            let _ = listener.call1(&JsValue::NULL, &info.to_string().into());
        }
    }));
}

/// Panics. The product never calls it: tests do, through the raw exports of the instance, to check the notice.
/// See `docs/decisions`.
#[wasm_bindgen]
#[allow(clippy::panic, reason = "it is what the function is for")]
pub fn panic_on_purpose() {
    panic!("on purpose, for a test");
}
