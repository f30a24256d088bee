//! What just changed, said politely to who does not see it.

use crate::model::{Map, Standing};
use crate::reading::{Reading, Selection, View};

/// One sentence: what is selected, else the slide one is on, and how much of the map is shown when that is not all of it.
pub fn status(map: &Map, reading: &Reading) -> String {
    let said = said(map, reading);
    let (shown, total) = shown_of_total(map, reading);
    match (said.is_empty(), shown == total) {
        (_, true) => said,
        (true, false) => reading.language.shown_of(shown, total),
        (false, false) => [&said, ". ", &reading.language.shown_of(shown, total)].concat(),
    }
}

/// What the panel is about, nothing when it is about the map.
fn said(map: &Map, reading: &Reading) -> String {
    let language = reading.language;
    // Who reads the story as a text hears it there.
    if let Some(number) = reading.slide
        && reading.view != View::Story
        && let Some(slide) = map.slide(number)
        && !reading.is_card_open(map)
    {
        return [&language.slide_of(number, map.story.len()), language.colon(), slide.title.get(language)].concat();
    }
    let name = match reading.selection {
        Some(Selection::Organisation(key)) => map.organisations[key].name.get(language),
        Some(Selection::Collaboration(key)) => map.collaborations[key].name.get(language),
        None => "",
    };
    name.to_owned()
}

/// How many organisations are shown, of those that are when nothing is hidden.
pub fn shown_of_total(map: &Map, reading: &Reading) -> (usize, usize) {
    let shown = map.organisations.keys().filter(|key| reading.is_visible(map, *key)).count();
    let total = map.organisations.iter().filter(|entry| entry.standing != Standing::External).count();
    (shown, total.max(shown))
}
