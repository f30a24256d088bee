//! Beside the map: what this map is, a slide, or the card of what is selected; and the parts that all cards share.

use super::about::about;
use super::collaboration_card::collaboration_card;
use super::command::Command;
use super::organisation_card::organisation_card;
use super::prose::in_language_of;
use super::slide_card::{back_to_slide, slide_card};
use super::tools::{button, commanding, icon};
use crate::markup::{Element, html};
use crate::model::{Collaboration, Key, Localised, Map, Organisation};
use crate::reading::{Reading, Selection};
use crate::text::Language;

/// The card of what is selected, else the slide that is shown, else what this map is. Another card is made of other elements:
/// what was unfolded in the one is not in the next.
pub fn card(map: &Map, reading: &Reading) -> Vec<Element> {
    let about = match reading.selection {
        None => String::new(),
        Some(Selection::Organisation(key)) => ["organisation-", &key.position().to_string()].concat(),
        Some(Selection::Collaboration(key)) => ["collaboration-", &key.position().to_string()].concat(),
    };
    written(map, reading).into_iter().map(|element| element.keyed(about.as_str())).collect()
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
        None => about(map, reading.language),
        Some(Selection::Organisation(key)) => organisation_card(map, reading, key),
        Some(Selection::Collaboration(key)) => collaboration_card(map, reading, key),
    }
}

/// The top of a card: what kind of thing it is, its title in the language of its name, and the button that closes it.
pub fn card_top(language: Language, kind: &str, name: &Localised, title: &str) -> Element {
    let heading = html("div")
        .child(html("p").class("panel__kind").text(kind))
        .child(in_language_of(name, language, html("h2").with("tabindex", "-1")).text(title));
    let close = button(Command::CloseCard, language.words().close).child(icon("M6 6l12 12M18 6 6 18"));
    html("div").class("panel__top").child(heading).child(close)
}

/// An organisation named in a text: a button that selects it. `after` is said beside its name.
pub fn organisation_button(map: &Map, key: Key<Organisation>, after: &str) -> Element {
    let named = commanding("tag", Command::Open(Selection::Organisation(key)));
    let named = named.text(map.organisations[key].label.as_str());
    if after.is_empty() { named } else { named.text(" ").child(html("em").text(after)) }
}

/// A collaboration named in a text: a button that opens its card and draws its hull.
pub fn collaboration_button(name: &Localised, language: Language, key: Key<Collaboration>) -> Element {
    let button = commanding("text-button", Command::Open(Selection::Collaboration(key)));
    in_language_of(name, language, button).text(name.get(language))
}
