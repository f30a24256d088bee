//! The focus.

use leptos::ev;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, SvgElement};

use super::{ElementRef, when_drawn};

/// Moves the focus to the organisation of row `row`: to its node inside the stage, or to the button with its name.
pub fn focus_row(place: ElementRef, row: usize) {
    let row = row.to_string();
    focus_inside(place, &["[data-row=\"", &row, "\"],[data-command=\"open ", &row, "\"]"].concat());
}

/// Moves the focus to the first descendant that `selector` finds, once pending changes are on the screen.
pub fn focus_when_drawn(around: ElementRef, selector: String) {
    when_drawn(Box::new(move || focus_inside(around, &selector)));
}

/// Whether an event happened on or inside an element that `selector` finds.
pub fn is_within(event: &ev::Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Moves the focus to the first descendant that `selector` finds.
pub fn focus_inside(around: ElementRef, selector: &str) {
    if let Some(around) = around.element() {
        focus_in(&around, selector);
    }
}

/// Whether a selector finds anything inside an element.
pub fn holds(around: ElementRef, selector: &str) -> bool {
    around.element().is_some_and(|around| matches!(around.query_selector(selector), Ok(Some(_))))
}

/// The same in this element.
pub(super) fn focus_in(around: &Element, selector: &str) {
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
