//! The graph: its pairs of linked nodes, each once.

/// An undirected graph without loops or double edges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// The neighbours of each node, in order.
    neighbours: Vec<Vec<u32>>,
}

impl Graph {
    /// The graph of `count` nodes and these edges. Loops, doubles and edges to nodes that do not exist are left out.
    pub fn new(count: usize, edges: &[(u32, u32)]) -> Self {
        let mut neighbours = vec![Vec::new(); count];
        for (one, other) in edges.iter().filter(|(one, other)| one.max(other) < &number(count) && one != other) {
            for (from, to) in [(*one, *other), (*other, *one)] {
                if let Some(list) = neighbours.get_mut(from as usize) {
                    list.push(to);
                }
            }
        }
        // Each tells its neighbours of itself: their lists are in order then.
        let mut ordered = vec![Vec::new(); count];
        for (node, list) in (0..).zip(&neighbours) {
            for far in list {
                if let Some(list) = ordered.get_mut(*far as usize).filter(|list| list.last() != Some(&node)) {
                    list.push(node);
                }
            }
        }
        Self { neighbours: ordered }
    }

    /// How many nodes it has.
    pub fn count(&self) -> usize {
        self.neighbours.len()
    }

    /// The neighbours of `node`, in order.
    pub fn neighbours(&self, node: usize) -> &[u32] {
        self.neighbours.get(node).map_or(&[], Vec::as_slice)
    }

    /// The part of the graph between `nodes`, numbered in their order.
    pub(crate) fn among(&self, nodes: &[u32]) -> Self {
        let mut numbers = vec![u32::MAX; self.count()];
        for (number, node) in (0..).zip(nodes) {
            if let Some(place) = numbers.get_mut(*node as usize) {
                *place = number;
            }
        }
        let mut edges = Vec::new();
        for (number, node) in (0..).zip(nodes) {
            let far = self.neighbours(*node as usize).iter().filter_map(|far| numbers.get(*far as usize));
            edges.extend(far.map(|far| (number, *far)));
        }
        Self::new(nodes.len(), &edges)
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The connected parts of `graph`, in the order of the first node of each.
pub fn components(graph: &Graph) -> Vec<Vec<u32>> {
    let mut seen = vec![false; graph.count()];
    let mut parts = Vec::new();
    for start in 0..number(graph.count()) {
        let mut part = Vec::new();
        let mut waiting = vec![start];
        while let Some(node) = waiting.pop() {
            if let Some(seen) = seen.get_mut(node as usize).filter(|seen| !**seen) {
                *seen = true;
                part.push(node);
                waiting.extend(graph.neighbours(node as usize));
            }
        }
        if !part.is_empty() {
            parts.push(part);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loops_doubles_and_strangers_are_left_out() {
        let graph = Graph::new(3, &[(0, 1), (1, 0), (2, 2), (0, 7), (0, 1)]);
        assert_eq!([graph.neighbours(0), graph.neighbours(1), graph.neighbours(2)], [&[1][..], &[0], &[]]);
    }

    #[test]
    fn each_part_is_found_once() {
        let graph = Graph::new(6, &[(1, 2), (4, 3), (3, 5)]);
        assert_eq!(components(&graph), [vec![0], vec![1, 2], vec![3, 5, 4]]);
        assert_eq!(graph.among(&[5, 3, 4]).neighbours(1), [0, 2]);
    }
}
