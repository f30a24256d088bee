//! The groups of a map of many organisations: those that are more tied to one another than to the rest.
//!
//! They are found once, when the file is checked, by the links and the collaborations. A group has the name of the collaboration
//! that most of it shares, else of a role that is its own, else of its most linked organisation.

mod louvain;

use serde::{Deserialize, Serialize};

use super::{Key, Localised, Map, Organisation};
use crate::geometry::order;
use crate::text::Language;
use louvain::communities;

/// Smaller maps have no groups: all of them is seen at once.
pub const LEAST_GROUPED: usize = 100;
/// How many groups are shown on the map and in the legend, the largest first.
pub const GROUPS_SHOWN: usize = 12;
/// A group has at least so many members.
const LEAST_MEMBERS: usize = 4;
/// Collaborations of more than this share of the map say little about any two members.
const LARGE_SHARE: usize = 4;

/// Organisations that are more tied to one another than to the rest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Identifier, in the address: that of what it is named after.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// Its members, in the order of the file.
    pub members: Vec<Key<Organisation>>,
}

impl Group {
    /// Whether the organisation is a member.
    pub fn holds(&self, organisation: Key<Organisation>) -> bool {
        self.members.binary_search(&organisation).is_ok()
    }
}

/// The groups of `map`, the largest first.
pub(super) fn groups(map: &Map) -> Vec<Group> {
    let count = map.organisations.len();
    if count < LEAST_GROUPED {
        return Vec::new();
    }
    let mut edges: Vec<(usize, usize)> =
        map.links.iter().map(|link| (link.source.position(), link.target.position())).collect();
    // A node for each collaboration ties its members to one another.
    let mut hub = count;
    for collaboration in &map.collaborations {
        if collaboration.members.len() <= count / LARGE_SHARE {
            edges.extend(collaboration.members.iter().map(|member| (member.organisation.position(), hub)));
        }
        hub += 1;
    }
    let mut all: Vec<Vec<Key<Organisation>>> = Vec::new();
    let home = communities(hub, &edges);
    for (row, community) in home.iter().copied().enumerate().take(count) {
        if all.len() <= community {
            all.resize(community + 1, Vec::new());
        }
        if let Some(members) = all.get_mut(community) {
            members.push(Key::new(row));
        }
    }
    let size = |at: usize| all.get(at).map_or(0, Vec::len);
    let largest_first = order(all.len(), &mut |one, other| size(other).cmp(&size(one)));
    let names = Names::of(map, &home);
    let mut groups: Vec<Group> = Vec::new();
    for (community, members) in largest_first.into_iter().filter_map(|at| Some((at, all.get(at)?))) {
        if members.len() >= LEAST_MEMBERS {
            let (id, name) = names.of_group(community, members, &groups);
            groups.push(Group { id, name, members: members.clone() });
        }
    }
    groups
}

/// What groups can be named after.
struct Names<'map> {
    map: &'map Map,
    /// Of each collaboration, the community that has most of its members, and how many.
    collaborations: Vec<(usize, usize)>,
    /// How many organisations play each role.
    roles: Vec<usize>,
}

impl<'map> Names<'map> {
    fn of(map: &'map Map, home: &[usize]) -> Self {
        let mut roles = vec![0; map.roles.len()];
        for entry in &map.organisations {
            for role in &entry.roles {
                count_one(&mut roles, role.position());
            }
        }
        let mut inside = vec![0; home.len()];
        let mut collaborations = Vec::new();
        for entry in &map.collaborations {
            let communities = || entry.members.iter().filter_map(|one| home.get(one.organisation.position()).copied());
            communities().for_each(|community| count_one(&mut inside, community));
            let largest =
                communities().map(|community| (inside.get(community).copied().unwrap_or_default(), community));
            let (most, community) = largest.max().unwrap_or_default();
            collaborations.push((community, most));
            communities().for_each(|community| inside.get_mut(community).into_iter().for_each(|count| *count = 0));
        }
        Self { map, collaborations, roles }
    }

    /// The identifier and the name of a community of these members: none that one of `others` has.
    fn of_group(&self, community: usize, members: &[Key<Organisation>], others: &[Group]) -> (String, Localised) {
        let map = self.map;
        let is_free = |id: &str| others.iter().all(|other| other.id != id);
        let mut best = (0, None);
        for (entry, (theirs, inside)) in map.collaborations.iter().zip(&self.collaborations) {
            let is_shared = inside * 2 >= members.len() && inside * 2 >= entry.members.len();
            if *theirs == community && is_shared && *inside > best.0 && is_free(&entry.id) {
                best = (*inside, Some(entry));
            }
        }
        if let Some(entry) = best.1 {
            return (entry.id.clone(), entry.name.clone());
        }
        for ((role, entry), everyone) in map.roles.entries().zip(&self.roles) {
            let inside = members.iter().filter(|key| map.organisations[**key].roles.contains(&role)).count();
            if inside * 4 >= members.len() * 3 && inside * 2 >= *everyone && is_free(&entry.id) {
                return (entry.id.clone(), entry.name.clone());
            }
        }
        let degrees = members.iter().map(|key| (map.graph.degree(*key), std::cmp::Reverse(*key)));
        let Some((_, std::cmp::Reverse(first))) = degrees.max() else { return Default::default() };
        let entry = &map.organisations[first];
        let mut id = entry.id.clone();
        while !is_free(&id) {
            id.push('-');
        }
        let around = |language: Language| (language, language.group_around(&entry.label, members.len() - 1));
        let names = map.languages.iter().copied().map(around);
        (id, names.fold(Localised::default(), |name, (language, text)| name.with(language, text)))
    }
}

fn count_one(counts: &mut [usize], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    /// A map of this many organisations in communities of twenty, the first of which is a collaboration.
    fn map(count: usize) -> Map {
        let one = |row: usize| format!(r#"{{"id":"o{row}","name":{{"fr":"O {row}"}},"standing":"member"}}"#);
        let organisations: Vec<String> = (0..count).map(one).collect();
        let mut links = Vec::new();
        for row in 0..count {
            let first = row - row % 20;
            for step in [1, 3, 7] {
                let other = first + (row - first + step) % 20;
                links.push(format!(r#"{{"type":"tie","source":"o{row}","target":"o{other}"}}"#));
            }
            if row % 10 == 0 && row + 20 < count {
                links.push(format!(r#"{{"type":"tie","source":"o{row}","target":"o{}"}}"#, row + 20));
            }
        }
        let members: Vec<String> =
            (0..15).map(|row| format!(r#"{{"organisation":"o{row}","part":"member"}}"#)).collect();
        let file = format!(
            r##"{{"version":1,"title":{{"fr":"A"}},"description":{{"fr":"B."}},"source":{{"title":{{"fr":"C"}},"authors":"D","date":"2015"}},
            "languages":["fr"],"roles":[],"link_types":[{{"id":"tie","name":{{"fr":"Lien"}},"description":{{"fr":"E."}},"colour":"#336699","dash":"solid"}}],
            "organisations":[{}],"links":[{}],"collaborations":[{{"id":"table","name":{{"fr":"Table de quartier"}},"members":[{}]}}]}}"##,
            organisations.join(","),
            links.join(","),
            members.join(",")
        );
        check(&file).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    #[test]
    fn communities_are_found_and_named_after_what_they_share() {
        let map = map(200);
        assert_eq!(map.groups.len(), 10);
        for group in &map.groups {
            assert_eq!(group.members.len(), 20, "{group:?}");
            let first = group.members[0].position();
            assert!(group.members.iter().all(|member| member.position() / 20 == first / 20));
        }
        let names: Vec<&str> = map.groups.iter().map(|group| group.name.get(Language::FR)).collect();
        assert_eq!(names[0], "Table de quartier");
        assert!(
            names[1..].iter().all(|name| name.starts_with("O ") && name.ends_with(" et 19\u{a0}autres")),
            "{names:?}"
        );
        let ids: std::collections::BTreeSet<&str> = map.groups.iter().map(|group| group.id.as_str()).collect();
        assert_eq!(ids.len(), 10);
    }

    #[test]
    fn each_is_in_one_group_at_most_and_a_small_map_has_none() {
        assert!(map(80).groups.is_empty());
        let map = map(500);
        for key in map.organisations.keys() {
            assert!(map.groups.iter().filter(|group| group.holds(key)).count() <= 1);
        }
    }
}
