//! Focus: the part of the map within some steps of one organisation.

use serde::{Deserialize, Serialize};

use super::identified::{id_at, key_of};
use super::steps::each_step;
use super::{Along, FocusOption, Reading, Selection, Steps};
use crate::model::{Key, KeySet, Map, Organisation};

/// The neighbourhood of one organisation. The rest fades or is hidden; positions stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// The organisation at its centre.
    pub root: Key<Organisation>,
    /// How far it reaches.
    pub steps: Steps,
    /// Whether membership of the same collaboration counts as a step, as a link does.
    pub through_collaborations: bool,
    /// In which direction directed links are followed; other links go both ways.
    pub direction: Along,
    /// Whether the rest is hidden rather than faded.
    pub hides: bool,
}

impl Focus {
    /// The initial focus on `root`: its neighbours.
    pub const fn on(root: Key<Organisation>) -> Self {
        Self { root, steps: Steps::One, through_collaborations: false, direction: Along::Both, hides: false }
    }

    /// Encodes it for an address, without default options: `ae,2,through,out,hide`.
    pub fn to_text(self, map: &Map) -> String {
        let mut text = id_at(&map.organisations, self.root);
        let mut push = |is_said: bool, word: &str| {
            if is_said {
                text.push(',');
                text.push_str(word);
            }
        };
        push(self.steps != Steps::One, self.steps.id());
        push(self.through_collaborations, FocusOption::Through.id());
        push(self.direction != Along::Both, self.direction.id());
        push(self.hides, FocusOption::Hide.id());
        text
    }

    /// Parses an organisation of `map`, then options in any order; unknown ones are ignored.
    pub fn from_text(text: &str, map: &Map) -> Option<Self> {
        let mut words = text.split(',');
        let mut focus = Self::on(key_of(&map.organisations, words.next()?)?);
        for option in words.filter_map(FocusOption::from_id) {
            focus.set(option);
        }
        Some(focus)
    }

    /// The focus after a click on the button of `option` in the card of `root`. Steps and directions are chosen, other options
    /// are toggled; a click on the current number of steps ends the focus.
    #[must_use]
    pub fn pressed(now: Option<Self>, root: Key<Organisation>, option: FocusOption) -> Option<Self> {
        let here = now.filter(|focus| focus.root == root);
        if here.is_some_and(|focus| FocusOption::Steps(focus.steps) == option) {
            return None;
        }
        let mut next = here.or(now).map_or(Self::on(root), |focus| Self { root, ..focus });
        match option {
            FocusOption::Through => next.through_collaborations = !next.through_collaborations,
            FocusOption::Hide => next.hides = !next.hides,
            FocusOption::Steps(_) | FocusOption::Direction(_) => next.set(option),
        }
        Some(next)
    }

    /// Sets one option.
    const fn set(&mut self, option: FocusOption) {
        match option {
            FocusOption::Steps(steps) => self.steps = steps,
            FocusOption::Through => self.through_collaborations = true,
            FocusOption::Direction(direction) => self.direction = direction,
            FocusOption::Hide => self.hides = true,
        }
    }

    /// The organisations within reach that `reading` shows, root included; `None` while the root is hidden.
    pub(super) fn reach(self, map: &Map, reading: &Reading) -> Option<KeySet<Organisation>> {
        if !reading.is_visible(map, self.root) {
            return None;
        }
        let (mut within, mut rim) = (KeySet::from([self.root]), vec![self.root]);
        let limit = match self.steps {
            Steps::One => 1,
            Steps::Two => 2,
            Steps::Three => 3,
            Steps::All => map.organisations.len(),
        };
        for _ in 0..limit {
            let mut next = Vec::new();
            for from in rim {
                each_step(map, reading, from, self.direction, &mut |to, through| {
                    if (through.is_none() || self.through_collaborations) && within.insert(to) {
                        next.push(to);
                    }
                });
            }
            rim = next;
        }
        Some(within)
    }
}

impl Reading {
    /// Changes the number of steps; without a focus, starts one on the selected organisation.
    pub(super) fn step_focus(&mut self, change: fn(Steps) -> Steps) {
        match (&mut self.focus, self.selection) {
            (Some(focus), _) => focus.steps = change(focus.steps),
            (focus @ None, Some(Selection::Organisation(root))) => *focus = Some(Focus::on(root)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::sample;

    /// The organisations within the focus in `text`, with none hidden, a letter each.
    fn within(text: &str) -> String {
        let map = sample::map();
        let everyone = Reading::of_everyone(&map, crate::text::Language::default());
        let found = Focus::from_text(text, &map).unwrap().reach(&map, &everyone).unwrap();
        found.iter().map(|key| map.organisations[key].id.chars().next().unwrap()).collect()
    }

    #[test]
    fn it_reaches_as_far_as_its_steps() {
        // a funds b, b and c are partners, a funds outside; circle joins a, b and c; project joins b and d.
        for (text, expected) in [
            ("a", "abo"),
            ("a,2", "abco"),
            ("a,all", "abco"),
            ("c", "bc"),
            ("c,2", "abc"),
            ("c,3", "abco"),
            ("d,all", "d"),
            ("d,through", "bd"),
            ("d,2,through", "abcd"),
            ("d,all,through", "abcdo"),
            ("b,out", "bc"),
            ("b,in", "abc"),
            ("a,in", "a"),
            ("a,out,2", "abco"),
            ("c,2,in", "abc"),
            ("c,2,out", "bc"),
        ] {
            assert_eq!(within(text), expected, "{text}");
        }
    }

    #[test]
    fn it_is_said_as_short_as_it_can_be_and_read_in_any_order() {
        let map = sample::map();
        for (text, said) in [
            ("a", "a"),
            ("a,1,both", "a"),
            ("b,hide,in,3", "b,3,in,hide"),
            ("b,through,all", "b,all,through"),
            ("a,,9,sideways", "a"),
        ] {
            assert_eq!(Focus::from_text(text, &map).unwrap().to_text(&map), said, "{text}");
        }
        for text in ["", "nobody", "nobody,2", ",a"] {
            assert_eq!(Focus::from_text(text, &map), None, "{text}");
        }
    }

    #[test]
    fn the_buttons_of_a_card_choose_switch_and_end_it() {
        let map = sample::map();
        let [a, b] = ["a", "b"].map(|id| key_of(&map.organisations, id).unwrap());
        let after = |root, words: &[&str]| {
            let pressed =
                words.iter().fold(None, |now, word| Focus::pressed(now, root, FocusOption::from_id(word).unwrap()));
            pressed.map(|focus| focus.to_text(&map)).unwrap_or_default()
        };
        for (words, expected) in [
            (&["1"][..], "a"),
            (&["2", "2"], ""),
            (&["2", "all"], "a,all"),
            (&["3", "through", "out", "hide"], "a,3,through,out,hide"),
            (&["3", "through", "hide", "through", "both", "hide"], "a,3"),
            (&["hide"], "a,hide"),
        ] {
            assert_eq!(after(a, words), expected, "{words:?}");
        }
        // On another organisation, the focus moves there and keeps its options; a click on its steps does not end it.
        let elsewhere = Focus::pressed(Focus::from_text("a,2,hide", &map), b, FocusOption::Steps(Steps::Two)).unwrap();
        assert_eq!(elsewhere.to_text(&map), "b,2,hide");
    }
}
