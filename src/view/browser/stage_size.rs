//! How large an element is, followed by a `ResizeObserver`.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use crate::geometry::Size;

/// Calls `report` with the size of `element` now and whenever it changes, until the current owner is cleaned up.
pub fn watch_size(element: &Element, report: impl Fn(Size) + 'static) {
    let size_of = |element: &Element| {
        let bounds = element.get_bounding_client_rect();
        Size::new(bounds.width(), bounds.height())
    };
    report(size_of(element));
    let on_resize = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
            report(size_of(&entry.target()));
        }
    });
    let Ok(observer) = ResizeObserver::new(on_resize.as_ref().unchecked_ref()) else { return };
    observer.observe(element);
    let watching = StoredValue::new_local((observer, on_resize));
    on_cleanup(move || {
        let _ = watching.try_with_value(|(observer, _)| observer.disconnect());
    });
}
