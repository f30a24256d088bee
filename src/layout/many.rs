//! The search for places on a map of many organisations, in slices.

use landmark_layout::{Graph, Search, components};

use super::pack::pack;
use super::tenths::rounded;
use super::ties::Ties;
use super::{Arrangement, Format};
use crate::geometry::{Point, Rect};
use crate::model::Map;

/// From this many organisations on, a map is laid out in this way: the judge of small maps compares each with each.
pub(super) const MANY: usize = 61;
/// From this many links on, too: it also compares these with one another.
const MANY_LINKS: usize = 250;
/// Collaborations of more than this share of the map say little about any two members, and would pull everything together.
const LARGE_SHARE: usize = 4;

/// Whether `map` is laid out in this way.
pub(super) fn is_many(map: &Map) -> bool {
    map.organisations.len() >= MANY || map.links.len() >= MANY_LINKS
}

/// A search for who stands near whom.
#[derive(Debug)]
pub(super) struct ManySearch {
    count: usize,
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
        // A collaboration gathers its members as a node that is tied to each of them.
        let mut hub = count;
        for members in ties.groups.iter().filter(|members| members.len() <= (count / LARGE_SHARE).max(12)) {
            edges.extend(members.iter().map(|member| (number(*member), number(hub))));
            hub += 1;
        }
        let graph = Graph::new(hub, &edges);
        let searches = components(&graph).iter().map(|part| Search::new(&graph, part, 1)).collect();
        Self { count, searches, done: 0 }
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
        let bounds = Rect::bounding(parts.iter().flatten().copied()).unwrap_or_default();
        let share = |value: f64, low: f64, extent: f64| if extent > 1e-9 { (value - low) / extent } else { 0.5 };
        let mut points = vec![Point::new(0.5, 0.5); self.count];
        for (row, point) in rows.into_iter().zip(parts.into_iter().flatten()) {
            let point = Point::new(share(point.x, bounds.x, bounds.width), share(point.y, bounds.y, bounds.height));
            if let Some(place) = points.get_mut(row).filter(|_| point.is_finite()) {
                *place = rounded(point);
            }
        }
        Arrangement { format, points }
    }
}
