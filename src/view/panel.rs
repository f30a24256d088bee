//! The dialog for what a reader asks for now and then. The companion, fetched when one first asks, says what it shows and
//! what is to be done; see `src/panels`.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;

use super::browser::{self, Panel, Spot};
use super::region::region;
use super::state::State;
use crate::markup::from_text;

/// The panel while one is open.
#[derive(Clone, Copy)]
pub struct OpenPanel {
    dialog: Spot,
    /// Its markup as the companion writes it; empty while it is closed.
    drawn: RwSignal<String>,
    panel: StoredValue<Option<Panel>, LocalStorage>,
}

impl OpenPanel {
    /// No panel is open.
    pub fn new() -> Self {
        Self { dialog: Spot::default(), drawn: RwSignal::default(), panel: StoredValue::new_local(None) }
    }

    fn draw(self) {
        if let Some(Some(panel)) = self.panel.try_get_value() {
            let _ = self.drawn.try_set(panel.markup());
        }
    }

    fn close(self) {
        let _ = self.drawn.try_set(String::new());
        if let Some(panel) = self.panel.try_update_value(Option::take).flatten() {
            panel.free();
        }
    }
}

/// The dialog, empty until a panel is opened.
pub fn panel_dialog(state: State) -> impl IntoView {
    let open = state.open_panel;
    let content = Spot::default();
    region(content, Box::new(move || from_text(&open.drawn.get()).unwrap_or_default()));
    on_cleanup(move || open.close());
    let on_event = move |event: ev::Event| {
        if event.type_() == "close" {
            open.close();
        } else if let (Some(Some(panel)), Some(host)) = (open.panel.try_get_value(), state.host.try_get_value()) {
            let heard = host.hear(&panel, &event);
            spawn_local(async move {
                let _ = JsFuture::from(heard).await;
                open.draw();
            });
        }
    };
    browser::hear(open.dialog, &["input", "click", "close"], Box::new(on_event));
    view! {
        <dialog class="dialog panel__text" node_ref=open.dialog>
            <div node_ref=content></div>
        </dialog>
    }
}

/// Opens the panel called `kind` on what is shown now.
pub fn open_panel(state: State, kind: &str) {
    let Some(host) = state.host.try_get_value() else { return };
    let open = state.open_panel;
    let asked = host.panel(kind);
    spawn_local(async move {
        // When the companion cannot be fetched the element has said why.
        let Ok(panel) = JsFuture::from(asked).await else { return };
        if open.panel.try_set_value(Some(panel.unchecked_into())).is_none() {
            open.draw();
            // Drawn first, so that the keyboard finds something in it.
            tick().await;
            browser::open(open.dialog);
        }
    });
}
