//! Dispatches the events for the page: each once, after the screen shows the change.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::reading::{Reading, Selection, id_at, link_id};
use crate::view::State;
use crate::view::browser::{Host, effect};

/// Dispatches on `host` that the map is ready, then what the reader chooses, until the current owner is cleaned up.
pub fn announce(state: State, host: Host) {
    let mut before: Option<Reading> = None;
    let is_awaited = Memo::new(move |_| state.places.is_awaited());
    effect(Box::new(move || {
        let now = state.reading();
        if before.is_none() && is_awaited.get() {
            return;
        }
        let (before, host) = (before.replace(now.clone()), host.clone());
        // Other effects of the same change are drawn first.
        spawn_local(async move {
            if state.reading_now().is_none() {
                return;
            }
            match before {
                None => state.once_shown(&now, false, Box::new(move || host.tell("carte-ready", Vec::new()))),
                Some(before) if before != now => {
                    let shown = now.clone();
                    state.once_shown(&shown, true, Box::new(move || tell_changes(state, &host, &before, &now)));
                }
                Some(_) => {}
            }
        });
    }));
}

fn tell_changes(state: State, host: &Host, before: &Reading, now: &Reading) {
    if before.selection != now.selection {
        let map = state.map();
        let detail = match now.selection {
            Some(Selection::Organisation(key)) => vec!["organisation".to_owned(), id_at(&map.organisations, key)],
            Some(Selection::Collaboration(key)) => vec!["collaboration".to_owned(), id_at(&map.collaborations, key)],
            Some(Selection::Link(key)) => vec!["link".to_owned(), link_id(&map, key)],
            None => Vec::new(),
        };
        host.tell("carte-select", detail);
    }
    if before.slide != now.slide {
        host.tell("carte-slide", now.slide.map_or_else(Vec::new, |slide| vec!["slide".to_owned(), slide.to_string()]));
    }
    host.tell("carte-reading", vec!["reading".to_owned(), state.reading_text().unwrap_or_default()]);
}
