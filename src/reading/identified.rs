//! Identifiers of rows and standings in the address, alone and in lists.

use crate::model::{Collaboration, Group, Key, KeySet, Link, LinkType, Map, Organisation, Role, Standing, Table};

use super::Reading;

/// Parses a list of identifiers into `set`. An empty list clears it; a list without any known identifier is ignored. Returns
/// whether every identifier is known.
pub(super) fn read_set<T: Identified>(set: &mut KeySet<T>, table: &Table<T>, list: &str) -> bool {
    if list.is_empty() {
        *set = KeySet::new();
        return true;
    }
    let (mut keys, mut are_known) = (KeySet::new(), true);
    for id in list.split(',') {
        match key_of(table, id) {
            Some(key) => drop(keys.insert(key)),
            None => are_known = false,
        }
    }
    if !keys.is_empty() {
        *set = keys;
    }
    are_known
}

/// The list of the rows in `set`; `None` if it equals `base`.
pub(super) fn listed<T: Identified>(table: &Table<T>, set: &KeySet<T>, base: &KeySet<T>) -> Option<String> {
    let ids = table.entries().filter(|(key, _)| set.contains(key)).map(|(_, row)| row.id());
    (set != base).then(|| ids.collect::<Vec<_>>().join(","))
}

/// A row that an address can name.
pub trait Identified {
    /// Its identifier in the file.
    fn id(&self) -> &str;
}

impl Identified for Organisation {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Collaboration {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Standing {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Group {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Role {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for LinkType {
    fn id(&self) -> &str {
        &self.id
    }
}

/// The key of the row with this identifier.
pub fn key_of<T: Identified>(table: &Table<T>, id: &str) -> Option<Key<T>> {
    table.find(|row| row.id() == id)
}

/// The identifier of a row; empty if the key is another map's.
pub fn id_at<T: Identified>(table: &Table<T>, key: Key<T>) -> String {
    table.iter().nth(key.position()).map_or_else(String::new, |row| row.id().to_owned())
}

/// The identifier of a link: source, target and type, such as `flac,avenir-denfants,funding`.
pub fn link_id(map: &Map, link: Key<Link>) -> String {
    let link = &map.links[link];
    let [source, target] = [link.source, link.target].map(|end| map.organisations[end].id.as_str());
    [source, ",", target, ",", &map.link_types[link.link_type].id].concat()
}

/// The word for what is over, beside the standings.
pub const PAST: &str = "past";

/// The list of the standings, and of what is over, that `reading` hides and `base` does not; `None` if there are none.
pub(super) fn hidden_in(reading: &Reading, base: &Reading, map: &Map) -> Option<String> {
    let mut ids = Vec::new();
    for (key, standing) in map.standings.entries() {
        if reading.hides_standing(map, key) && !base.hides_standing(map, key) {
            ids.push(standing.id.as_str());
        }
    }
    if reading.hides_past && !base.hides_past {
        ids.push(PAST);
    }
    (!ids.is_empty()).then(|| ids.join(","))
}

/// Hides what a list names, or shows it. Returns whether every identifier is known.
pub(super) fn set_named(reading: &mut Reading, list: &str, map: &Map, is_hidden: bool) -> bool {
    let mut are_known = true;
    for id in list.split(',') {
        match key_of(&map.standings, id) {
            Some(key) => reading.hide_standing(map, key, is_hidden),
            None if id == PAST => reading.hides_past = is_hidden,
            None => are_known = false,
        }
    }
    are_known
}
