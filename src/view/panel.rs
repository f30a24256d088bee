//! A panel of the companion, fetched when one first asks: what is asked for now and then stands in a dialog, other ways to
//! read the map stand in its place. The companion says what it shows and what is to be done; see `src/panels`.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::browser::{self, Panel, Spot};
use super::region::region;
use super::state::State;
use crate::markup::{Element, from_text};

/// A panel while one is open, and where it stands.
#[derive(Clone, Copy)]
pub struct OpenPanel {
    asked: StoredValue<Asked, LocalStorage>,
}

/// The panel one asked for.
#[derive(Clone, Default)]
struct Asked {
    /// The element it stands in.
    place: Spot,
    kind: String,
    /// Nothing until it is there.
    panel: Option<Panel>,
    /// Whether it could not come.
    is_lost: bool,
}

impl OpenPanel {
    /// No panel is open.
    pub fn new() -> Self {
        Self { asked: StoredValue::new_local(Asked::default()) }
    }

    /// The element it stands in.
    pub fn place(self) -> Spot {
        self.asked.try_with_value(|asked| asked.place).unwrap_or_default()
    }

    /// What the panel shows, followed; nothing while none is open.
    pub fn drawn(self, state: State) -> Vec<Element> {
        let panel = self.panel(state);
        panel.and_then(|panel| from_text(&panel.markup())).unwrap_or_default()
    }

    /// The panel that is open, followed.
    pub fn panel(self, state: State) -> Option<Panel> {
        let _ = state.interface();
        self.asked.try_with_value(|asked| asked.panel.clone()).flatten()
    }

    /// Whether one asked for a panel whose kind begins so.
    pub fn is_asked(self, kind: &str) -> bool {
        self.asked.try_with_value(|asked| asked.kind.starts_with(kind)).unwrap_or_default()
    }

    /// Whether the panel one asked for could not come.
    pub fn is_lost(self) -> bool {
        self.asked.try_with_value(|asked| asked.is_lost).unwrap_or_default()
    }

    /// Asks for the panel called `kind` on what is shown now, in the place of any other; `then` once it is drawn.
    pub fn ask(self, state: State, kind: &str, then: fn(Self)) {
        let Some(host) = state.host.try_get_value() else { return };
        self.close(state);
        let _ = self.asked.try_update_value(|asked| kind.clone_into(&mut asked.kind));
        let answer = host.panel(kind);
        let kind = kind.to_owned();
        spawn_local(async move {
            // When the companion cannot be fetched the element has said why.
            let panel = JsFuture::from(answer).await.ok().map(JsCast::unchecked_into::<Panel>);
            let is_awaited = self.asked.try_with_value(|asked| asked.kind == kind && asked.panel.is_none());
            if is_awaited != Some(true) {
                if let Some(panel) = panel {
                    panel.free();
                }
                return;
            }
            let is_there = panel.is_some();
            let _ = self.asked.try_update_value(|asked| {
                asked.is_lost = !is_there;
                asked.panel = panel;
            });
            turn(state);
            if is_there {
                tick().await;
                then(self);
            }
        });
    }

    /// Tells the panel that is open what the reader did in it; `then` once it is drawn again.
    pub fn hear(self, state: State, event: &ev::Event, then: fn(Self)) {
        let panel = self.asked.try_with_value(|asked| asked.panel.clone()).flatten();
        let (Some(panel), Some(host)) = (panel, state.host.try_get_value()) else { return };
        let heard = host.hear(&panel, event);
        spawn_local(async move {
            let _ = JsFuture::from(heard).await;
            turn(state);
            tick().await;
            then(self);
        });
    }

    /// Closes what is open.
    pub fn close(self, state: State) {
        let panel = self.asked.try_update_value(|asked| {
            asked.kind.clear();
            asked.is_lost = false;
            asked.panel.take()
        });
        if let Some(panel) = panel.flatten() {
            turn(state);
            panel.free();
        }
    }
}

/// Something happened to a panel: what shows it follows.
fn turn(state: State) {
    state.change_interface(|interface| interface.turns = interface.turns.wrapping_add(1));
}

/// The dialog, empty until a panel is opened.
pub fn panel_dialog(state: State) -> impl IntoView {
    let open = state.open_panel;
    let content = Spot::default();
    region(content, Box::new(move || open.drawn(state)));
    on_cleanup(move || open.close(state));
    let on_event = move |event: ev::Event| {
        if event.type_() == "close" {
            open.close(state);
        } else {
            open.hear(state, &event, |_| ());
        }
    };
    browser::hear(open.place(), &["input", "click", "close"], Box::new(on_event));
    view! {
        <dialog class="dialog panel__text" node_ref=open.place()>
            <div node_ref=content></div>
        </dialog>
    }
}

/// Opens the panel called `kind` on what is shown now, in the dialog. Drawn first, so that the keyboard finds something in it.
pub fn open_panel(state: State, kind: &str) {
    state.open_panel.ask(state, kind, |open| browser::open(open.place()));
}
