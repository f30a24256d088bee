//! The share panel: drawn by the companion, which is fetched when a reader first asks for it.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

use super::browser::{self, Sharer, Spot};
use super::region::region;
use super::state::State;
use crate::markup::from_text;
use crate::reading::{Reading, to_hash};

/// The panel while it is open.
#[derive(Clone, Copy)]
pub struct SharePanel {
    dialog: Spot,
    /// Its markup as the companion writes it; empty while it is closed.
    drawn: RwSignal<String>,
    sharer: StoredValue<Option<Sharer>, LocalStorage>,
}

impl SharePanel {
    /// A panel that is closed.
    pub fn new() -> Self {
        Self { dialog: Spot::default(), drawn: RwSignal::default(), sharer: StoredValue::new_local(None) }
    }

    /// Does something with the companion's side of the panel, then draws what came of it.
    fn with_sharer(self, change: impl FnOnce(&Sharer)) {
        if let Some(Some(sharer)) = self.sharer.try_get_value() {
            change(&sharer);
            let _ = self.drawn.try_set(sharer.panel());
        }
    }

    fn close(self) {
        let _ = self.drawn.try_set(String::new());
        if let Some(sharer) = self.sharer.try_update_value(Option::take).flatten() {
            sharer.free();
        }
    }
}

/// The dialog, empty until it is opened.
pub fn share_dialog(state: State) -> impl IntoView {
    let panel = state.share_panel;
    let content = Spot::default();
    region(content, Box::new(move || from_text(&panel.drawn.get()).unwrap_or_default()));
    on_cleanup(move || panel.close());
    let on_event = move |event: ev::Event| {
        if event.type_() == "close" {
            panel.close();
        } else if let Some((name, value)) = browser::answer(&event) {
            panel.with_sharer(|sharer| sharer.answer(&name, &value));
        }
    };
    browser::hear(panel.dialog, &["input", "close"], Box::new(on_event));
    view! {
        <dialog class="share panel__text" node_ref=panel.dialog>
            <div node_ref=content></div>
        </dialog>
    }
}

/// Opens the panel on what is shown now.
pub fn share(state: State) {
    let (Some(reading), Some(host)) = (state.reading_now(), state.host.try_get_value()) else { return };
    let panel = state.share_panel;
    let asked = host.share(&to_hash(&reading, &state.map(), &Reading::default()));
    spawn_local(async move {
        // When the companion cannot be fetched the element has said why.
        let Ok(sharer) = JsFuture::from(asked).await else { return };
        let sharer: Sharer = sharer.unchecked_into();
        let drawn = sharer.panel();
        if panel.sharer.try_set_value(Some(sharer)).is_none() && panel.drawn.try_set(drawn).is_none() {
            // Drawn first, so that the keyboard finds something in it.
            tick().await;
            browser::open(panel.dialog);
        }
    });
}

/// Copies the code, and says whether that was allowed.
pub fn copy_code(state: State) {
    let panel = state.share_panel;
    let (Some(Some(sharer)), Some(host)) = (panel.sharer.try_get_value(), state.host.try_get_value()) else { return };
    let asked = host.copy(&sharer.code());
    spawn_local(async move {
        let is_copied = JsFuture::from(asked).await.is_ok_and(|done| done.is_truthy());
        panel.with_sharer(|sharer| sharer.copied(is_copied));
        if !is_copied {
            browser::select_text(panel.dialog);
        }
    });
}

/// Saves the picture of what is shown.
pub fn download(state: State, kind: &str) {
    if let Some(host) = state.host.try_get_value() {
        host.download(kind);
    }
}
