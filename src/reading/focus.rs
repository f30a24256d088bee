//! Focus: the part of the map around one organisation, up to so many steps away.

use super::identified::{id_at, key_of};
use super::steps::each_step;
use super::{Reading, Selection};
use crate::model::{Key, KeySet, Map, Organisation};

/// What is around one organisation. The rest fades or is hidden, and nothing moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The organisation it is around.
    pub root: Key<Organisation>,
    /// How far it reaches.
    pub steps: Steps,
    /// Whether to sit in one collaboration counts as a step, as a link does.
    pub through_collaborations: bool,
    /// Which way directed links are followed; the others go both ways.
    pub direction: Along,
    /// Whether the rest is hidden, and not only faded.
    pub hides: bool,
}

/// How many steps a focus reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Steps {
    /// The neighbours.
    #[default]
    One,
    /// Their neighbours too.
    Two,
    /// And those of these.
    Three,
    /// Everyone whom steps lead to.
    All,
}

impl Steps {
    /// Every reach, in the order of the stepper.
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::All];

    /// The word for it in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::One => "1",
            Self::Two => "2",
            Self::Three => "3",
            Self::All => "all",
        }
    }

    /// One step more; all is the most.
    #[must_use]
    pub const fn wider(self) -> Self {
        match self {
            Self::One => Self::Two,
            Self::Two => Self::Three,
            Self::Three | Self::All => Self::All,
        }
    }

    /// One step fewer; one is the least.
    #[must_use]
    pub const fn narrower(self) -> Self {
        match self {
            Self::One | Self::Two => Self::One,
            Self::Three => Self::Two,
            Self::All => Self::Three,
        }
    }
}

/// Which way directed links are followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Along {
    /// Both ways.
    #[default]
    Both,
    /// From source to target: whom one funds.
    Out,
    /// From target to source: who funds one.
    In,
}

impl Along {
    /// Every way, in the order of the choice.
    pub const ALL: [Self; 3] = [Self::Both, Self::Out, Self::In];

    /// The word for it in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Out => "out",
            Self::In => "in",
        }
    }
}

/// The word in the URL for a focus that goes through collaborations.
pub const THROUGH: &str = "through";
/// The word in the URL for one that hides the rest.
pub const HIDE: &str = "hide";

impl Focus {
    /// The focus one starts with: the neighbours of `root`.
    pub const fn on(root: Key<Organisation>) -> Self {
        Self { root, steps: Steps::One, through_collaborations: false, direction: Along::Both, hides: false }
    }

    /// As an address writes it: `ae,2,through,out,hide`, without what is as at first.
    pub fn to_text(self, map: &Map) -> String {
        let mut text = id_at(&map.organisations, self.root);
        let mut push = |is_said: bool, word: &str| {
            if is_said {
                text.push(',');
                text.push_str(word);
            }
        };
        push(self.steps != Steps::One, self.steps.id());
        push(self.through_collaborations, THROUGH);
        push(self.direction != Along::Both, self.direction.id());
        push(self.hides, HIDE);
        text
    }

    /// What `text` says: an organisation of `map`, then words in any order, of which unknown ones are passed over.
    pub fn from_text(text: &str, map: &Map) -> Option<Self> {
        let mut words = text.split(',');
        let mut focus = Self::on(key_of(&map.organisations, words.next()?)?);
        for word in words {
            focus.read(word);
        }
        Some(focus)
    }

    /// What `now` becomes once the reader presses the button of this word in the card of `root`: a reach or a way is chosen,
    /// the others are switched; the reach that is chosen already ends the focus.
    #[must_use]
    pub fn pressed(now: Option<Self>, root: Key<Organisation>, word: &str) -> Option<Self> {
        let here = now.filter(|focus| focus.root == root);
        if here.is_some_and(|focus| focus.steps.id() == word) {
            return None;
        }
        let mut next = here.or(now).map_or(Self::on(root), |focus| Self { root, ..focus });
        match word {
            THROUGH => next.through_collaborations = !next.through_collaborations,
            HIDE => next.hides = !next.hides,
            _ => {
                next.read(word);
            }
        }
        Some(next)
    }

    /// Reads one word; says whether it means something.
    pub(super) fn read(&mut self, word: &str) -> bool {
        if let Some(steps) = Steps::ALL.into_iter().find(|it| it.id() == word) {
            self.steps = steps;
        } else if let Some(direction) = Along::ALL.into_iter().find(|it| it.id() == word) {
            self.direction = direction;
        } else if word == THROUGH {
            self.through_collaborations = true;
        } else if word == HIDE {
            self.hides = true;
        } else {
            return false;
        }
        true
    }

    /// Whom it reaches among those that `reading` shows, the root included; `None` while the root itself is hidden.
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
    /// Changes how far the focus reaches; without one, puts it on the organisation that is selected.
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
    use crate::model::Standings;
    use crate::reading::sample;

    /// Who is within the focus that `text` says, with nobody hidden, as one letter each.
    fn within(text: &str) -> String {
        let map = sample::map();
        let everyone = Reading { hidden_standings: Standings::new(), ..Reading::default() };
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
            let pressed = words.iter().fold(None, |now, word| Focus::pressed(now, root, word));
            pressed.map(|focus| focus.to_text(&map)).unwrap_or_default()
        };
        for (words, expected) in [
            (&["1"][..], "a"),
            (&["2", "2"], ""),
            (&["2", "all"], "a,all"),
            (&["3", "through", "out", "hide"], "a,3,through,out,hide"),
            (&["3", "through", "hide", "through", "both", "hide"], "a,3"),
            (&["hide"], "a,hide"),
            (&["sideways"], "a"),
        ] {
            assert_eq!(after(a, words), expected, "{words:?}");
        }
        // The next organisation is looked at in the same way, and its own reach is not ended by that.
        let elsewhere = Focus::pressed(Focus::from_text("a,2,hide", &map), b, "2").unwrap();
        assert_eq!(elsewhere.to_text(&map), "b,2,hide");
    }

    #[test]
    fn steps_go_from_one_to_all_and_no_further() {
        let all: Vec<_> = std::iter::successors(Some(Steps::One), |steps| Some(steps.wider())).take(5).collect();
        assert_eq!(all, [Steps::One, Steps::Two, Steps::Three, Steps::All, Steps::All]);
        let back: Vec<_> = std::iter::successors(Some(Steps::All), |steps| Some(steps.narrower())).take(5).collect();
        assert_eq!(back, [Steps::All, Steps::Three, Steps::Two, Steps::One, Steps::One]);
    }
}
