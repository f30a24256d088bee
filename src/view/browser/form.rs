//! The values of form fields, which differ from the attributes of the same names.

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlInputElement};

/// Sets a field to `text`, unless the reader typed just that.
pub fn write(field: &Element, text: &str) {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>()
        && field.value() != text
    {
        field.set_value(text);
    }
}

/// The attribute `name` of `element` became `value` (`textarea` means the text inside one): updates the property that
/// the reader sees, if it no longer follows the attribute. A number field with the focus is left alone.
pub(super) fn write_live(element: &Element, name: &str, value: Option<&str>) {
    let (tag, property, now) = match name {
        "checked" => ("input", name, JsValue::from(value.is_some())),
        "selected" => ("option", name, JsValue::from(value.is_some())),
        "value" => ("input", name, JsValue::from(value.unwrap_or_default())),
        "textarea" => (name, "value", JsValue::from(value.unwrap_or_default())),
        _ => return,
    };
    if element.local_name() != tag {
        return;
    }
    let is_typed = property == "value" && element.matches("[type=number]:focus").unwrap_or_default();
    let property = JsValue::from(property);
    if !is_typed && Reflect::get(element, &property).is_ok_and(|shown| shown != now) {
        let _ = Reflect::set(element, &property, &now);
    }
}
