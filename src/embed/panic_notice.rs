//! If the widget breaks all the same, the page says so instead of freezing in silence.

use std::cell::RefCell;
use std::panic;

use web_sys::HtmlElement;

use crate::text::Language;

thread_local! {
    /// Where the notice goes: after the map of each widget alive.
    static CONTAINERS: RefCell<Vec<(HtmlElement, Language)>> = const { RefCell::new(Vec::new()) };
}

/// Adds `container` to those that will say it, and takes the place of the default hook.
pub fn install(container: &HtmlElement, language: Language) {
    CONTAINERS.with_borrow_mut(|containers| {
        containers.retain(|(known, _)| known.is_connected());
        containers.push((container.clone(), language));
    });
    panic::set_hook(Box::new(|info| {
        leptos::logging::error!("{info}");
        let _ = CONTAINERS.try_with(|containers| {
            if let Ok(containers) = containers.try_borrow() {
                containers.iter().for_each(|(container, language)| say(container, *language));
            }
        });
    }));
}

fn say(container: &HtmlElement, language: Language) {
    let Some(notice) = container.owner_document().and_then(|document| document.create_element("p").ok()) else {
        return;
    };
    let _ = notice.set_attribute("role", "alert");
    notice.set_text_content(Some(language.words().broken));
    let _ = container.prepend_with_node_1(&notice);
}
