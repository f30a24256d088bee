//! What the page hears of the reader: each event once, after the screen shows what it tells.

use carte_sociale::reading::{Reading, Selection, id_at};
use carte_sociale::view::State;
use carte_sociale::view::browser::{Host, follow};

/// Tells `host` that the map is there, then what the reader chooses, until the current owner is cleaned up.
pub fn announce(state: State, host: Host) {
    let mut before: Option<Reading> = None;
    follow(Box::new(move || {
        let now = Reading { preview: None, ..state.reading() };
        if before.is_none() && state.places.is_awaited() {
            return;
        }
        match before.replace(now.clone()) {
            None => host.tell("carte-ready", Vec::new()),
            Some(before) if before != now => tell_changes(state, &host, &before, &now),
            Some(_) => {}
        }
    }));
}

fn tell_changes(state: State, host: &Host, before: &Reading, now: &Reading) {
    if before.selection != now.selection {
        let map = state.map();
        let detail = match now.selection {
            Some(Selection::Organisation(key)) => vec!["organisation".to_owned(), id_at(&map.organisations, key)],
            Some(Selection::Collaboration(key)) => vec!["collaboration".to_owned(), id_at(&map.collaborations, key)],
            None => Vec::new(),
        };
        host.tell("carte-select", detail);
    }
    if before.slide != now.slide {
        host.tell("carte-slide", now.slide.map_or_else(Vec::new, |slide| vec!["slide".to_owned(), slide.to_string()]));
    }
    host.tell("carte-reading", vec!["reading".to_owned(), state.reading_text().unwrap_or_default()]);
}
