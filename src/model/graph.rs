//! Organisations and links as a petgraph graph: neighbours, degrees, distances.

use petgraph::graph::{NodeIndex, UnGraph};

use super::{Key, KeySet, Link, Organisation};

/// The graph of the map. Node weights are organisations, edge weights links; the graph is undirected.
#[derive(Clone, Debug, Default)]
pub struct Graph(UnGraph<Key<Organisation>, Key<Link>>);

impl Graph {
    /// The graph of this many organisations and of these links, whose ends must exist.
    pub(super) fn new(organisations: usize, links: &super::Table<Link>) -> Self {
        let mut graph = UnGraph::with_capacity(organisations, links.len());
        for position in 0..organisations {
            graph.add_node(Key::new(position));
        }
        for (key, link) in links.entries() {
            graph.add_edge(NodeIndex::new(link.source.position()), NodeIndex::new(link.target.position()), key);
        }
        Self(graph)
    }

    /// The links incident to `organisation`, in the order of the file.
    pub fn links_of(&self, organisation: Key<Organisation>) -> Vec<Key<Link>> {
        let links: KeySet<Link> =
            self.0.edges(NodeIndex::new(organisation.position())).map(|edge| *edge.weight()).collect();
        links.iter().collect()
    }

    /// The neighbours of `organisation`, each once, in the order of the file.
    pub fn neighbours(&self, organisation: Key<Organisation>) -> Vec<Key<Organisation>> {
        let neighbours: KeySet<Organisation> = self
            .0
            .neighbors(NodeIndex::new(organisation.position()))
            .filter_map(|node| self.0.node_weight(node).copied())
            .collect();
        neighbours.iter().collect()
    }

    /// The degree of `organisation`.
    pub fn degree(&self, organisation: Key<Organisation>) -> usize {
        self.0.edges(NodeIndex::new(organisation.position())).count()
    }

    /// Whether the two are adjacent.
    pub fn are_tied(&self, one: Key<Organisation>, other: Key<Organisation>) -> bool {
        self.0.contains_edge(NodeIndex::new(one.position()), NodeIndex::new(other.position()))
    }

    /// The petgraph graph, for the library's algorithms.
    pub const fn as_petgraph(&self) -> &UnGraph<Key<Organisation>, Key<Link>> {
        &self.0
    }
}
