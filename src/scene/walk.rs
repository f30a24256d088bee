//! Keyboard navigation on the map: along links, within groups, to a name, and back along the trail.

use super::traversal::{Direction, nearest};
use crate::layout::Layout;
use crate::model::{Collaboration, Key, Link, Map, Organisation, Role, alphabetical, folded};
use crate::reading::Reading;

/// The state of the keyboard navigation.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    /// The current organisation.
    pub at: Key<Organisation>,
    /// The current link, which [`Stride::Follow`] follows.
    pub link: Option<Key<Link>>,
    /// The group that the arrow keys are limited to; `None` for the whole map.
    pub group: Option<Group>,
    /// The organisations left by jumps, the latest last.
    trail: Vec<Key<Organisation>>,
    /// The letters typed, folded, and the time of the last one.
    typed: (String, f64),
}

/// A group that limits the arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The organisations with a role.
    Role(Key<Role>),
    /// The members of a collaboration.
    Collaboration(Key<Collaboration>),
}

/// A movement of the keyboard navigation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stride {
    /// Go to the nearest organisation in that direction.
    Towards(Direction),
    /// Select the next or the previous link of the current organisation.
    Link {
        /// Whether it is the next.
        is_next: bool,
    },
    /// Follow the current link.
    Follow,
    /// Undo the last jump.
    Back,
    /// Limit the arrow keys to the next or the previous group of the current organisation, or to none.
    Group {
        /// Whether it is the next.
        is_next: bool,
    },
    /// Go to the first organisation in alphabetical order.
    First,
    /// Go to the last.
    Last,
    /// Go to the next name with a word that starts with the typed letters. The time is in milliseconds of the page's clock.
    Letter(char, f64),
}

/// The longest pause within one search.
const TYPING_MS: f64 = 900.0;
/// The maximum length of the trail.
const TRAIL: usize = 50;

impl Walk {
    /// A walk that starts here.
    pub const fn from(at: Key<Organisation>) -> Self {
        Self { at, link: None, group: None, trail: Vec::new(), typed: (String::new(), 0.0) }
    }

    /// Whether `letter` continues a typed name; then it is not a command.
    pub fn goes_on_typing(&self, map: &Map, reading: &Reading, letter: char, now_ms: f64) -> bool {
        let typed = [&self.typed.0, folded(letter.encode_utf8(&mut [0; 4])).as_str()].concat();
        self.is_typing(now_ms)
            && Self::from(self.at).order(map, reading).iter().any(|key| begins(map, reading, *key, &typed))
    }

    fn is_typing(&self, now_ms: f64) -> bool {
        !self.typed.0.is_empty() && now_ms - self.typed.1 < TYPING_MS
    }

    /// The walk after the reader selected `here` by other means, such as the mouse: the way back leads to where the keys were.
    #[must_use]
    pub fn arrived(mut self, map: &Map, here: Key<Organisation>) -> Self {
        self.jump_to(map, here);
        self
    }

    /// Applies a stride. One that leads nowhere changes nothing.
    pub fn stride(&mut self, map: &Map, layout: &Layout, reading: &Reading, stride: Stride) {
        if !matches!(stride, Stride::Letter(..)) {
            self.typed.0.clear();
        }
        match stride {
            Stride::Towards(direction) => {
                let is_there = |key| reading.is_visible(map, key) && self.is_within(map, key);
                if let Some(to) = nearest(map, layout, self.at, direction, &is_there) {
                    self.step_to(map, to);
                }
            }
            Stride::Link { is_next } => {
                let links = self.links(map, reading);
                let at = links.iter().position(|link| Some(*link) == self.link);
                self.link = links.get(turned(links.len(), at, is_next)).copied();
            }
            Stride::Follow => {
                if let Some(to) = self.link.and_then(|link| map.links[link].other_end(self.at)) {
                    self.jump_to(map, to);
                }
            }
            Stride::Back => {
                while let Some(to) = self.trail.pop() {
                    if reading.is_visible(map, to) {
                        self.step_to(map, to);
                        break;
                    }
                }
            }
            Stride::Group { is_next } => {
                let groups = groups_of(map, self.at);
                let at = groups.iter().position(|group| *group == self.group);
                self.group = groups.get(turned(groups.len(), at, is_next)).copied().flatten();
            }
            Stride::First | Stride::Last => {
                let order = self.order(map, reading);
                let to = if stride == Stride::First { order.first() } else { order.last() };
                if let Some(to) = to {
                    self.jump_to(map, *to);
                }
            }
            Stride::Letter(letter, now_ms) => self.type_letter(map, reading, letter, now_ms),
        }
    }

    /// Clears the current link and the group.
    pub fn end(&mut self) {
        *self = Self { trail: std::mem::take(&mut self.trail), ..Self::from(self.at) };
    }

    /// The visible links of the current organisation, in the order of the file.
    pub fn links(&self, map: &Map, reading: &Reading) -> Vec<Key<Link>> {
        let mut links = map.graph.links_of(self.at);
        links.retain(|link| reading.is_link_visible(map, *link));
        links
    }

    /// The visible organisations of the group, in alphabetical order.
    pub fn order(&self, map: &Map, reading: &Reading) -> Vec<Key<Organisation>> {
        let is_among = |key: &Key<Organisation>| reading.is_visible(map, *key) && self.is_within(map, *key);
        alphabetical(map, reading.language).filter(is_among).collect()
    }

    fn is_within(&self, map: &Map, key: Key<Organisation>) -> bool {
        self.group.is_none_or(|group| group.holds(map, key))
    }

    fn step_to(&mut self, map: &Map, to: Key<Organisation>) {
        self.at = to;
        self.link = None;
        // A link or a name may lead out of the group.
        self.group = self.group.filter(|group| group.holds(map, to));
    }

    fn jump_to(&mut self, map: &Map, to: Key<Organisation>) {
        if to != self.at {
            if self.trail.len() == TRAIL {
                self.trail.remove(0);
            }
            self.trail.push(self.at);
            self.step_to(map, to);
        }
    }

    fn type_letter(&mut self, map: &Map, reading: &Reading, letter: char, now_ms: f64) {
        let is_more = self.is_typing(now_ms);
        let (mut typed, letter) = (std::mem::take(&mut self.typed.0), folded(letter.encode_utf8(&mut [0; 4])));
        // The same letter repeated goes from name to name.
        let is_again = is_more && typed == letter;
        if !is_more || is_again {
            typed.clear();
        }
        typed.push_str(&letter);
        // Search the whole map, from the current organisation on: it may still match the longer text.
        let everyone = Self::from(self.at).order(map, reading);
        let here = everyone.iter().position(|key| *key == self.at).unwrap_or_default();
        let from = if is_more && !is_again { here } else { here + 1 };
        for step in 0..everyone.len() {
            if let Some(to) = everyone.get((from + step) % everyone.len())
                && begins(map, reading, *to, &typed)
            {
                self.jump_to(map, *to);
                break;
            }
        }
        self.typed = (typed, now_ms);
    }
}

impl Group {
    /// Whether the organisation is in it.
    pub fn holds(self, map: &Map, key: Key<Organisation>) -> bool {
        match self {
            Self::Role(role) => map.organisations[key].roles.contains(&role),
            Self::Collaboration(collaboration) => map.collaborations[collaboration].part_of(key).is_some(),
        }
    }
}

/// The groups of an organisation: the whole map, its roles, its collaborations.
fn groups_of(map: &Map, key: Key<Organisation>) -> Vec<Option<Group>> {
    let mut groups = vec![None];
    for role in &map.organisations[key].roles {
        groups.push(Some(Group::Role(*role)));
    }
    for collaboration in map.collaborations.keys() {
        let group = Group::Collaboration(collaboration);
        if group.holds(map, key) {
            groups.push(Some(group));
        }
    }
    groups
}

/// The position after `at` among `count`, or before it, cyclic; from none, the first or the last.
const fn turned(count: usize, at: Option<usize>, is_next: bool) -> usize {
    match (at, is_next) {
        (Some(at), true) if at + 1 < count => at + 1,
        (_, true) => 0,
        (None | Some(0), false) => count.saturating_sub(1),
        (Some(at), false) => at - 1,
    }
}

/// Whether a word of the organisation's label or name starts with `beginning`.
fn begins(map: &Map, reading: &Reading, key: Key<Organisation>, beginning: &str) -> bool {
    let organisation = &map.organisations[key];
    [organisation.label.as_str(), organisation.name.get(reading.language)].iter().any(|name| {
        let name = folded(name);
        name.starts_with(beginning) || name.split(' ').any(|word| word.starts_with(beginning))
    })
}

#[cfg(test)]
mod tests;
