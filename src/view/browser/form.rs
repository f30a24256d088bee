//! What a reader writes or chooses in a field: it is kept apart from the attribute of the same name.

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlInputElement};

/// Writes `text` into a field, unless that is what the reader typed there.
pub fn write(field: &Element, text: &str) {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>()
        && field.value() != text
    {
        field.set_value(text);
    }
}

/// The attribute `name` of `element` became `value` (`textarea` stands for the text inside one): where a reader's hand changes
/// what the attribute says, what they see follows. A number that is being typed is left alone until it is whole.
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
