//! The layout's view of a map: linked pairs and collaborations, by number.

use crate::model::{FixedPlaces, Key, Map};

/// The rows of the organisations that shape the picture: of a map whose file has places, those that have one, if there are any;
/// else all. The others find room between them.
pub(super) fn standing(map: &Map) -> Vec<usize> {
    let has_place = |row: &usize| {
        let point = |fixed: &FixedPlaces| fixed.points.get(*row).is_some_and(Option::is_some);
        map.places.as_ref().is_none_or(point)
    };
    let everyone = 0..map.organisations.len();
    let standing: Vec<_> = everyone.clone().filter(has_place).collect();
    if standing.is_empty() { everyone.collect() } else { standing }
}

/// The core organisations and their links. Numbers below `core.len()` are indices in `core`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ties {
    /// The rows of the core: all that shape the picture but the external ones, or all of them if there are only those.
    pub(super) core: Vec<usize>,
    /// The rows of the others, which are placed in the remaining space.
    pub(super) externals: Vec<usize>,
    /// The linked pairs within the core, each once, the smaller number first.
    pub(super) pairs: Vec<(usize, usize)>,
    /// The members within the core of each collaboration with at least two of them.
    pub(super) groups: Vec<Vec<usize>>,
}

impl Ties {
    pub(super) fn of(map: &Map) -> Self {
        let is_external = |row: &usize| map.is_external(&map.organisations[Key::new(*row)]);
        let (externals, core) = standing(map).into_iter().partition::<Vec<_>, _>(is_external);
        if core.is_empty() { Self::among(map, externals, core) } else { Self::among(map, core, externals) }
    }

    /// The same, with external organisations in the core.
    pub(super) fn of_standing(map: &Map) -> Self {
        Self::among(map, standing(map), Vec::new())
    }

    /// The same, with every organisation in the core, so that its numbers are rows.
    pub(super) fn of_all(map: &Map) -> Self {
        Self::among(map, (0..map.organisations.len()).collect(), Vec::new())
    }

    fn among(map: &Map, core: Vec<usize>, externals: Vec<usize>) -> Self {
        // `core` is sorted, since rows are in order.
        let number = |row: usize| core.binary_search(&row).ok();
        let mut tied = vec![Vec::new(); core.len()];
        for link in &map.links {
            let (Some(one), Some(other)) = (number(link.source.position()), number(link.target.position())) else {
                continue;
            };
            if let Some(list) =
                tied.get_mut(one.min(other)).filter(|list| one != other && !list.contains(&one.max(other)))
            {
                list.push(one.max(other));
            }
        }
        let mut pairs = Vec::new();
        for (one, list) in tied.iter().enumerate() {
            for other in list {
                pairs.push((one, *other));
            }
        }
        let mut groups = Vec::new();
        for group in &map.collaborations {
            let mut members = Vec::new();
            for member in &group.members {
                members.extend(number(member.organisation.position()));
            }
            if members.len() > 1 {
                groups.push(members);
            }
        }
        Self { core, externals, pairs, groups }
    }
}
