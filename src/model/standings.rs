//! A set of standings.

use serde::{Deserialize, Serialize};

use super::Standing;

/// A set of standings that is cheap to copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standings {
    /// Membership of each standing, in the order of [`Standing::ALL`].
    is_in: [bool; Standing::ALL.len()],
}

impl Standings {
    /// The empty set.
    pub const fn new() -> Self {
        Self { is_in: [false; Standing::ALL.len()] }
    }

    /// Adds or removes `standing`.
    pub fn set(&mut self, standing: Standing, is_in: bool) {
        for (slot, each) in self.is_in.iter_mut().zip(Standing::ALL) {
            if each == standing {
                *slot = is_in;
            }
        }
    }

    /// Adds `standing`.
    pub fn insert(&mut self, standing: Standing) {
        self.set(standing, true);
    }

    /// Removes `standing`.
    pub fn remove(&mut self, standing: &Standing) {
        self.set(*standing, false);
    }

    /// Whether the set contains `standing`.
    pub fn contains(&self, standing: &Standing) -> bool {
        Standing::ALL.iter().zip(self.is_in).any(|(each, is_in)| is_in && each == standing)
    }
}

impl FromIterator<Standing> for Standings {
    fn from_iter<All: IntoIterator<Item = Standing>>(all: All) -> Self {
        let mut set = Self::new();
        for standing in all {
            set.insert(standing);
        }
        set
    }
}

impl<const COUNT: usize> From<[Standing; COUNT]> for Standings {
    fn from(all: [Standing; COUNT]) -> Self {
        all.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_what_was_put_in() {
        let mut set = Standings::from([Standing::External, Standing::Member]);
        assert!(set.contains(&Standing::Member) && !set.contains(&Standing::ActionPartner));
        set.remove(&Standing::Member);
        assert_eq!(set, Standings::from([Standing::External]));
    }
}
