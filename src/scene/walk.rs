//! Walking over the map by keys: along its links, within its groups, to a name, and back along the trail.

use super::traversal::{Direction, nearest_among};
use crate::layout::Layout;
use crate::model::{Collaboration, Key, Link, Map, Organisation, Role, alphabetical, folded};
use crate::reading::Reading;

/// Where one is on the walk, as one plain value.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    /// The organisation one is at.
    pub at: Key<Organisation>,
    /// Which of its links one is about to follow.
    pub link: Option<Key<Link>>,
    /// The group one walks within; `None` is the whole map.
    pub group: Option<Group>,
    /// Where one has been before each jump, the last one last.
    trail: Vec<Key<Organisation>>,
    /// The letters one is typing, folded, and when the last one came.
    typed: (String, f64),
}

/// A group one can walk within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Those who play a role.
    Role(Key<Role>),
    /// Those who take part in a collaboration.
    Collaboration(Key<Collaboration>),
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stride {
    /// To the nearest one on that side.
    Towards(Direction),
    /// Look at the next link of where one is, or at the one before.
    Link {
        /// Whether it is the next one.
        is_next: bool,
    },
    /// Follow the link one looks at.
    Follow,
    /// Back to where one was before the last jump.
    Back,
    /// Walk within the next group of where one is, after the last one over the whole map again; or the one before.
    Group {
        /// Whether it is the next one.
        is_next: bool,
    },
    /// To the first one, from A to Z.
    First,
    /// To the last one.
    Last,
    /// To the next name with a word that begins so. The time is in milliseconds of the page's clock.
    Letter(char, f64),
}

/// Letters that follow one another within this time are one beginning.
const TYPING_MS: f64 = 900.0;
/// The longest trail.
const TRAIL: usize = 50;

impl Walk {
    /// A walk that begins here.
    pub const fn from(at: Key<Organisation>) -> Self {
        Self { at, link: None, group: None, trail: Vec::new(), typed: (String::new(), 0.0) }
    }

    /// Whether one is in the middle of typing a name, so that a letter which is a key of its own is a letter.
    pub fn is_typing(&self, now_ms: f64) -> bool {
        !self.typed.0.is_empty() && now_ms - self.typed.1 < TYPING_MS
    }

    /// The walk after this stride. Where it leads nowhere, one stays.
    #[must_use]
    pub fn after(&self, map: &Map, layout: &Layout, reading: &Reading, stride: Stride) -> Self {
        let mut next = self.clone();
        match stride {
            Stride::Towards(direction) => {
                let is_there = |key| reading.is_visible(map, key) && self.is_within(map, key);
                if let Some(to) = nearest_among(map, layout, self.at, direction, &is_there) {
                    next.step_to(map, to);
                }
            }
            Stride::Link { is_next } => next.link = turned(&self.links(map, reading), self.link, is_next),
            Stride::Follow => {
                if let Some(to) = self.link.and_then(|link| map.links[link].other_end(self.at)) {
                    next.jump_to(map, to);
                }
            }
            Stride::Back => {
                while let Some(to) = next.trail.pop() {
                    if reading.is_visible(map, to) {
                        next.step_to(map, to);
                        break;
                    }
                }
            }
            Stride::Group { is_next } => {
                let groups = groups_of(map, self.at);
                let is_last =
                    self.group.is_some() && self.group == if is_next { groups.last() } else { groups.first() }.copied();
                next.group = if is_last { None } else { turned(&groups, self.group, is_next) };
            }
            Stride::First => {
                if let Some(to) = self.order(map, reading).first() {
                    next.jump_to(map, *to);
                }
            }
            Stride::Last => {
                if let Some(to) = self.order(map, reading).last() {
                    next.jump_to(map, *to);
                }
            }
            Stride::Letter(letter, now_ms) => next.type_letter(map, reading, letter, now_ms),
        }
        next
    }

    /// The links of where one is that are shown, in the order of the file.
    pub fn links(&self, map: &Map, reading: &Reading) -> Vec<Key<Link>> {
        map.graph.links_of(self.at).into_iter().filter(|link| reading.is_link_visible(map, *link)).collect()
    }

    /// Those one walks among, from A to Z.
    pub fn order(&self, map: &Map, reading: &Reading) -> Vec<Key<Organisation>> {
        let is_there = |key: &Key<Organisation>| reading.is_visible(map, *key) && self.is_within(map, *key);
        alphabetical(map, reading.language).into_iter().filter(is_there).collect()
    }

    fn is_within(&self, map: &Map, key: Key<Organisation>) -> bool {
        self.group.is_none_or(|group| group.holds(map, key))
    }

    fn step_to(&mut self, map: &Map, to: Key<Organisation>) {
        self.at = to;
        self.link = None;
        // A link or a name may lead out of the group one walked within.
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
        let (mut typed, letter) = (std::mem::take(&mut self.typed.0), folded(&letter.to_string()));
        // One letter again and again goes from one name to the next.
        let is_again = is_more && typed == letter;
        if !is_more || is_again {
            typed.clear();
        }
        typed.push_str(&letter);
        // Names are looked for on the whole map, from where one is: a longer beginning may still be that of this one.
        let everyone = Self { group: None, ..Self::from(self.at) }.order(map, reading);
        let here = everyone.iter().position(|key| *key == self.at).unwrap_or_default();
        let from = if is_more && !is_again { here } else { here + 1 };
        let mut round = everyone.iter().cycle().skip(from).take(everyone.len());
        if let Some(to) = round.find(|key| begins(map, reading, **key, &typed)) {
            self.jump_to(map, *to);
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

/// The groups an organisation is in: its roles, then its collaborations.
fn groups_of(map: &Map, key: Key<Organisation>) -> Vec<Group> {
    let roles = map.organisations[key].roles.iter().copied().map(Group::Role);
    let collaborations = map.collaborations.keys().map(Group::Collaboration).filter(|group| group.holds(map, key));
    roles.chain(collaborations).collect()
}

/// The one after `current`, or before it, round and round; the first one, or the last, from none.
fn turned<T: Copy + PartialEq>(all: &[T], current: Option<T>, is_next: bool) -> Option<T> {
    let at = current.and_then(|current| all.iter().position(|one| *one == current));
    let to = match (at, is_next) {
        (None, true) => 0,
        (None, false) => all.len().checked_sub(1)?,
        (Some(at), true) => (at + 1) % all.len(),
        (Some(at), false) => at.checked_sub(1).unwrap_or(all.len() - 1),
    };
    all.get(to).copied()
}

/// Whether a word of what the organisation is called begins so.
fn begins(map: &Map, reading: &Reading, key: Key<Organisation>, beginning: &str) -> bool {
    let organisation = &map.organisations[key];
    [organisation.label.as_str(), organisation.name.get(reading.language)].iter().any(|name| {
        let name = folded(name);
        name.starts_with(beginning) || name.split(' ').any(|word| word.starts_with(beginning))
    })
}

#[cfg(test)]
mod tests;
