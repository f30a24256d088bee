//! Measures of the graph that a reading shows: who is between whom, who bridges, and what hangs together.

use petgraph::algo::articulation_points::articulation_points;
use petgraph::graph::{NodeIndex, UnGraph};

use super::Reading;
use crate::model::{Key, KeySet, Map, Organisation};

/// What is measured on the links that are shown, several between the same two counting as one. Networks and collaborations
/// do not count: they would join everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// How many pairs of others each organisation lies between on their shortest paths, shares added up; for those that
    /// are hidden, 0. In the order of the table.
    betweenness: Vec<f64>,
    /// Those without whom some who are linked, through however many others, would no longer be.
    pub cut: KeySet<Organisation>,
    /// Those who take part in two collaborations or more.
    pub joining: KeySet<Organisation>,
    /// Those that links hold together, group by group, the largest first; each alone is a group too.
    pub components: Vec<Vec<Key<Organisation>>>,
}

impl Measures {
    /// Measures what `reading` shows of `map`.
    pub fn of(map: &Map, reading: &Reading) -> Self {
        let shown: Vec<_> = map.organisations.keys().filter(|key| reading.is_visible(map, *key)).collect();
        let neighbours = neighbours(map, reading);
        let is_joining = |key: &Key<Organisation>| {
            map.collaborations.iter().filter(|entry| entry.part_of(*key).is_some()).nth(1).is_some()
        };
        Self {
            betweenness: betweenness(&neighbours),
            cut: cut(&neighbours),
            joining: shown.iter().copied().filter(is_joining).collect(),
            components: components(&shown, &neighbours),
        }
    }

    /// How many pairs of others the organisation lies between.
    pub fn betweenness(&self, key: Key<Organisation>) -> f64 {
        self.betweenness.get(key.position()).copied().unwrap_or_default()
    }

    /// How many organisations links hold together with this one, itself included; none when it is hidden.
    pub fn component_of(&self, key: Key<Organisation>) -> usize {
        self.components.iter().find(|members| members.contains(&key)).map_or(0, Vec::len)
    }

    /// Whether it bridges: the links, or the collaborations.
    pub fn is_bridging(&self, key: Key<Organisation>) -> bool {
        self.cut.contains(&key) || self.joining.contains(&key)
    }
}

/// Whom each organisation is linked to among those that `reading` shows, by their places in the table; nobody, for those
/// that are hidden.
pub(super) fn neighbours(map: &Map, reading: &Reading) -> Vec<Vec<usize>> {
    let of = |key| {
        let others = if reading.is_visible(map, key) { reading.neighbours(map, key) } else { Vec::new() };
        others.into_iter().map(Key::position).collect()
    };
    map.organisations.keys().map(of).collect()
}

/// Betweenness centrality by the algorithm of Brandes (2001): undirected, unweighted, each pair counted once.
pub(super) fn betweenness(neighbours: &[Vec<usize>]) -> Vec<f64> {
    let mut total = vec![0.0; neighbours.len()];
    for source in 0..neighbours.len() {
        let mut met = vec![Met::default(); neighbours.len()];
        let mut reached = vec![source];
        if let Some(start) = met.get_mut(source) {
            *start = Met { distance: 1, paths: 1.0, share: 0.0 };
        }
        let mut next = 0;
        while let Some(at) = reached.get(next).copied() {
            next += 1;
            let here = value(&met, at);
            for to in of(neighbours, at) {
                let Some(there) = met.get_mut(*to) else { continue };
                if there.distance == 0 {
                    there.distance = here.distance + 1;
                    reached.push(*to);
                }
                if there.distance == here.distance + 1 {
                    there.paths += here.paths;
                }
            }
        }
        // From the farthest back: what lies behind one is shared among those before it by their paths.
        for at in reached.iter().skip(1).rev() {
            let here = value(&met, *at);
            for before in of(neighbours, *at) {
                if let Some(before) = met.get_mut(*before)
                    && before.distance + 1 == here.distance
                {
                    before.share += before.paths / here.paths * (1.0 + here.share);
                }
            }
            if let Some(total) = total.get_mut(*at) {
                *total += here.share / 2.0;
            }
        }
    }
    total
}

/// What is known of one organisation on the way from another.
#[derive(Clone, Copy, Default)]
struct Met {
    /// How many are on a shortest path to it, both ends included; none while no path is known.
    distance: usize,
    /// How many shortest paths there are.
    paths: f64,
    /// How much of what lies behind it goes through it.
    share: f64,
}

/// Those whose removal parts others that were linked (Hopcroft and Tarjan, 1973).
fn cut(neighbours: &[Vec<usize>]) -> KeySet<Organisation> {
    let mut graph: UnGraph<(), ()> = UnGraph::new_undirected();
    for _ in neighbours {
        graph.add_node(());
    }
    for (at, others) in neighbours.iter().enumerate() {
        for to in others.iter().filter(|to| at < **to) {
            graph.add_edge(NodeIndex::new(at), NodeIndex::new(*to), ());
        }
    }
    articulation_points(&graph).into_iter().map(|node| Key::new(node.index())).collect()
}

fn components(shown: &[Key<Organisation>], neighbours: &[Vec<usize>]) -> Vec<Vec<Key<Organisation>>> {
    let mut components: Vec<Vec<Key<Organisation>>> = Vec::new();
    let mut seen = KeySet::new();
    for first in shown {
        if !seen.insert(*first) {
            continue;
        }
        let (mut members, mut rim) = (KeySet::from([*first]), vec![first.position()]);
        while let Some(at) = rim.pop() {
            for to in of(neighbours, at) {
                if seen.insert(Key::new(*to)) {
                    members.insert(Key::new(*to));
                    rim.push(*to);
                }
            }
        }
        let place = components.partition_point(|other| other.len() >= members.len());
        components.insert(place, members.iter().collect());
    }
    components
}

fn of(neighbours: &[Vec<usize>], at: usize) -> &[usize] {
    neighbours.get(at).map_or(&[], Vec::as_slice)
}

fn value<T: Copy + Default>(values: &[T], at: usize) -> T {
    values.get(at).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::{from_hash, sample};
    use proptest::prelude::*;

    fn rounded(neighbours: &[Vec<usize>]) -> Vec<f64> {
        betweenness(neighbours).into_iter().map(|value| (value * 100.0).round() / 100.0).collect()
    }

    #[test]
    fn betweenness_is_that_of_the_literature() {
        let table: [(Vec<Vec<usize>>, Vec<f64>); 4] = [
            // A path of three, a star of four, a square, and a path beside one alone.
            (vec![vec![1], vec![0, 2], vec![1]], vec![0.0, 1.0, 0.0]),
            (vec![vec![1, 2, 3], vec![0], vec![0], vec![0]], vec![3.0, 0.0, 0.0, 0.0]),
            (vec![vec![1, 3], vec![0, 2], vec![1, 3], vec![0, 2]], vec![0.5; 4]),
            (vec![vec![1], vec![0, 2], vec![1], vec![]], vec![0.0, 1.0, 0.0, 0.0]),
        ];
        for (neighbours, expected) in table {
            assert_eq!(rounded(&neighbours), expected);
        }
    }

    #[test]
    fn the_bundled_map_is_measured() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let measures = Measures::of(&map, &Reading::default());
        let ids = |keys: &KeySet<Organisation>| {
            keys.iter().map(|key| map.organisations[key].id.as_str()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ids(&measures.cut), "crcoc communagir");
        assert_eq!(ids(&measures.joining), "ae crcoc communagir dynamo flac rqds rqiiac rqri rqvvs tpdsl");
        let sizes: Vec<_> = measures.components.iter().map(Vec::len).collect();
        assert_eq!(sizes, [11, 2, 1, 1, 1]);
        let held = |id: &str| measures.component_of(map.organisations.find(|entry| entry.id == id).unwrap());
        assert_eq!([held("communagir"), held("cmtq"), held("la-cle"), held("gouvernement-du-quebec")], [11, 2, 1, 0]);
        let hidden = from_hash("hide-links=funding,partnership,collaboration", &map, &Reading::default());
        let none = Measures::of(&map, &hidden);
        assert!(none.cut.is_empty() && none.components.len() == 16);
        assert!(map.organisations.keys().all(|key| none.betweenness(key) == 0.0));
    }

    proptest! {
        #[test]
        fn shares_add_up_to_what_lies_between(map in sample::maps()) {
            let reading = Reading::default();
            let measures = Measures::of(&map, &reading);
            let shown = map.organisations.keys().filter(|key| reading.is_visible(&map, *key)).count();
            prop_assert_eq!(measures.components.iter().map(Vec::len).sum::<usize>(), shown);
            prop_assert!(measures.components.is_sorted_by(|one, other| one.len() >= other.len()));
            for key in map.organisations.keys() {
                prop_assert!(measures.betweenness(key) >= 0.0);
                // Without whom others part, one lies between them.
                prop_assert!(!measures.cut.contains(&key) || measures.betweenness(key) > 0.99);
            }
        }
    }
}
