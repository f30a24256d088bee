//! The chosen sets, and the organisations in each intersection.

use crate::geometry::order;
use crate::model::{Key, KeySet, Map, Organisation};
use crate::reading::{EntryKind, Reading, legend_entries};

/// The most sets that can be chosen; more would make the table unreadable.
const MOST: usize = 8;

/// The chosen sets, as entry numbers of the legend, in the order of choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks(Vec<usize>);

impl Picks {
    /// The highlighted collaborations, as the first choice.
    pub fn of(map: &Map, reading: &Reading) -> Self {
        let is_shown =
            |kind: &EntryKind| matches!(kind, EntryKind::Collaboration(key) if reading.highlighted.contains(key));
        let all = legend_entries(map).into_iter().enumerate().filter(|(_, kind)| is_shown(kind));
        Self(all.map(|(number, _)| number).take(MOST).collect())
    }

    /// Applies the value `true` or `false` of the field `name`; unknown fields are ignored.
    pub fn answer(&mut self, map: &Map, name: &str, value: &str) {
        let Some(number) = name.strip_prefix("pick-").and_then(|number| number.parse().ok()) else { return };
        let kind = legend_entries(map).get(number).copied();
        if kind.is_none_or(|kind| matches!(kind, EntryKind::Standing(_) | EntryKind::Group(_) | EntryKind::Past)) {
            return;
        }
        self.0.retain(|picked| *picked != number);
        if value == "true" && !self.is_full() {
            self.0.push(number);
        }
    }

    /// Whether this entry is chosen.
    pub fn holds(&self, number: usize) -> bool {
        self.0.contains(&number)
    }

    /// Whether no more can be chosen.
    pub fn is_full(&self) -> bool {
        self.0.len() >= MOST
    }

    /// The overlaps among what `reading` shows.
    pub fn overlaps(&self, map: &Map, reading: &Reading) -> Overlaps {
        let all = legend_entries(map);
        let kinds: Vec<EntryKind> = self.0.iter().filter_map(|number| all.get(*number).copied()).collect();
        let mut intersections: Vec<Intersection> = Vec::new();
        for key in map.organisations.keys().filter(|key| reading.is_visible(map, *key)) {
            let is_in: Vec<bool> = kinds.iter().map(|kind| holds(map, reading, *kind, key)).collect();
            if !is_in.contains(&true) {
                continue;
            }
            match intersections.iter_mut().find(|row| row.is_in == is_in) {
                Some(row) => row.members.push(key),
                None => intersections.push(Intersection { is_in, members: vec![key] }),
            }
        }
        let sorted = order(intersections.len(), &mut |one, other| {
            let weight = |at: usize| intersections.get(at).map(|row| (row.members.len(), row.degree()));
            weight(other).cmp(&weight(one))
        });
        let intersections = sorted.into_iter().filter_map(|at| intersections.get(at).cloned()).collect();
        Overlaps { kinds, intersections }
    }
}

fn holds(map: &Map, reading: &Reading, kind: EntryKind, key: Key<Organisation>) -> bool {
    match kind {
        EntryKind::Role(role) => map.organisations[key].roles.contains(&role),
        EntryKind::LinkType(link_type) => {
            let is_of_kind = |network: &Key<_>| {
                let network: &crate::model::Network = &map.networks[*network];
                network.link_type == link_type && network.members.contains(&key)
            };
            map.graph
                .links_of(key)
                .into_iter()
                .any(|link| map.links[link].link_type == link_type && reading.is_link_visible(map, link))
                || map.networks.keys().filter(is_of_kind).any(|network| reading.is_network_visible(map, network))
        }
        EntryKind::Collaboration(collaboration) => map.collaborations[collaboration].part_of(key).is_some(),
        EntryKind::Group(group) => map.groups[group].holds(key),
        EntryKind::Standing(standing) => map.organisations[key].standing == standing,
        EntryKind::Past => false,
    }
}

/// The organisations in exactly these sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intersection {
    /// For each set, whether it is one of them; at least one is.
    pub is_in: Vec<bool>,
    /// Its members, in the order of the file; never empty.
    pub members: Vec<Key<Organisation>>,
}

impl Intersection {
    /// The number of its sets.
    pub fn degree(&self) -> usize {
        self.is_in.iter().filter(|is_in| **is_in).count()
    }
}

/// The exclusive intersections that are not empty, the largest first, as the rows of an `UpSet` plot (Lex et al., 2014); of
/// equals, by the number of sets, then by the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlaps {
    /// The sets, in the order of choice.
    pub kinds: Vec<EntryKind>,
    /// The rows of the plot.
    pub intersections: Vec<Intersection>,
}

impl Overlaps {
    /// The organisations whose number of sets satisfies `is_asked`, in the order of the file.
    pub fn members(&self, is_asked: impl Fn(usize) -> bool) -> Vec<Key<Organisation>> {
        let rows = self.intersections.iter().filter(|row| is_asked(row.degree()));
        let members: KeySet<Organisation> = rows.flat_map(|row| row.members.iter().copied()).collect();
        members.iter().collect()
    }
}
