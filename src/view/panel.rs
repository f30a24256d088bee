//! A panel, loaded on demand: in the modal dialog, or as the view shown instead of the map. The code loaded on demand says
//! what it shows and what is to be done; see `src/panels`.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::browser::{self, ElementRef, Panel};
use super::region::region;
use super::state::State;
use crate::markup::{Element, from_text};

/// The panel that is open, and the element it is shown in.
#[derive(Clone, Copy)]
pub struct OpenPanel {
    asked: RwSignal<Asked, LocalStorage>,
}

/// The panel that was asked for.
#[derive(Clone, Default)]
struct Asked {
    /// The element it is shown in.
    place: ElementRef,
    kind: String,
    /// Nothing until it is there.
    panel: Option<Panel>,
    /// Whether it could not be loaded.
    is_lost: bool,
}

impl OpenPanel {
    /// No panel is open.
    pub fn new() -> Self {
        Self { asked: RwSignal::new_local(Asked::default()) }
    }

    /// The element it is shown in.
    pub fn place(self) -> ElementRef {
        self.asked.try_with_untracked(|asked| asked.place).unwrap_or_default()
    }

    /// What the panel shows, followed; nothing while none is open.
    pub fn drawn(self) -> Vec<Element> {
        let panel = self.panel();
        panel.and_then(|panel| from_text(&panel.markup())).unwrap_or_default()
    }

    /// The panel that is open, followed.
    pub fn panel(self) -> Option<Panel> {
        self.asked.try_with(|asked| asked.panel.clone()).flatten()
    }

    /// Whether a panel whose kind begins so was asked for.
    pub fn is_asked(self, kind: &str) -> bool {
        self.asked.try_with_untracked(|asked| asked.kind.starts_with(kind)).unwrap_or_default()
    }

    /// Whether the panel that was asked for could not be loaded, followed.
    pub fn is_lost(self) -> bool {
        self.asked.try_with(|asked| asked.is_lost).unwrap_or_default()
    }

    /// Loads the panel called `kind` on what is shown now, in the place of any other; calls `then` once it is drawn.
    pub fn ask(self, state: State, kind: &str, then: fn(Self)) {
        let Some(host) = state.host.try_get_value() else { return };
        self.close();
        let _ = self.asked.try_update_untracked(|asked| kind.clone_into(&mut asked.kind));
        let answer = host.panel(kind);
        let kind = kind.to_owned();
        spawn_local(async move {
            // When the companion cannot be fetched the element has said why.
            let panel = JsFuture::from(answer).await.ok().map(JsCast::unchecked_into::<Panel>);
            let is_awaited = self.asked.try_with_untracked(|asked| asked.kind == kind && asked.panel.is_none());
            if is_awaited != Some(true) {
                if let Some(panel) = panel {
                    panel.free();
                }
                return;
            }
            let is_there = panel.is_some();
            let _ = self.asked.try_update(|asked| {
                asked.is_lost = !is_there;
                asked.panel = panel;
            });
            if is_there {
                tick().await;
                then(self);
            }
        });
    }

    /// Gives the panel an event that happened in it; calls `then` once it is drawn again.
    pub fn listen(self, state: State, event: &ev::Event, then: fn(Self)) {
        let panel = self.asked.try_with_untracked(|asked| asked.panel.clone()).flatten();
        let (Some(panel), Some(host)) = (panel, state.host.try_get_value()) else { return };
        let heard = host.hear(&panel, event);
        spawn_local(async move {
            let _ = JsFuture::from(heard).await;
            // What it shows may be another now.
            self.asked.notify();
            tick().await;
            then(self);
        });
    }

    /// Closes what is open.
    pub fn close(self) {
        let panel = self.asked.try_update_untracked(|asked| {
            asked.kind.clear();
            asked.is_lost = false;
            asked.panel.take()
        });
        if let Some(panel) = panel.flatten() {
            self.asked.notify();
            panel.free();
        }
    }
}

/// The dialog, empty until a panel is opened.
pub fn panel_dialog(state: State) -> impl IntoView {
    let open = state.dialog;
    let content = ElementRef::default();
    region(content, Box::new(move || open.drawn()));
    on_cleanup(move || open.close());
    let on_event = move |event: ev::Event| {
        if event.type_() == "close" {
            open.close();
        } else {
            open.listen(state, &event, |_| ());
        }
    };
    browser::listen(open.place(), &["input", "click", "close"], Box::new(on_event));
    view! {
        <dialog class="dialog panel__text" node_ref=open.place()>
            <div node_ref=content></div>
        </dialog>
    }
}

/// Opens the panel called `kind` on what is shown now, in the dialog. Drawn first, so that the keyboard finds something in it.
pub fn open_panel(state: State, kind: &str) {
    state.dialog.ask(state, kind, |open| browser::open(open.place()));
}
