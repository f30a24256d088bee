//! The few changes that the widget makes to the page around it.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDialogElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::ElementRef;
use super::focus::focus_in;
use crate::text::Language;

/// Sets the page's language and title, when the page is the widget's own.
pub fn show_language_of_page(language: Language, title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language.tag_of_page());
    }
}

/// Scrolls the stage into view, moving the page as little as possible.
pub fn keep_stage_in_sight(stage: ElementRef) {
    let Some(stage) = stage.element() else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    stage.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Closes the menu, and focuses its button if `takes_focus`; returns whether it was open.
pub fn fold_menu(frame: ElementRef, takes_focus: bool) -> bool {
    let Some(frame) = frame.element() else { return false };
    let Ok(Some(menu)) = frame.query_selector(".menu[open]") else { return false };
    let _ = menu.remove_attribute("open");
    if takes_focus {
        focus_in(&menu, "summary");
    }
    true
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
