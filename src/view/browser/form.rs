//! What a reader answers in a form.

use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::Spot;

/// The question a control asks, in `data-share`, and its answer: its value, or whether it is checked.
pub fn answer(event: &ev::Event) -> Option<(String, String)> {
    let target = event.target()?;
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return Some((select.get_attribute("data-share")?, select.value()));
    }
    let input = target.dyn_ref::<HtmlInputElement>()?;
    let value = if input.type_() == "checkbox" { input.checked().to_string() } else { input.value() };
    Some((input.get_attribute("data-share")?, value))
}

/// Selects the text of a dialog that is there to be copied.
pub fn select_text(dialog: Spot) {
    let text = dialog.element().and_then(|dialog| dialog.query_selector("textarea").ok().flatten());
    if let Some(text) = text.and_then(|text| text.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = text.focus();
        text.select();
    }
}

/// Writes `text` into a field, unless that is what one typed there.
pub fn write(field: &Element, text: &str) {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>()
        && field.value() != text
    {
        field.set_value(text);
    }
}
