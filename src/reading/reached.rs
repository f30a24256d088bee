//! What the focus and the path of a reading reach on its map: derived once, cached in the reading.

use super::{Path, Reading};
use crate::model::{Collaboration, Key, KeySet, Link, Map, Organisation};

/// A cache derived from the rest of a reading by [`Reading::normalised_for`]; never set directly.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reached {
    /// Who is within the focus; `None` without focus, and while its root is hidden.
    pub(super) within: Option<KeySet<Organisation>>,
    /// Who is on the path, its two ends at least.
    pub(super) organisations: KeySet<Organisation>,
    /// The links it follows, every one between two of its organisations that follow one another by links.
    pub(super) links: KeySet<Link>,
    /// The collaborations it goes through.
    pub(super) collaborations: KeySet<Collaboration>,
}

impl Reading {
    /// Whom the focus reaches; `None` without focus, and while its root is hidden.
    pub const fn within_focus(&self) -> Option<&KeySet<Organisation>> {
        self.reached.within.as_ref()
    }

    /// Whether the focus hides this organisation.
    pub(super) fn is_out_of_focus(&self, organisation: Key<Organisation>) -> bool {
        let is_left_out = |within: &KeySet<Organisation>| !within.contains(&organisation);
        self.focus.is_some_and(|focus| focus.hides) && self.reached.within.as_ref().is_some_and(is_left_out)
    }

    /// Derives the cache again.
    pub(super) fn reach(&mut self, map: &Map) {
        // Without what was found before: it would hide what the focus is about to look at.
        self.reached = Reached::default();
        self.reached.within = self.focus.and_then(|focus| focus.reach(map, self));
        if let Some(path) = self.path {
            self.reached = Reached { within: self.reached.within.take(), ..self.along(map, path) };
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
