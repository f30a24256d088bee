//! What a reader writes in a field.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

/// Writes `text` into a field, unless that is what one typed there.
pub fn write(field: &Element, text: &str) {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>()
        && field.value() != text
    {
        field.set_value(text);
    }
}
