//! Keyboard navigation of the page: the stride of each key, its result and its announcement.

use serde::{Deserialize, Serialize};

use super::spoken::{group_spoken, link_spoken};
use crate::layout::Layout;
use crate::model::{Key, Link, Map, Organisation};
use crate::reading::Reading;
use crate::scene::{Direction, Stride, Walk};

/// The state of the keyboard navigation.
#[derive(Clone, Debug, Default)]
pub struct Walker {
    walk: Option<Walk>,
}

/// A keyboard event.
#[derive(Clone, Copy, Debug)]
pub struct Press<'key> {
    /// Its `KeyboardEvent.key`.
    pub key: &'key str,
    /// Whether Shift is held.
    pub is_shifted: bool,
    /// Its time, in milliseconds of the page's clock.
    pub time_ms: f64,
}

/// The result of a key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arrival {
    /// The current organisation.
    pub at: Key<Organisation>,
    /// The current link.
    pub link: Option<Key<Link>>,
    /// Whether a link or a group is current: then arrows and Esc act on it.
    pub is_apart: bool,
    /// The announcement besides the organisation's own name; may be empty.
    pub said: String,
}

impl Walker {
    /// Applies the stride of a key from `here`; other keys end the current link and group.
    pub fn press(
        &mut self,
        map: &Map,
        layout: &Layout,
        reading: &Reading,
        here: Key<Organisation>,
        press: Press<'_>,
    ) -> Arrival {
        let mut walk = self.walk.take().unwrap_or_else(|| Walk::from(here)).arrived(map, here);
        let stride = stride(&walk, map, reading, press);
        if let Some(stride) = stride {
            walk.stride(map, layout, reading, stride);
        } else {
            walk.end();
        }
        let said = match stride {
            Some(Stride::Link { .. }) => link_spoken(map, reading, &walk),
            Some(Stride::Group { .. }) => group_spoken(map, reading, &walk),
            Some(_) if walk.group.is_some() => group_spoken(map, reading, &walk),
            _ => String::new(),
        };
        let is_apart = walk.link.is_some() || walk.group.is_some();
        let arrival = Arrival { at: walk.at, link: walk.link, is_apart, said };
        self.walk = Some(walk);
        arrival
    }
}

/// The stride of a key. `L` and `R` are commands, unless they continue a typed name.
fn stride(walk: &Walk, map: &Map, reading: &Reading, press: Press<'_>) -> Option<Stride> {
    let is_next = !press.is_shifted;
    let mut characters = press.key.chars();
    Some(match (press.key, characters.next(), characters.next()) {
        ("ArrowUp", ..) => Stride::Towards(Direction::Up),
        ("ArrowDown", ..) => Stride::Towards(Direction::Down),
        ("ArrowLeft", ..) => Stride::Towards(Direction::Left),
        ("ArrowRight", ..) => Stride::Towards(Direction::Right),
        ("Enter", ..) => Stride::Follow,
        ("Backspace", ..) => Stride::Back,
        ("Home", ..) => Stride::First,
        ("End", ..) => Stride::Last,
        (_, Some(letter), None) if walk.goes_on_typing(map, reading, letter, press.time_ms) => {
            Stride::Letter(letter, press.time_ms)
        }
        ("l" | "L", ..) => Stride::Link { is_next },
        ("r" | "R", ..) => Stride::Group { is_next },
        (_, Some(letter), None) => Stride::Letter(letter, press.time_ms),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::reading::{from_hash, key_of};

    #[test]
    fn each_key_leads_somewhere_and_says_what_is_not_in_the_name() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let (layout, reading) = (settled(&map, Format::Wide), from_hash("", &map, &Reading::default()));
        let mut walker = Walker::default();
        let mut here = key_of(&map.organisations, "ae").unwrap();
        let mut now_ms = 0.0;
        for (keys, at, is_apart, said) in [
            ("d y n", "dynamo", false, ""),
            ("l", "dynamo", true, "avec AE, Partenariat, déduit du texte, 1 sur 2"),
            ("Enter", "ae", false, ""),
            ("Backspace", "dynamo", false, ""),
            ("L", "dynamo", true, "avec AE, Partenariat, déduit du texte, 1 sur 2"),
            ("Escape", "dynamo", false, ""),
            ("r", "dynamo", true, "Groupe\u{a0}: Ressources de soutien et de développement, 4 sur 7"),
            ("Home", "ae", true, "Groupe\u{a0}: Ressources de soutien et de développement, 1 sur 7"),
            ("Escape", "ae", false, ""),
            ("End", "ville-de-montreal", false, ""),
            ("f l", "flac", false, ""),
            ("l", "flac", true, "avec AE, Partenariat, énoncé dans le texte, 1 sur 3"),
        ] {
            let mut last = None;
            for key in keys.split(' ') {
                now_ms += 100.0;
                let arrival =
                    walker.press(&map, &layout, &reading, here, Press { key, is_shifted: false, time_ms: now_ms });
                here = arrival.at;
                last = Some(arrival);
            }
            let arrival = last.unwrap();
            let id = map.organisations[arrival.at].id.as_str();
            assert_eq!((id, arrival.is_apart, arrival.said.as_str()), (at, is_apart, said), "{keys}");
        }
    }
}
