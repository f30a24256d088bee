//! The side panel: the summary of the map, a slide, or the card of the selection.

use super::about::about;
use super::collaboration_card::collaboration_card;
use super::link_card::link_card;
use super::organisation_card::organisation_card;
use super::slide_card::{back_to_slide, slide_card};
use crate::markup::Element;
use crate::model::Map;
use crate::reading::{Reading, Selection};

/// The panel about the map if `is_about`, else the card of the selection, else the current slide; empty if there is neither.
/// Cards do not share elements, so that what is expanded in one is not in the next.
pub fn card(map: &Map, reading: &Reading, is_about: bool) -> Vec<Element> {
    if is_about {
        return about(map, reading.language).into_iter().map(|element| element.keyed("about")).collect();
    }
    let subject = match reading.selection {
        None => String::new(),
        Some(Selection::Organisation(key)) => ["organisation-", &key.position().to_string()].concat(),
        Some(Selection::Collaboration(key)) => ["collaboration-", &key.position().to_string()].concat(),
        Some(Selection::Link(key)) => ["link-", &key.position().to_string()].concat(),
    };
    written(map, reading).into_iter().map(|element| element.keyed(subject.as_str())).collect()
}

fn written(map: &Map, reading: &Reading) -> Vec<Element> {
    if let Some((number, slide)) = reading.slide.and_then(|number| Some((number, map.slide(number)?))) {
        if !reading.is_card_open(map) {
            return slide_card(map, reading, number, slide);
        }
        let mut page = vec![back_to_slide(reading.language.words(), number)];
        page.extend(selected(map, reading));
        return page;
    }
    selected(map, reading)
}

fn selected(map: &Map, reading: &Reading) -> Vec<Element> {
    match reading.selection {
        None => Vec::new(),
        Some(Selection::Organisation(key)) => organisation_card(map, reading, key),
        Some(Selection::Collaboration(key)) => collaboration_card(map, reading, key),
        Some(Selection::Link(key)) => link_card(map, reading.language, key),
    }
}
