//! A place where a panel can be open: the modal dialog, or instead of the map. Its code is loaded when a panel is first
//! opened; the panel draws itself there, see `src/embed/companion`.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::browser::{ElementRef, Host, MountedPanel, when, when_drawn};

/// The place, and the panel open in it.
#[derive(Clone, Copy)]
pub struct OpenPanel {
    host: StoredValue<Host, LocalStorage>,
    asked: RwSignal<Asked, LocalStorage>,
}

/// The requested panel.
#[derive(Clone, Default)]
struct Asked {
    /// The element that listens to its events.
    place: ElementRef,
    /// Its descendant that panels are drawn in; the place itself where there is none.
    content: ElementRef,
    kind: String,
    /// `None` until its code is loaded.
    panel: Option<MountedPanel>,
    /// Whether its code could not be loaded.
    is_lost: bool,
}

impl OpenPanel {
    /// No panel is open; the page of `host` loads them.
    pub fn new(host: StoredValue<Host, LocalStorage>) -> Self {
        Self { host, asked: RwSignal::new_local(Asked::default()) }
    }

    /// The element that listens to its events.
    pub fn place(self) -> ElementRef {
        self.asked.try_with_untracked(|asked| asked.place).unwrap_or_default()
    }

    /// The element in the place that panels are drawn in.
    pub fn content(self) -> ElementRef {
        self.asked.try_with_untracked(|asked| asked.content).unwrap_or_default()
    }

    /// The panel that is open, tracked.
    pub fn panel(self) -> Option<MountedPanel> {
        self.asked.try_with(|asked| asked.panel.clone()).flatten()
    }

    /// Whether a panel is there.
    pub fn is_open(self) -> bool {
        self.asked.try_with_untracked(|asked| asked.panel.is_some()).unwrap_or_default()
    }

    /// Whether a panel is requested whose kind has this prefix.
    pub fn is_asked(self, kind: &str) -> bool {
        self.asked.try_with_untracked(|asked| asked.kind.starts_with(kind)).unwrap_or_default()
    }

    /// Whether the code of the requested panel could not be loaded.
    pub fn is_lost(self) -> bool {
        self.asked.try_with(|asked| asked.is_lost).unwrap_or_default()
    }

    /// Opens the panel called `kind` on what is shown now, replacing any other, and draws it; then calls `then`.
    pub fn ask(self, kind: &str, then: fn(Self)) {
        let Some(host) = self.host.try_get_value() else { return };
        let Some(content) = self.content().element().or_else(|| self.place().element()) else { return };
        self.close();
        let _ = self.asked.try_update_untracked(|asked| kind.clone_into(&mut asked.kind));
        let answer = host.panel(kind, &content);
        let kind = kind.to_owned();
        let draw = move |panel: Option<JsValue>| {
            // When it cannot be loaded, the element has reported why.
            let panel = panel.map(JsCast::unchecked_into::<MountedPanel>);
            let is_awaited = self.asked.try_with_untracked(|asked| asked.kind == kind && asked.panel.is_none());
            if is_awaited != Some(true) {
                if let Some(panel) = panel {
                    panel.free();
                }
                return;
            }
            let is_there = panel.as_ref().is_some_and(|panel| panel.draw().is_ok());
            let _ = self.asked.try_update(|asked| {
                asked.is_lost = !is_there;
                asked.panel = panel;
            });
            if is_there {
                when_drawn(Box::new(move || then(self)));
            }
        };
        when(answer, Box::new(draw));
    }

    /// Passes an event in the panel to it; calls `then` once it is drawn again.
    pub fn listen(self, event: &ev::Event, then: fn(Self)) {
        let panel = self.asked.try_with_untracked(|asked| asked.panel.clone()).flatten();
        let (Some(panel), Some(host)) = (panel, self.host.try_get_value()) else { return };
        when(host.hear(&panel, event), Box::new(move |_| then(self)));
    }

    /// Closes the open panel.
    pub fn close(self) {
        let panel = self.asked.try_update_untracked(|asked| {
            asked.kind.clear();
            asked.is_lost = false;
            asked.panel.take()
        });
        if let Some(panel) = panel.flatten() {
            // It empties its place, for the next panel.
            panel.free();
            self.asked.notify();
        }
    }
}
