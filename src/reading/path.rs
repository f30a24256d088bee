//! Paths between two organisations: the shortest, then dissimilar ones.

use serde::{Deserialize, Serialize};

use super::identified::{id_at, key_of};
use super::steps::each_step;
use super::{Along, Reading};
use crate::model::{Collaboration, Key, KeySet, Map, Organisation};

/// The two organisations whose paths are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Path {
    /// The start.
    pub from: Key<Organisation>,
    /// The end; differs from the start.
    pub to: Key<Organisation>,
}

/// A step of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The start.
    pub from: Key<Organisation>,
    /// The end.
    pub to: Key<Organisation>,
    /// The collaboration both belong to; `None` for visible links.
    pub through: Option<Key<Collaboration>>,
}

/// The largest number of routes.
const ROUTES: usize = 3;
/// How many times another route is searched.
const TRIES: usize = 12;
/// A route this many steps longer than the shortest is rejected.
const DETOUR: usize = 2;
/// The cost of a step by links; a step through a collaboration, which says less, costs more.
const LINK_COST: usize = 8;
const COLLABORATION_COST: usize = 9;
/// The cost of reusing a link or an organisation of an earlier route.
const AGAIN_COST: usize = 12;

impl Path {
    /// Encodes it for an address: `ae,flac`.
    pub fn to_text(self, map: &Map) -> String {
        [id_at(&map.organisations, self.from), id_at(&map.organisations, self.to)].join(",")
    }

    /// Parses two organisations of `map`.
    pub fn from_text(text: &str, map: &Map) -> Option<Self> {
        let (from, to) = text.split_once(',')?;
        let path = Self { from: key_of(&map.organisations, from)?, to: key_of(&map.organisations, to)? };
        (path.from != path.to).then_some(path)
    }

    /// The same path in the other direction.
    #[must_use]
    pub const fn swapped(self) -> Self {
        Self { from: self.to, to: self.from }
    }

    /// Up to three routes through the links and the collaborations that `reading` shows, the shortest first; empty if nothing
    /// visible joins the two ends.
    ///
    /// Each is the cheapest (Dijkstra, 1959) after raising the costs of what earlier routes use, as in the penalty method for k
    /// dissimilar paths; of equals, the one through the first organisations of the file.
    pub fn routes(self, map: &Map, reading: &Reading) -> Vec<Vec<Step>> {
        let mut routes: Vec<Vec<Step>> = Vec::new();
        if !reading.is_visible(map, self.from) || !reading.is_visible(map, self.to) {
            return routes;
        }
        let mut used = Vec::new();
        for _ in 0..TRIES {
            let Some(route) = self.cheapest(map, reading, &used) else { break };
            used.extend(route.iter().copied());
            let longest = routes.first().map_or(route.len(), Vec::len) + DETOUR;
            if route.len() <= longest && !routes.contains(&route) && !has_shortcut(map, &route) {
                let place = routes.partition_point(|other| other.len() <= route.len());
                routes.insert(place, route);
            }
            if routes.len() == ROUTES {
                break;
            }
        }
        routes
    }

    fn cheapest(self, map: &Map, reading: &Reading, used: &[Step]) -> Option<Vec<Step>> {
        let mut best: Vec<Option<(usize, Step)>> = vec![None; map.organisations.len()];
        let mut done = KeySet::new();
        let (mut at, mut cost_here) = (self.from, 0);
        while at != self.to {
            done.insert(at);
            each_step(map, reading, at, Along::Both, &mut |to, through| {
                let step = Step { from: at, to, through };
                let cost = cost_here + step.cost(self.to, used);
                if let Some(known) = best.get_mut(to.position())
                    && known.is_none_or(|(least, _)| cost < least)
                {
                    *known = Some((cost, step));
                }
            });
            let mut next: Option<(usize, Key<Organisation>)> = None;
            for (key, known) in map.organisations.keys().zip(&best) {
                if let Some((cost, _)) = known
                    && !done.contains(&key)
                    && next.is_none_or(|(least, _)| *cost < least)
                {
                    next = Some((*cost, key));
                }
            }
            (cost_here, at) = next?;
        }
        let mut route = Vec::new();
        while at != self.from {
            let (_, step) = best.get(at.position()).copied().flatten()?;
            route.push(step);
            at = step.from;
        }
        route.reverse();
        Some(route)
    }
}

impl Step {
    /// Its cost on the way to `end`, after earlier routes used the steps `used`.
    fn cost(self, end: Key<Organisation>, used: &[Self]) -> usize {
        let mut cost = if self.through.is_none() { LINK_COST } else { COLLABORATION_COST };
        for former in used {
            let is_again = if self.through.is_some() { self.through == former.through } else { self == *former };
            cost += if is_again { AGAIN_COST } else { 0 };
            cost += if self.to != end && self.to == former.to { AGAIN_COST } else { 0 };
        }
        cost
    }
}

/// Whether a collaboration on `route` also joins organisations of other steps, which makes the route a detour.
fn has_shortcut(map: &Map, route: &[Step]) -> bool {
    route.iter().any(|step| {
        step.through.is_some_and(|through| {
            let members = &map.collaborations[through];
            let starts = route.iter().filter(|other| members.part_of(other.from).is_some()).count();
            starts + usize::from(route.last().is_some_and(|last| members.part_of(last.to).is_some())) > 2
        })
    })
}

#[cfg(test)]
mod tests;
