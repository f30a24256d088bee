//! How large an element is, followed by a `ResizeObserver`.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use crate::geometry::Size;

/// How many of its own pixels make one on the screen: a page may draw an element larger or smaller than it is, as slides
/// and previews do. Its own width is known to the pixel only, so that less than one is no difference.
pub(super) fn own_scale(element: &Element) -> f64 {
    let (own_px, drawn_px) = (f64::from(element.client_width()), element.get_bounding_client_rect().width());
    if own_px > 0.0 && (own_px - drawn_px).abs() > 1.0 { own_px / drawn_px } else { 1.0 }
}

/// Calls `report` with the size of `element` now and whenever it changes, until the current owner is cleaned up.
pub fn watch_size(element: &Element, report: impl Fn(Size) + 'static) {
    let size_of = |element: &Element| {
        let (bounds, scale) = (element.get_bounding_client_rect(), own_scale(element));
        Size::new(bounds.width() * scale, bounds.height() * scale)
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
