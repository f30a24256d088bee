//! The search for places on a map of many organisations, in slices.

use landmark_layout::{Graph, Search, components};

use super::even::stretch;
use super::gather::gather;
use super::pack::pack;
use super::sizes::MANY;
use super::tenths::rounded;
use super::ties::{Ties, standing};
use super::{Arrangement, Format};
use crate::geometry::Point;
use crate::model::{Key, Map, Organisation};

/// From this many links on, a small map is laid out in this way too: its judge compares each with each.
const MANY_LINKS: usize = 250;
/// How many of the next members of its collaboration a member is tied to, and how many of those before it: of up to 25, each
/// is tied to each.
const COMPANIONS: usize = 12;
/// Collaborations of more than this share of the map say little about any two members, and would pull everything together.
const LARGE_SHARE: usize = 4;

/// Whether `map` is laid out in this way.
pub(super) fn is_many(map: &Map) -> bool {
    let standing = standing(map);
    let has = |end: Key<Organisation>| standing.binary_search(&end.position()).is_ok();
    standing.len() >= MANY || map.links.iter().filter(|link| has(link.source) && has(link.target)).count() >= MANY_LINKS
}

/// A search for who stands near whom.
#[derive(Debug)]
pub(super) struct ManySearch {
    count: usize,
    /// The group of each, if any.
    homes: Vec<Option<usize>>,
    /// One search for each part that nothing ties to the others.
    searches: Vec<Search>,
    /// How many of them have ended.
    done: usize,
}

impl ManySearch {
    /// The search for places of the organisations of `map`.
    pub(super) fn new(map: &Map) -> Self {
        let ties = Ties::of_all(map);
        let count = ties.core.len();
        let number = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        let mut edges: Vec<(u32, u32)> = ties.pairs.iter().map(|(one, other)| (number(*one), number(*other))).collect();
        let mut hub = count;
        for members in ties.groups.iter().filter(|members| members.len() <= (count / LARGE_SHARE).max(12)) {
            for (index, one) in members.iter().enumerate() {
                let next = members.iter().cycle().skip(index + 1).take(COMPANIONS.min(members.len() / 2));
                edges.extend(next.map(|other| (number(*one), number(*other))));
            }
            edges.extend(members.iter().map(|member| (number(*member), number(hub))));
            hub += 1;
        }
        let graph = Graph::new(hub, &edges);
        let searches = components(&graph).iter().map(|part| Search::new(&graph, part, 1)).collect();
        let mut homes = vec![None; count];
        for (key, group) in map.groups.entries() {
            for member in &group.members {
                if let Some(home) = homes.get_mut(member.position()) {
                    *home = Some(key.position());
                }
            }
        }
        Self { count, homes, searches, done: 0 }
    }

    /// Goes on for about `budget` units of work. Returns whether more is left to do.
    pub(super) fn step(&mut self, budget: usize) -> bool {
        if let Some(search) = self.searches.get_mut(self.done)
            && !search.step(budget)
        {
            self.done += 1;
        }
        self.done < self.searches.len()
    }

    /// Where everybody stands by now, for stages of this `format`.
    pub(super) fn arrangement(&self, format: Format) -> Arrangement {
        let mut rows = Vec::with_capacity(self.count);
        let mut parts = Vec::with_capacity(self.searches.len());
        for search in &self.searches {
            let mut part = Vec::new();
            for (node, [x, y]) in search.places() {
                // Not the nodes that stand for collaborations.
                if (node as usize) < self.count {
                    rows.push(node as usize);
                    part.push(Point::new(x.into(), y.into()));
                }
            }
            parts.push(part);
        }
        let stage = format.stage();
        pack(&mut parts, stage.width / stage.height);
        let mut found: Vec<Point> = parts.into_iter().flatten().collect();
        let homes: Vec<Option<usize>> = rows.iter().map(|row| self.homes.get(*row).copied().flatten()).collect();
        gather(&mut found, &homes);
        stretch(&mut found, |point| point);
        let mut points = vec![Point::new(0.5, 0.5); self.count];
        for (row, point) in rows.into_iter().zip(found) {
            if let Some(place) = points.get_mut(row).filter(|_| point.is_finite()) {
                *place = rounded(point);
            }
        }
        Arrangement { format, points }
    }
}
