//! Communities of a graph: nodes move, one at a time, to where modularity gains most, then communities become the nodes of a smaller
//! graph, and so on (V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of communities in large networks",
//! 2008). Nodes move in their order, so that the same graph has the same communities on every machine.

/// The most rounds of moves on one level.
const MOST_ROUNDS: usize = 24;
/// A gain that is worth a move.
const LEAST_GAIN: f64 = 1e-9;

/// A graph with weights; an edge is at both of its ends.
struct Level {
    /// The neighbours of each node, with weights.
    near: Vec<Vec<(usize, f64)>>,
    /// Twice the weight within each node.
    within: Vec<f64>,
}

/// The community of each of `count` nodes, numbered from 0.
pub(super) fn communities(count: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut near = vec![Vec::new(); count];
    for (one, other) in edges.iter().copied().filter(|(one, other)| one != other) {
        for (from, to) in [(one, other), (other, one)] {
            if let Some(near) = near.get_mut(from) {
                near.push((to, 1.0));
            }
        }
    }
    let mut level = Level { near, within: vec![0.0; count] };
    let mut found: Vec<usize> = (0..count).collect();
    loop {
        let moved = level.moved();
        let (numbers, total) = renumbered(&moved);
        for community in &mut found {
            *community = numbers.get(*community).copied().unwrap_or_default();
        }
        if total == level.near.len() {
            return found;
        }
        level = level.merged(&numbers, total);
    }
}

impl Level {
    fn weight(&self, node: usize) -> f64 {
        let near = self.near.get(node).map_or(0.0, |near| near.iter().fold(0.0, |sum, (_, weight)| sum + weight));
        near + at(&self.within, node)
    }

    /// The community of each node once no move gains anything.
    fn moved(&self) -> Vec<usize> {
        let count = self.near.len();
        let weights: Vec<f64> = (0..count).map(|node| self.weight(node)).collect();
        let all = weights.iter().fold(0.0, |sum, weight| sum + weight).max(1.0);
        let (mut home, mut totals) = ((0..count).collect::<Vec<usize>>(), weights.clone());
        let (mut to, mut touched) = (vec![0.0; count], Vec::new());
        for _ in 0..MOST_ROUNDS {
            let mut has_moved = false;
            for (node, near) in self.near.iter().enumerate() {
                let (Some(own), weight) = (home.get(node).copied(), at(&weights, node)) else { continue };
                for (other, weight) in near {
                    let community = home.get(*other).copied().unwrap_or_default();
                    if let Some(sum) = to.get_mut(community) {
                        if *sum == 0.0 {
                            touched.push(community);
                        }
                        *sum += weight;
                    }
                }
                add(&mut totals, own, -weight);
                let gain = |community: usize| at(&to, community) - at(&totals, community) * weight / all;
                let (mut best, mut most) = (own, gain(own) + LEAST_GAIN);
                for community in &touched {
                    if gain(*community) > most {
                        (best, most) = (*community, gain(*community));
                    }
                }
                add(&mut totals, best, weight);
                if let Some(home) = home.get_mut(node).filter(|home| **home != best) {
                    *home = best;
                    has_moved = true;
                }
                for community in touched.drain(..) {
                    if let Some(sum) = to.get_mut(community) {
                        *sum = 0.0;
                    }
                }
            }
            if !has_moved {
                break;
            }
        }
        home
    }

    /// The graph of the communities.
    fn merged(&self, numbers: &[usize], total: usize) -> Self {
        let mut within = vec![0.0; total];
        let mut pairs = vec![Vec::new(); total];
        for (node, near) in self.near.iter().enumerate() {
            let Some(own) = numbers.get(node).copied() else { continue };
            add(&mut within, own, at(&self.within, node));
            for (other, weight) in near {
                match numbers.get(*other).copied() {
                    Some(community) if community == own => add(&mut within, own, *weight),
                    Some(community) => {
                        if let Some(pairs) = pairs.get_mut(own) {
                            pairs.push((community, *weight));
                        }
                    }
                    None => {}
                }
            }
        }
        for near in &mut pairs {
            near.sort_unstable_by_key(|(community, _)| *community);
            near.dedup_by(|next, kept| {
                let is_same = next.0 == kept.0;
                if is_same {
                    kept.1 += next.1;
                }
                is_same
            });
        }
        Self { near: pairs, within }
    }
}

/// The communities numbered from 0 in the order of their first nodes, for each node, and how many there are.
fn renumbered(communities: &[usize]) -> (Vec<usize>, usize) {
    let mut numbers = vec![usize::MAX; communities.len()];
    let mut total = 0;
    let mut renumbered = Vec::with_capacity(communities.len());
    for community in communities {
        let Some(number) = numbers.get_mut(*community) else { continue };
        if *number == usize::MAX {
            *number = total;
            total += 1;
        }
        renumbered.push(*number);
    }
    (renumbered, total)
}

fn at(values: &[f64], index: usize) -> f64 {
    values.get(index).copied().unwrap_or_default()
}

fn add(values: &mut [f64], index: usize, value: f64) {
    if let Some(slot) = values.get_mut(index) {
        *slot += value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cliques_joined_by_a_link_are_two_communities() {
        let mut edges = Vec::new();
        for clique in [0, 5] {
            for one in 0..5 {
                edges.extend((0..one).map(|other| (clique + one, clique + other)));
            }
        }
        edges.push((0, 5));
        let found = communities(11, &edges);
        assert!(found[..5].iter().all(|community| *community == found[0]), "{found:?}");
        assert!(found[5..10].iter().all(|community| *community == found[5]) && found[5] != found[0], "{found:?}");
        assert!(!found[..10].contains(&found[10]), "one without links is alone");
    }

    #[test]
    fn of_no_links_each_is_alone() {
        assert_eq!(communities(3, &[]), [0, 1, 2]);
        assert_eq!(communities(0, &[(1, 2), (0, 0)]), Vec::<usize>::new());
    }
}
