//! The sizes of elements, observed by a `ResizeObserver`.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, ResizeObserver};

use crate::geometry::{Rect, Size};

/// The scale of an element, its own pixels per pixel of the screen: a page may draw an element scaled, as slides
/// and previews do. Its own width is known to the pixel only, so that a smaller difference is none.
pub(super) fn own_scale(element: &Element) -> f64 {
    let (own_px, drawn_px) = (own_size(element).width, element.get_bounding_client_rect().width());
    if own_px > 0.0 && (own_px - drawn_px).abs() > 1.0 { own_px / drawn_px } else { 1.0 }
}

/// The size of an element, in its own pixels.
pub fn size_of(element: &Element) -> Size {
    let (bounds, own) = (element.get_bounding_client_rect(), own_size(element));
    // Scaled or turned, the box is another than its bounds.
    if own.width > 0.0 && (own.width - bounds.width()).abs() > 1.0 {
        own
    } else {
        Size::new(bounds.width(), bounds.height())
    }
}

/// The size of an element before the page scales or turns it, to the pixel; empty where the browser does not know it.
pub(super) fn own_size(element: &Element) -> Size {
    Size::new(f64::from(element.client_width()), f64::from(element.client_height()))
}

/// The box of `other`, in the pixels of `element` from its top left corner.
pub fn bounds_in(element: &Element, other: &Element) -> Rect {
    let (own, scale) = (element.get_bounding_client_rect(), own_scale(element));
    let bounds = other.get_bounding_client_rect();
    let (x, y) = ((bounds.x() - own.x()) * scale, (bounds.y() - own.y()) * scale);
    Rect::new(x, y, bounds.width() * scale, bounds.height() * scale)
}

/// Calls `report` now and whenever one of `elements` changes its size, until the current owner is cleaned up.
pub fn watch_sizes(elements: &[Element], report: Box<dyn Fn()>) {
    report();
    let on_resize = Closure::wrap(report);
    let Ok(observer) = ResizeObserver::new(on_resize.as_ref().unchecked_ref()) else { return };
    for element in elements {
        observer.observe(element);
    }
    let watching = StoredValue::new_local((observer, on_resize));
    on_cleanup(move || {
        let _ = watching.try_with_value(|(observer, _)| observer.disconnect());
    });
}
