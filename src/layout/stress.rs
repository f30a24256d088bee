//! A first picture in which distances on paper follow distances in the graph.
//!
//! Stress majorisation by stochastic gradient descent: J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph Drawing by
//! Stochastic Gradient Descent", 2018. A collaboration counts as a hub its members are tied to.

use super::random::Random;
use super::ties::Ties;
use crate::geometry::{Point, Vector};

/// Length of a link, in hundredths.
const LINK: u32 = 100;
/// Distance to what no link leads to.
const UNREACHED: u32 = u32::MAX;
/// Rounds over all terms.
const ROUNDS: usize = 24;

/// A wish: these two, this far apart.
struct Term {
    one: usize,
    other: usize,
    length: f64,
}

/// Places for the core, one link long being about 1. The sequence decides where everything starts.
pub(super) fn stress(ties: &Ties, random: &mut Random) -> Vec<Point> {
    let count = ties.core.len();
    let mut terms = wishes(ties);
    let longest = terms.iter().fold(1.0_f64, |longest, term| longest.max(term.length));
    let mut points: Vec<Point> =
        (0..count).map(|_| Point::new(random.signed() * longest, random.signed() * longest)).collect();
    // Step sizes fall geometrically from the square of the longest wish to a tenth of the shortest, as in the paper.
    let (mut step, last) = (longest * longest, 0.1);
    let shrink = nth_root(last / step, ROUNDS - 1);
    for _ in 0..ROUNDS {
        for index in (1..terms.len()).rev() {
            terms.swap(index, random.below(index + 1));
        }
        for term in &terms {
            let (Some(one), Some(other)) = (points.get(term.one), points.get(term.other)) else { continue };
            let between = *other - *one;
            let pull = (step / (term.length * term.length)).min(1.0);
            let away = between.unit_or(Vector::new(random.signed(), random.signed()));
            let half = away * (pull * 0.5 * (between.length() - term.length));
            if let Some(point) = points.get_mut(term.one) {
                *point += half;
            }
            if let Some(point) = points.get_mut(term.other) {
                *point += -half;
            }
        }
        step *= shrink;
    }
    points
}

/// What each pair wishes: its distance in the graph of links and collaborations.
fn wishes(ties: &Ties) -> Vec<Term> {
    let count = ties.core.len();
    let stretches = stretches(ties);
    let mut terms = Vec::with_capacity(count * count / 2);
    let mut farthest = LINK;
    for one in 0..count {
        let distances = distances_from(one, count + ties.groups.len(), &stretches);
        for (other, distance) in distances.into_iter().enumerate().take(count).skip(one + 1) {
            if distance < UNREACHED {
                farthest = farthest.max(distance);
            }
            terms.push((one, other, distance));
        }
    }
    // Those that nothing ties stand a little beyond the farthest that something does.
    let beyond = farthest.min(4 * LINK) + LINK / 2;
    let wish = |(one, other, distance): (usize, usize, u32)| {
        let distance = if distance < UNREACHED { distance } else { beyond };
        Term { one, other, length: f64::from(distance) / f64::from(LINK) }
    };
    terms.into_iter().map(wish).collect()
}

/// Links and the spokes of collaborations, whose hubs are numbered after the core.
fn stretches(ties: &Ties) -> Vec<(usize, usize, u32)> {
    let mut stretches: Vec<_> = ties.pairs.iter().map(|(one, other)| (*one, *other, LINK)).collect();
    for (group, members) in ties.groups.iter().enumerate() {
        // The larger a collaboration, the less it says about any two of its members.
        let spoke = u32::try_from(members.len()).unwrap_or(u32::MAX).min(20) * 6 + 45;
        stretches.extend(members.iter().map(|member| (*member, ties.core.len() + group, spoke)));
    }
    stretches
}

/// Distances from `start`, by going over all stretches until nothing gets nearer (Bellman and Ford, 1958).
fn distances_from(start: usize, count: usize, stretches: &[(usize, usize, u32)]) -> Vec<u32> {
    let mut distances = vec![UNREACHED; count];
    if let Some(distance) = distances.get_mut(start) {
        *distance = 0;
    }
    let mut nearer = true;
    while nearer {
        nearer = false;
        for (one, other, length) in stretches {
            for (from, to) in [(*one, *other), (*other, *one)] {
                let through = distances.get(from).map_or(UNREACHED, |distance| distance.saturating_add(*length));
                if let Some(distance) = distances.get_mut(to).filter(|distance| through < **distance) {
                    *distance = through;
                    nearer = true;
                }
            }
        }
    }
    distances
}

/// The number that, multiplied `times` times with itself, gives `value` (between 0 and 1). By halving, since `powf`
/// differs between machines.
fn nth_root(value: f64, times: usize) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..50 {
        let middle = f64::midpoint(low, high);
        let product = (0..times).fold(1.0, |product, _| product * middle);
        if product < value {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(count: usize) -> Ties {
        let pairs = (1..count).map(|other| (other - 1, other)).collect();
        Ties { core: (0..count).collect(), externals: Vec::new(), pairs, groups: Vec::new() }
    }

    #[test]
    fn a_chain_is_drawn_about_straight() {
        let points = stress(&path(5), &mut Random::new(1));
        let ends = points[0].distance(points[4]);
        assert!((ends - 4.0).abs() < 0.4, "{points:?}");
        assert!((points[0].distance(points[1]) - 1.0).abs() < 0.3);
    }

    #[test]
    fn members_of_a_collaboration_come_nearer_than_strangers() {
        let ties = Ties { pairs: Vec::new(), groups: vec![vec![0, 1, 2]], ..path(6) };
        let points = stress(&ties, &mut Random::new(1));
        assert!(points[0].distance(points[1]) < points[3].distance(points[4]));
    }

    #[test]
    fn small_and_large_maps_are_finite() {
        for count in [0, 1, 2, 400] {
            assert!(stress(&path(count), &mut Random::new(1)).iter().all(|point| point.is_finite()));
        }
    }

    #[test]
    fn a_root_multiplies_back() {
        let root = nth_root(0.01, 7);
        assert!(((0..7).fold(1.0, |product, _| product * root) - 0.01).abs() < 1e-9);
    }
}
