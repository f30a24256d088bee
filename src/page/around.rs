//! The parts of an organisation's card for its neighbourhood, and for moving it.

use super::command::Command;
use super::tools::commanding;
use crate::markup::{Element, html};
use crate::model::{Key, Map, Organisation};
use crate::reading::{Along, Focus, FocusOption, Reading, Steps};
use crate::scene::Direction;

/// The directions of a card's arrow buttons, each with its symbol, in the order of the texts.
const MOVES: [(Direction, &str); 4] =
    [(Direction::Up, "↑"), (Direction::Left, "←"), (Direction::Right, "→"), (Direction::Down, "↓")];

/// The choice of the number of steps; then, if `organisation` has the focus, the other options.
pub fn around(map: &Map, reading: &Reading, organisation: Key<Organisation>) -> Vec<Element> {
    let words = reading.language.around_words();
    let focus = reading.focus.filter(|focus| focus.root == organisation);
    let steps = focus.map(|focus| focus.steps);
    let mut reaches = group(words.around);
    for reach in Steps::ALL {
        let name = if reach == Steps::All { words.all } else { reach.id() };
        reaches = reaches.child(choice(FocusOption::Steps(reach), name, steps == Some(reach)));
    }
    let mut parts = vec![reaches];
    if let Some(focus) = focus {
        parts.push(options(map, reading, focus));
    }
    parts
}

/// The other options of a focus.
fn options(map: &Map, reading: &Reading, focus: Focus) -> Element {
    let words = reading.language.around_words();
    let mut options = html("div").class("around");
    if !map.collaborations.is_empty() {
        options = options.child(choice(FocusOption::Through, words.through, focus.through_collaborations));
    }
    options = options.child(choice(FocusOption::Hide, words.hide, focus.hides));
    if map.links.iter().any(|link| link.directed) {
        let mut ways = group(words.arrows);
        for (way, name) in Along::ALL.into_iter().zip(words.along) {
            ways = ways.child(choice(FocusOption::Direction(way), name, focus.direction == way));
        }
        options = options.child(ways);
    }
    options
}

/// Buttons to move an organisation without a drag, collapsed at first.
pub fn moving(reading: &Reading) -> Element {
    let words = reading.language.around_words();
    let mut pad = html("div").class("around");
    for ((direction, sign), name) in MOVES.into_iter().zip(words.directions) {
        pad = pad.child(commanding("button", Command::Move(direction)).with("aria-label", name).text(sign));
    }
    let summary = html("summary").text(words.move_it);
    html("details")
        .class("moving")
        .child(summary)
        .child(pad.child(commanding("button", Command::Release).text(words.release)))
}

fn group(name: &str) -> Element {
    html("div").class("around").with("role", "group").with("aria-label", name).child(html("span").text(name))
}

fn choice(option: FocusOption, name: &str, is_on: bool) -> Element {
    let button = commanding("choice", Command::SetFocus(option));
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
                into.extend(element.attribute("data-command").map(str::to_owned));
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
        assert_eq!(drawn("focus=ae"), ["2", "focus 1", "focus both"]);
        assert_eq!(
            drawn("focus=ae,all,through,out,hide"),
            ["2", "focus all", "focus through", "focus hide", "focus out"]
        );
    }
}
