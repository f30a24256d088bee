//! What just changed, said politely to who does not see it.

use crate::model::{Map, Standing};
use crate::reading::{Reading, Selection};

/// One sentence: what is selected, and how much of the map is shown when that is not all of it.
pub fn status(map: &Map, reading: &Reading) -> String {
    let selected = match reading.selection {
        Some(Selection::Organisation(key)) => map.organisations[key].name.get(reading.language),
        Some(Selection::Collaboration(key)) => map.collaborations[key].name.get(reading.language),
        None => "",
    };
    let (shown, total) = shown_of_total(map, reading);
    match (selected, shown == total) {
        (name, true) => name.to_owned(),
        ("", false) => reading.language.shown_of(shown, total),
        (name, false) => [name, ". ", &reading.language.shown_of(shown, total)].concat(),
    }
}

/// How many organisations are shown, of those that are when nothing is hidden.
pub fn shown_of_total(map: &Map, reading: &Reading) -> (usize, usize) {
    let shown = map.organisations.keys().filter(|key| reading.is_visible(map, *key)).count();
    let total = map.organisations.iter().filter(|entry| entry.standing != Standing::External).count();
    (shown, total.max(shown))
}
