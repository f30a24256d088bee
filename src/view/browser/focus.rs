//! Where the keyboard is.

use leptos::ev;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, SvgElement};

use super::Spot;

/// Moves the keyboard to the organisation of row `row`: to its node inside the stage, or to where its name is pressed.
pub fn focus_row(place: Spot, row: usize) {
    let row = row.to_string();
    focus_inside(place, &["[data-row=\"", &row, "\"],[data-open=\"", &row, "\"]"].concat());
}

/// The same, once what was just asked for is on the screen.
pub fn focus_when_drawn(around: Spot, selector: String) {
    spawn_local(async move {
        tick().await;
        focus_inside(around, &selector);
    });
}

/// Whether an event happened on or inside something that `selector` finds.
pub fn is_within(event: &ev::KeyboardEvent, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Moves the keyboard to the first thing in there that `selector` finds.
pub fn focus_inside(around: Spot, selector: &str) {
    let Some(around) = around.element() else { return };
    let Ok(Some(element)) = around.query_selector(selector) else { return };
    focus_element(&element);
}

/// HTML and SVG elements each have a `focus` of their own.
fn focus_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    } else if let Some(element) = element.dyn_ref::<SvgElement>() {
        let _ = element.focus();
    }
}
