//! What the radius of an organisation's circle represents: nothing, or a measure.

use serde::{Deserialize, Serialize};

use super::Reading;
use super::measures::{betweenness, neighbours};
use crate::model::Map;

/// What sizes the circles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NodeSize {
    /// All the same size.
    #[default]
    Same,
    /// By their number of links.
    Links,
    /// By their betweenness.
    Betweenness,
}

/// The radius for the value 0, as a share of the largest: role signs still fit.
const SMALLEST: f64 = 0.55;

impl NodeSize {
    /// Every choice, in display order.
    pub const ALL: [Self; 3] = [Self::Same, Self::Links, Self::Betweenness];

    /// Its identifier in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Links => "links",
            Self::Betweenness => "betweenness",
        }
    }

    /// Itself, or the number of links instead of one size for all.
    #[must_use]
    pub const fn or_links(self) -> Self {
        match self {
            Self::Same | Self::Links => Self::Links,
            Self::Betweenness => Self::Betweenness,
        }
    }

    /// The radius of each organisation as a share of the layout's, in the order of the table: the area grows with the measure
    /// over what `reading` shows. A share is at most 1, so nothing moves. Empty when all circles have the same size.
    pub fn shares(self, map: &Map, reading: &Reading) -> Vec<f64> {
        let mut values = match self {
            Self::Same => return Vec::new(),
            Self::Links => reading.degrees(map).into_iter().map(number).collect(),
            Self::Betweenness => betweenness(&neighbours(map, reading)),
        };
        let most = values.iter().copied().fold(0.0, f64::max);
        if most <= 0.0 {
            return Vec::new();
        }
        for value in &mut values {
            *value = (SMALLEST * SMALLEST + (1.0 - SMALLEST * SMALLEST) * (*value / most)).sqrt();
        }
        values
    }
}

fn number(degree: Option<usize>) -> f64 {
    degree.and_then(|degree| u32::try_from(degree).ok()).map_or(0.0, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Key, Organisation, check};
    use crate::reading::from_hash;
    use std::cmp::Ordering;

    fn bundled() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    /// Identifier and share, the largest first.
    fn shares(map: &Map, hash: &str) -> Vec<(String, f64)> {
        let reading = from_hash(hash, map, &Reading::default());
        let shares = reading.node_size.shares(map, &reading);
        let share = |key: Key<Organisation>| shares.get(key.position()).copied().unwrap_or(1.0);
        let mut all: Vec<_> =
            map.organisations.keys().map(|key| (map.organisations[key].id.clone(), share(key))).collect();
        all.sort_by(|(_, one), (_, other)| other.partial_cmp(one).unwrap_or(Ordering::Equal));
        all
    }

    #[test]
    fn the_most_linked_is_as_large_as_its_place_and_nobody_larger() {
        let map = bundled();
        for hash in ["size=links", "size=betweenness", "size=links&show=external"] {
            let all = shares(&map, hash);
            assert_eq!(all[0], ("communagir".to_owned(), 1.0), "{hash}");
            assert!(all.iter().all(|(_, share)| (SMALLEST - 1e-9..=1.0).contains(share)), "{hash}");
            assert!(all.iter().any(|(_, share)| *share < 0.6), "{hash} tells who has least");
        }
    }

    #[test]
    fn all_are_alike_until_one_asks_and_when_nothing_is_measured() {
        let map = bundled();
        for hash in ["", "size=same", "size=nonsense", "size=links&hide-links=collaboration,funding,partnership"] {
            assert!(shares(&map, hash).iter().all(|(_, share)| (*share - 1.0).abs() < f64::EPSILON), "{hash}");
        }
    }

    #[test]
    fn it_tells_of_what_is_shown() {
        let map = bundled();
        let of = |hash: &str, id: &str| shares(&map, hash).into_iter().find(|(known, _)| known == id).unwrap().1;
        assert!(of("size=links", "crcoc") < of("size=links&hide-links=collaboration", "crcoc"));
    }
}
