//! Rows and standings by their identifier, alone and in lists, as an address writes them.

use crate::model::{Collaboration, Key, KeySet, LinkType, Organisation, Role, Standing, Standings, Table};

/// An empty list means none; a list without any known identifier is damaged, and ignored.
pub(super) fn read_set<T: Identified>(set: &mut KeySet<T>, table: &Table<T>, value: &str) {
    let mut keys = KeySet::new();
    each_id(value, &mut |id| {
        if let Some(key) = key_of(table, id) {
            keys.insert(key);
        }
    });
    if value.is_empty() || !keys.is_empty() {
        *set = keys;
    }
}

/// Gives each identifier of a list.
#[inline(never)]
fn each_id(list: &str, read: &mut dyn FnMut(&str)) {
    for id in list.split(',') {
        read(id);
    }
}

/// The identifiers as a list.
pub(super) fn joined(ids: &mut dyn Iterator<Item = &str>) -> String {
    let mut list = String::new();
    for id in ids {
        if !list.is_empty() {
            list.push(',');
        }
        list.push_str(id);
    }
    list
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

/// The identifier of a row, empty when the key is of another map.
pub fn id_at<T: Identified>(table: &Table<T>, key: Key<T>) -> String {
    table.iter().nth(key.position()).map_or_else(String::new, |row| row.id().to_owned())
}

/// The standings that are in `one` and not in `other`, by name.
pub(super) fn standings_in(one: Standings, other: Standings) -> String {
    let is_ours = |standing: &&Standing| one.contains(standing) && !other.contains(standing);
    joined(&mut Standing::ALL.iter().filter(is_ours).map(|standing| standing.id()))
}

/// Puts the standings that `value` names in the set, or takes them out.
pub(super) fn set_named(set: &mut Standings, value: &str, is_in: bool) {
    each_id(value, &mut |id| {
        for standing in Standing::ALL {
            if id == standing.id() {
                set.set(standing, is_in);
            }
        }
    });
}
