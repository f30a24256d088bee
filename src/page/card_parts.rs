//! The parts that all cards share: their top, and the buttons that name an organisation or a collaboration.

use super::command::Command;
use super::prose::in_language_of;
use super::tools::commanding;
use crate::markup::{Element, html};
use crate::model::{Collaboration, Key, Localised, Map, Organisation};
use crate::reading::Selection;
use crate::text::Language;

/// The top of a card: what kind of thing it is, its title in the language of its name, and the button that closes it.
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
