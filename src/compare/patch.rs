//! What changed from one edition to the next, and how to apply it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::Value;

use super::document::Edition;
use super::entity::{Entity, Kind};
use crate::geometry::{order, set_of};
use crate::model::folded;

/// A field that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What changed.
    pub kind: Kind,
    /// Its key.
    pub key: String,
    /// The path of the field.
    pub field: String,
    /// Its value before; `None` when it had none.
    pub before: Option<Value>,
    /// Its value now.
    pub after: Option<Value>,
}

/// An organisation that may have changed its identifier: one is gone, and one with the same name is new. It is a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// The identifier that is gone.
    pub before: String,
    /// The one that is new.
    pub after: String,
}

/// What changed from one edition to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// What is new.
    pub added: Vec<Entity>,
    /// What is gone.
    pub removed: Vec<Entity>,
    /// The fields that changed.
    pub changed: Vec<Change>,
    /// The order of each list whose order is not that of the edition before with the new entities at its end.
    pub order: BTreeMap<Kind, Vec<String>>,
    /// Organisations that are perhaps the same.
    pub renamed: Vec<Renamed>,
}

impl Difference {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty() && self.order.is_empty()
    }
}

/// What changed from `before` to `now`, kind by kind. The slides of `now` must have their keys [`after`](Edition::after)
/// `before`.
pub fn difference(before: &Edition, now: &Edition) -> Difference {
    let mut found = Difference::default();
    for kind in [Kind::Map].into_iter().chain(Kind::LISTED) {
        let known: HashMap<&str, &Entity> = before.list(kind).iter().map(|one| (one.key.as_str(), one)).collect();
        let current: HashSet<&str> = now.list(kind).iter().map(|one| one.key.as_str()).collect();
        found.removed.extend(before.list(kind).iter().filter(|one| !current.contains(one.key.as_str())).cloned());
        for entity in now.list(kind) {
            match known.get(entity.key.as_str()) {
                None => found.added.push(entity.clone()),
                Some(old) => found.changed.extend(changes(old, entity)),
            }
        }
        let kept = before.list(kind).iter().map(|one| one.key.as_str()).filter(|key| current.contains(key));
        let new = now.list(kind).iter().map(|one| one.key.as_str()).filter(|key| !known.contains_key(key));
        if !kept.chain(new).eq(now.list(kind).iter().map(|one| one.key.as_str())) {
            found.order.insert(kind, now.list(kind).iter().map(|one| one.key.clone()).collect());
        }
    }
    found.renamed = renamed(&found);
    found
}

/// The fields of an entity that are not as they were.
pub(super) fn changes<'one>(old: &'one Entity, new: &'one Entity) -> impl Iterator<Item = Change> + 'one {
    let fields = set_of(old.fields.keys().chain(new.fields.keys()));
    fields.into_iter().filter(|field| old.fields.get(*field) != new.fields.get(*field)).map(|field| Change {
        kind: new.kind,
        key: new.key.clone(),
        field: field.clone(),
        before: old.fields.get(field).cloned(),
        after: new.fields.get(field).cloned(),
    })
}

/// The organisations that are gone while one of the same name, acronym or other name is new.
fn renamed(found: &Difference) -> Vec<Renamed> {
    let of_kind = |list: &[Entity]| -> Vec<(String, BTreeSet<String>)> {
        let organisations = list.iter().filter(|one| one.kind == Kind::Organisation);
        organisations.map(|one| (one.key.clone(), names(one))).collect()
    };
    let (gone, mut new) = (of_kind(&found.removed), of_kind(&found.added));
    let mut pairs = Vec::new();
    for (before, names) in gone {
        if let Some(place) = new.iter().position(|(_, others)| !names.is_disjoint(others)) {
            pairs.push(Renamed { before, after: new.remove(place).0 });
        }
    }
    pairs
}

/// The names of an entity, folded.
pub(super) fn names(organisation: &Entity) -> BTreeSet<String> {
    let is_name = |path: &str| matches!(path, "acronym" | "label") || path.starts_with("name.");
    let single = organisation.fields.iter().filter(|(path, _)| is_name(path)).filter_map(|(_, name)| name.as_str());
    set_of(single.chain(organisation.texts("aliases")).map(folded).filter(|name| !name.is_empty()))
}

/// The edition that results from applying `difference` to `before`.
pub fn patched(before: &Edition, difference: &Difference) -> Edition {
    let mut now = before.clone();
    for gone in &difference.removed {
        if let Some(list) = now.lists.get_mut(&gone.kind) {
            list.retain(|one| one.key != gone.key);
        }
    }
    for Change { kind, key, field, after, .. } in &difference.changed {
        let list = now.lists.entry(*kind).or_default();
        let Some(entity) = list.iter_mut().find(|one| one.key == *key) else { continue };
        match after {
            Some(value) => drop(entity.fields.insert(field.clone(), value.clone())),
            None => drop(entity.fields.remove(field)),
        }
    }
    for new in &difference.added {
        now.lists.entry(new.kind).or_default().push(new.clone());
    }
    for (kind, keys) in &difference.order {
        let place: HashMap<&str, usize> = keys.iter().enumerate().map(|(at, key)| (key.as_str(), at)).collect();
        if let Some(list) = now.lists.get_mut(kind) {
            let at = |position: usize| place.get(list.get(position)?.key.as_str()).copied();
            let sorted = order(list.len(), &mut |one, other| {
                at(one).unwrap_or(usize::MAX).cmp(&at(other).unwrap_or(usize::MAX))
            });
            *list = sorted.into_iter().filter_map(|position| list.get(position).cloned()).collect();
        }
    }
    now
}
