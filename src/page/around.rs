//! In the card of an organisation: how much of what is around it one keeps to, and the buttons that move it.

use crate::markup::{Element, html};
use crate::model::{Key, Map, Organisation};
use crate::reading::{Along, Focus, HIDE, Reading, Steps, THROUGH};

/// What a card's arrow buttons bear in `data-move`, each with the sign on it, in the order of the words.
const MOVES: [(&str, &str); 4] = [("up", "↑"), ("left", "←"), ("right", "→"), ("down", "↓")];

/// The reaches, then, once one is chosen, how it is followed. Each button bears its word of the address in `data-focus`.
pub fn around(map: &Map, reading: &Reading, organisation: Key<Organisation>) -> Vec<Element> {
    let words = reading.language.around_words();
    let focus = reading.focus.filter(|focus| focus.root == organisation);
    let steps = focus.map(|focus| focus.steps);
    let mut reaches = group(words.around);
    for reach in Steps::ALL {
        let name = if reach == Steps::All { words.all } else { reach.id() };
        reaches = reaches.child(choice(reach.id(), name, steps == Some(reach)));
    }
    let mut parts = vec![reaches];
    if let Some(focus) = focus {
        parts.push(options(map, reading, focus));
    }
    parts
}

/// How the surroundings are followed and shown.
fn options(map: &Map, reading: &Reading, focus: Focus) -> Element {
    let words = reading.language.around_words();
    let mut options = html("div").class("around");
    if !map.collaborations.is_empty() {
        options = options.child(choice(THROUGH, words.through, focus.through_collaborations));
    }
    options = options.child(choice(HIDE, words.hide, focus.hides));
    if map.link_types.iter().any(|kind| kind.directed) {
        let mut ways = group(words.arrows);
        for (way, name) in Along::ALL.into_iter().zip(words.along) {
            ways = ways.child(choice(way.id(), name, focus.direction == way));
        }
        options = options.child(ways);
    }
    options
}

/// The buttons that move an organisation by hand without a drag, folded until one asks.
pub fn moving(reading: &Reading) -> Element {
    let words = reading.language.around_words();
    let button = |word: &str| html("button").class("button").with("type", "button").with("data-move", word);
    let mut pad = html("div").class("around");
    for ((word, sign), name) in MOVES.into_iter().zip(words.directions) {
        pad = pad.child(button(word).with("aria-label", name).text(sign));
    }
    let summary = html("summary").text(words.move_it);
    html("details").class("moving").child(summary).child(pad.child(button("home").text(words.release)))
}

fn group(name: &str) -> Element {
    html("div").class("around").with("role", "group").with("aria-label", name).child(html("span").text(name))
}

fn choice(word: &str, name: &str, is_on: bool) -> Element {
    let button = html("button").class("choice").with("type", "button").with("data-focus", word);
    button.with("aria-pressed", if is_on { "true" } else { "false" }).text(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::{from_hash, key_of};

    fn drawn(hash: &str) -> Vec<String> {
        fn pressed(element: &Element, into: &mut Vec<String>) {
            if element.attribute("aria-pressed") == Some("true") {
                into.extend(element.attribute("data-focus").map(str::to_owned));
            }
            for child in &element.children {
                if let crate::markup::Markup::Element(child) = child {
                    pressed(child, into);
                }
            }
        }
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let reading = from_hash(hash, &map, &Reading::default());
        let parts = around(&map, &reading, key_of(&map.organisations, "ae").unwrap());
        let mut words = vec![parts.len().to_string()];
        for part in &parts {
            pressed(part, &mut words);
        }
        words
    }

    #[test]
    fn what_is_chosen_is_pressed_and_the_options_come_with_a_reach() {
        assert_eq!(drawn(""), ["1"]);
        assert_eq!(drawn("focus=flac,2"), ["1"], "another one's surroundings are not this one's");
        assert_eq!(drawn("focus=ae"), ["2", "1", "both"]);
        assert_eq!(drawn("focus=ae,all,through,out,hide"), ["2", "all", "through", "hide", "out"]);
    }
}
