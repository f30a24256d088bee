//! What the focus and the path of a reading reach: derived once, cached in the reading.

use super::{Path, Reading};
use crate::model::{Collaboration, Key, KeySet, Link, Map, Organisation, organisations_found};

/// A cache derived from the rest of a reading by [`Reading::normalised_for`]; never set directly.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reached {
    /// The organisations within the focus; `None` without a focus, and while its root is hidden.
    pub(super) within: Option<KeySet<Organisation>>,
    /// The organisations that have the words of the reading in a text; `None` without words.
    pub(super) matching: Option<KeySet<Organisation>>,
    /// The organisations on the path, at least its two ends.
    pub(super) organisations: KeySet<Organisation>,
    /// The links on the path: all links of each step by links.
    pub(super) links: KeySet<Link>,
    /// The collaborations on the path.
    pub(super) collaborations: KeySet<Collaboration>,
}

impl Reading {
    /// The organisations within the focus; `None` without a focus, and while its root is hidden.
    pub const fn within_focus(&self) -> Option<&KeySet<Organisation>> {
        self.reached.within.as_ref()
    }

    /// Whether the focus hides this organisation.
    pub(super) fn is_out_of_focus(&self, organisation: Key<Organisation>) -> bool {
        let is_left_out = |within: &KeySet<Organisation>| !within.contains(&organisation);
        self.focus.is_some_and(|focus| focus.hides) && self.reached.within.as_ref().is_some_and(is_left_out)
    }

    /// Recomputes the cache.
    pub(super) fn reach(&mut self, map: &Map) {
        // Clear the old cache first: it hides organisations that the new focus may reach.
        self.reached = Reached::default();
        self.reached.matching =
            (!self.words.trim().is_empty()).then(|| organisations_found(map, &self.words, self.language));
        self.reached.within = self.focus.and_then(|focus| focus.reach(map, self));
        if let Some(path) = self.path {
            let (within, matching) = (self.reached.within.clone(), self.reached.matching.clone());
            self.reached = Reached { within, matching, ..self.along(map, path) };
        }
    }

    fn along(&self, map: &Map, path: Path) -> Reached {
        let mut reached = Reached { organisations: KeySet::from([path.from, path.to]), ..Reached::default() };
        for step in path.routes(map, self).into_iter().flatten() {
            reached.organisations.insert(step.to);
            if let Some(through) = step.through {
                reached.collaborations.insert(through);
                continue;
            }
            for link in map.graph.links_of(step.from) {
                if map.links[link].other_end(step.from) == Some(step.to) && self.is_link_visible(map, link) {
                    reached.links.insert(link);
                }
            }
        }
        reached
    }
}
