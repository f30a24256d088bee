//! Announcing changes to screen readers: debounced, one sentence once nothing changes any more.

use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::Element;

/// The debounce delay, in milliseconds.
const QUIET_MS: i32 = 150;

/// The live region of one widget. It has one timer while it waits, and none at rest.
#[derive(Default)]
pub struct Voice {
    /// The live region's element.
    status: Option<Element>,
    waiting: Option<Waiting>,
    /// Whether the last announcement, or the next, is shown on the map.
    is_shown: bool,
}

/// A timer, and what it calls; it is cleared when dropped.
struct Waiting {
    timer: i32,
    _on_quiet: Closure<dyn FnMut()>,
}

impl Voice {
    /// Announces through this element, a live region.
    pub fn speak_through(&mut self, status: &Element) {
        self.status = Some(status.clone());
    }

    /// Announces `text`, unless another call comes before the delay ends; the same text is not announced twice.
    /// `is_shown` shows it on the map too: an empty text then hides what is shown, and changes nothing else.
    pub fn say(&mut self, text: &str, is_shown: bool) {
        let Some(status) = self.status.clone() else { return };
        if is_shown && text.is_empty() && !self.is_shown {
            return;
        }
        let is_shown = is_shown && !text.is_empty();
        self.is_shown = is_shown;
        self.waiting = None;
        if !is_shown {
            status.set_class_name("hidden-visually");
        }
        if status.text_content().as_deref() == Some(text) {
            return show(&status, is_shown);
        }
        let text = text.to_owned();
        let on_quiet: Closure<dyn FnMut()> = Closure::new(move || {
            status.set_text_content(Some(&text));
            show(&status, is_shown);
        });
        let timer = web_sys::window().and_then(|window| {
            let call = on_quiet.as_ref().unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(call, QUIET_MS).ok()
        });
        self.waiting = timer.map(|timer| Waiting { timer, _on_quiet: on_quiet });
    }
}

fn show(status: &Element, is_shown: bool) {
    if is_shown {
        status.set_class_name("caption");
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.timer);
        }
    }
}
