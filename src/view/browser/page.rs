//! The few changes that the widget makes to the page around it.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDialogElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::ElementRef;
use crate::text::Language;

/// Sets the page's language and title, when the page is the widget's own.
pub fn show_language_of_page(language: Language, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", if language == Language::Fr { "fr-CA" } else { "en-CA" });
    }
}

/// Scrolls the stage into view, moving the page as little as possible: to the top of the window where the card is a
/// sheet over its bottom, else just inside.
pub fn keep_stage_in_sight(stage: ElementRef, panel: ElementRef) {
    let (Some(stage), Some(panel)) = (stage.element(), panel.element()) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(if is_beside(&stage, &panel) {
        ScrollLogicalPosition::Nearest
    } else {
        ScrollLogicalPosition::Start
    });
    stage.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the panel is to the right of the stage rather than below it.
fn is_beside(stage: &Element, panel: &Element) -> bool {
    panel.get_bounding_client_rect().left() >= stage.get_bounding_client_rect().right()
}

/// Opens a modal dialog, with the focus inside it.
pub fn open(dialog: ElementRef) {
    let Some(dialog) = dialog.element() else { return };
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>()
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}
