//! Measures of the graph that a reading shows: betweenness, cut vertices and components.

use petgraph::algo::articulation_points::articulation_points;
use petgraph::graph::{NodeIndex, UnGraph};

use super::Reading;
use crate::model::{Key, KeySet, Map, Organisation};

/// Measures over the visible links; several links between two organisations count as one. Networks and collaborations do not
/// count: they would join all organisations.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// Betweenness centrality of each organisation, in the order of the table; 0 for hidden ones.
    betweenness: Vec<f64>,
    /// The cut vertices: organisations whose removal splits a component.
    pub cut: KeySet<Organisation>,
    /// The organisations in two or more collaborations.
    pub joining: KeySet<Organisation>,
    /// The connected components, the largest first; an isolated organisation is one too.
    pub components: Vec<Vec<Key<Organisation>>>,
    /// The size of the component of each organisation, in the order of the table; 0 for hidden ones.
    held: Vec<usize>,
    /// From how many organisations betweenness is estimated; `None` where it is exact.
    pub estimated_from: Option<usize>,
}

impl Measures {
    /// Measures what `reading` shows of `map`.
    pub fn of(map: &Map, reading: &Reading) -> Self {
        let shown: Vec<_> = map.organisations.keys().filter(|key| reading.is_visible(map, *key)).collect();
        let neighbours = neighbours(map, reading);
        let is_joining = |key: &Key<Organisation>| {
            map.collaborations.iter().filter(|entry| entry.part_of(*key).is_some()).nth(1).is_some()
        };
        let components = components(&shown, &neighbours);
        let mut held = vec![0; neighbours.len()];
        for members in &components {
            for member in members {
                if let Some(held) = held.get_mut(member.position()) {
                    *held = members.len();
                }
            }
        }
        Self {
            betweenness: betweenness(&neighbours),
            cut: cut(&neighbours),
            joining: shown.iter().copied().filter(is_joining).collect(),
            components,
            held,
            estimated_from: Some(searches(&neighbours)).filter(|count| *count < neighbours.len()),
        }
    }

    /// The number of pairs of others whose shortest paths go through it; shared paths count in part.
    pub fn betweenness(&self, key: Key<Organisation>) -> f64 {
        self.betweenness.get(key.position()).copied().unwrap_or_default()
    }

    /// The size of its component, itself included; 0 when it is hidden.
    pub fn component_of(&self, key: Key<Organisation>) -> usize {
        self.held.get(key.position()).copied().unwrap_or_default()
    }

    /// Whether it is a cut vertex, or joins collaborations.
    pub fn is_bridging(&self, key: Key<Organisation>) -> bool {
        self.cut.contains(&key) || self.joining.contains(&key)
    }
}

/// The visible neighbours of each organisation, as row numbers; none for a hidden one.
pub(super) fn neighbours(map: &Map, reading: &Reading) -> Vec<Vec<usize>> {
    let of = |key| {
        let others = if reading.is_visible(map, key) { reading.neighbours(map, key) } else { Vec::new() };
        others.into_iter().map(Key::position).collect()
    };
    map.organisations.keys().map(of).collect()
}

/// The most steps, vertices and edges, of all searches for betweenness: some 200 ms in a browser.
const MOST_STEPS: usize = 20_000_000;

/// From how many vertices betweenness is computed: all, unless that would take too long.
fn searches(neighbours: &[Vec<usize>]) -> usize {
    let each = neighbours.len() + neighbours.iter().map(Vec::len).sum::<usize>();
    (MOST_STEPS / each.max(1)).max(1).min(neighbours.len())
}

/// Betweenness centrality by the algorithm of Brandes (2001): undirected, unweighted, each pair counted once. On a large graph it
/// is estimated from some of the sources, evenly spread (Brandes and Pich, 2007).
pub(super) fn betweenness(neighbours: &[Vec<usize>]) -> Vec<f64> {
    betweenness_from(neighbours, searches(neighbours))
}

/// The same from so many sources.
#[allow(clippy::cast_precision_loss, reason = "no map has so many organisations")]
fn betweenness_from(neighbours: &[Vec<usize>], count: usize) -> Vec<f64> {
    let mut total = vec![0.0; neighbours.len()];
    let mut met = Vec::new();
    let mut reached = Vec::new();
    let weight = neighbours.len() as f64 / count.max(1) as f64;
    for source in (0..count).map(|search| search * neighbours.len() / count) {
        met.clear();
        met.resize(neighbours.len(), Met::default());
        reached.clear();
        reached.push(source);
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
        // From the farthest back, share out the dependencies among the predecessors, by their numbers of paths.
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
                *total += here.share / 2.0 * weight;
            }
        }
    }
    total
}

/// The state of one vertex in the search from another.
#[derive(Clone, Copy, Default)]
struct Met {
    /// The number of vertices on a shortest path to it, both ends included; 0 while unreached.
    distance: usize,
    /// The number of shortest paths.
    paths: f64,
    /// The dependency: the share of paths to farther vertices that go through it.
    share: f64,
}

/// The cut vertices (Hopcroft and Tarjan, 1973).
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
            // A path of three, a star of four, a square, and a path with an isolated vertex.
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
    fn an_estimate_is_near_and_ranks_alike() {
        // Communities of ten in a ring, each tied to the next by its first: these lie between the others.
        let count = 400;
        let mut neighbours = vec![Vec::new(); count];
        let mut tie = |one: usize, other: usize| {
            neighbours[one].push(other);
            neighbours[other].push(one);
        };
        for row in 0..count {
            let first = row - row % 10;
            if row == first {
                tie(row, (row + 10) % count);
            } else {
                tie(first, row);
            }
        }
        assert_eq!(searches(&neighbours), count);
        let (exact, estimate) = (betweenness(&neighbours), betweenness_from(&neighbours, 80));
        for row in (0..count).step_by(10) {
            assert!((estimate[row] / exact[row] - 1.0).abs() < 0.05, "{row}: {} for {}", estimate[row], exact[row]);
            assert!(estimate[row + 1..row + 10].iter().all(|other| *other < estimate[row] / 10.0));
        }
        assert!(searches(&vec![vec![0; 10]; 10_000]) < 200, "a large graph is measured from some");
    }

    #[test]
    fn the_bundled_map_is_measured() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let measures = Measures::of(&map, &Reading::default());
        let ids = |keys: &KeySet<Organisation>| {
            keys.iter().map(|key| map.organisations[key].id.as_str()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(ids(&measures.cut), "crcoc communagir");
        assert_eq!(ids(&measures.joining), "ae crcoc communagir dynamo flac inspq rqds rqiiac rqri rqvvs tpdsl");
        let sizes: Vec<_> = measures.components.iter().map(Vec::len).collect();
        assert_eq!(sizes, [11, 1, 1, 1, 1, 1]);
        let held = |id: &str| measures.component_of(map.organisations.find(|entry| entry.id == id).unwrap());
        assert_eq!([held("communagir"), held("cmtq"), held("la-cle"), held("gouvernement-du-quebec")], [11, 1, 1, 0]);
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
                // A cut vertex lies between at least one pair.
                prop_assert!(!measures.cut.contains(&key) || measures.betweenness(key) > 0.99);
            }
        }
    }
}
