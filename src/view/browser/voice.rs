//! Saying what changed to who does not see it: one sentence once all is quiet, not one for each change on the way.

use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::Element;

/// How long nothing changes before it is said.
const QUIET_MS: i32 = 150;

/// Waits for the quiet by one timer, and by none at rest.
#[derive(Default)]
pub struct Voice {
    /// The element that assistive technologies listen to.
    status: Option<Element>,
    waiting: Option<Waiting>,
    /// Whether what was said last, or will be, is shown on the map.
    is_shown: bool,
}

/// A timer, and what it calls; it is cleared when dropped.
struct Waiting {
    timer: i32,
    _on_quiet: Closure<dyn FnMut()>,
}

impl Voice {
    /// Speaks through this element, which assistive technologies listen to.
    pub fn speak_through(&mut self, status: &Element) {
        self.status = Some(status.clone());
    }

    /// Says `text`, unless something else is to be said before it is quiet; the same text is not said twice. `is_shown` says
    /// whether who sees the map reads it too: an empty text then ends what is read, and nothing else.
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
