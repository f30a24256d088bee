//! Parts shared by all cards: the header, and the buttons that name an organisation or a collaboration.

use super::command::Command;
use super::prose::in_language_of;
use super::tools::commanding;
use crate::markup::{Element, html};
use crate::model::{Collaboration, Key, Localised, Map, Organisation};
use crate::reading::{Reading, Selection};
use crate::text::Language;

/// The header of a card: its kind, its title in the language of `name`, and the close button.
pub fn card_top(language: Language, kind: &str, name: &Localised, title: &str) -> Element {
    let heading = html("div")
        .child(html("p").class("panel__kind").text(kind))
        .child(in_language_of(name, language, html("h2").with("tabindex", "-1")).text(title));
    topped(language, heading)
}

/// The top of a panel, with the button that closes it.
pub fn topped(language: Language, heading: Element) -> Element {
    let close = commanding("button", Command::CloseCard).text(language.words().close);
    html("div").class("panel__top").child(heading).child(close)
}

/// A sentence on what is not shown, and the button that shows it.
pub fn left_out(said: String, command: Command, show: &'static str) -> Element {
    html("p").class("left-out").text(said).text(" ").child(commanding("text-button", command).text(show))
}

/// The number of links left out because an organisation is hidden, with the button that shows them.
pub fn links_left_out(map: &Map, reading: &Reading) -> Option<Element> {
    let language = reading.language;
    let count = Some(reading.links_left_out(map)).filter(|count| *count > 0)?;
    Some(left_out(language.links_left_out(count), Command::ShowLeftOut, language.words().show))
}

/// Adds the number of items that the card of `selection` lists and the map does not show, if any.
pub fn not_on_map(page: &mut Vec<Element>, map: &Map, reading: &Reading, selection: Selection) {
    let count = reading.left_out_of(map, selection);
    if count > 0 {
        let said = reading.language.not_on_map(count);
        page.push(left_out(said, Command::ShowSelected, reading.language.words().show));
    }
}

/// A button that selects an organisation; `after` is text beside its name.
pub fn organisation_button(map: &Map, key: Key<Organisation>, after: &str) -> Element {
    let named = commanding("tag", Command::Open(Selection::Organisation(key)));
    let named = named.text(map.organisations[key].label.as_str());
    if after.is_empty() { named } else { named.text(" ").child(html("em").text(after)) }
}

/// A button that opens a collaboration's card and draws its hull.
pub fn collaboration_button(name: &Localised, language: Language, key: Key<Collaboration>) -> Element {
    let button = commanding("text-button", Command::Open(Selection::Collaboration(key)));
    in_language_of(name, language, button).text(name.get(language))
}
