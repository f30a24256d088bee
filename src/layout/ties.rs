//! What the layout looks at in a map: who is tied to whom and who works together, by number.

use crate::model::{Map, Standing};

/// The organisations that shape the picture and their ties. Numbers below `core.len()` count within `core`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ties {
    /// Rows of the table that shape the picture: all but the external ones, or all where there are only those.
    pub(super) core: Vec<usize>,
    /// Rows of the external organisations, which take what room is left.
    pub(super) externals: Vec<usize>,
    /// Tied pairs within the core, each once, the smaller number first.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Members of each collaboration within the core, where there are at least two.
    pub(super) groups: Vec<Vec<usize>>,
}

impl Ties {
    /// The ties of `map`.
    pub(super) fn of(map: &Map) -> Self {
        let rows = |external: bool| -> Vec<usize> {
            let mut rows = Vec::new();
            for (key, organisation) in map.organisations.entries() {
                if (organisation.standing == Standing::External) == external {
                    rows.push(key.position());
                }
            }
            rows
        };
        let (core, externals) = (rows(false), rows(true));
        if core.is_empty() { Self::among(map, externals, core) } else { Self::among(map, core, externals) }
    }

    /// The ties of `map` with nobody set aside.
    pub(super) fn of_all(map: &Map) -> Self {
        Self::among(map, (0..map.organisations.len()).collect(), Vec::new())
    }

    fn among(map: &Map, core: Vec<usize>, externals: Vec<usize>) -> Self {
        // `core` is sorted: it lists rows in order.
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
