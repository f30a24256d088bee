//! Joins what two people changed in the same edition: what only one changed is taken, the rest is a list of questions.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::conflict::{Conflict, Reason};
use super::document::Edition;
use super::entity::{Entity, Kind};
use super::leaves::text_and_language;
use super::patch::difference;
use super::sets::joined;
use super::trial::accepted;

/// The result of a merge.
#[derive(Clone, Debug)]
pub struct Merged {
    /// A map that is right, with what both sides changed.
    pub edition: Edition,
    /// How many changes of `theirs` were taken.
    pub taken: usize,
    /// What is open.
    pub conflicts: Vec<Conflict>,
}

/// Merges two editions that were both made from `base`. `ours` must be a map that is right: the result is one too.
pub fn merge(base: &Edition, ours: &Edition, theirs: &Edition) -> Merged {
    let (ours, theirs) = (ours.clone().after(base), theirs.clone().after(base));
    let mut union = ours.clone();
    let mut conflicts = Vec::new();
    for kind in [Kind::Map].into_iter().chain(Kind::LISTED) {
        let keys = joined_order(&keys_of(base, kind), &keys_of(&ours, kind), &keys_of(&theirs, kind));
        let entities = keys.iter().filter_map(|key| {
            let sides = [base, &ours, &theirs].map(|edition| edition.get(kind, key));
            joined_entity(sides, &mut conflicts)
        });
        let entities = entities.collect();
        union.lists.insert(kind, entities);
    }
    let wanted = difference(&ours, &union);
    let (edition, taken, refused) = accepted(ours, wanted);
    conflicts.extend(refused);
    Merged { edition, taken, conflicts }
}

fn keys_of(edition: &Edition, kind: Kind) -> Vec<&str> {
    edition.list(kind).iter().map(|entity| entity.key.as_str()).collect()
}

/// The keys of either side: in the order of the only side that changed the list, else in that of `ours`, then theirs.
fn joined_order(base: &[&str], ours: &[&str], theirs: &[&str]) -> Vec<String> {
    let (first, second) = if base == ours { (theirs, ours) } else { (ours, theirs) };
    let seen: BTreeSet<&&str> = first.iter().collect();
    first.iter().chain(second.iter().filter(|key| !seen.contains(key))).map(|key| (*key).to_owned()).collect()
}

/// One entity of the union, from what it is in the common edition, in ours and in theirs; `None` when it is gone.
fn joined_entity(sides: [Option<&Entity>; 3], conflicts: &mut Vec<Conflict>) -> Option<Entity> {
    match sides {
        [_, ours, theirs] if ours == theirs => ours.cloned(),
        [base, ours, theirs] if base == ours => theirs.cloned(),
        [base, ours, theirs] if base == theirs => ours.cloned(),
        [base, Some(ours), Some(theirs)] => Some(joined_fields(base, ours, theirs, conflicts)),
        [_, ours, theirs] => {
            conflicts.extend(ours.or(theirs).map(|entity| Conflict {
                kind: entity.kind,
                key: entity.key.clone(),
                field: None,
                base: None,
                ours: None,
                theirs: None,
                reason: Reason::Removal,
            }));
            ours.cloned()
        }
    }
}

fn joined_fields(base: Option<&Entity>, ours: &Entity, theirs: &Entity, conflicts: &mut Vec<Conflict>) -> Entity {
    let mut whole = ours.clone();
    let fields: BTreeSet<&String> = ours.fields.keys().chain(theirs.fields.keys()).collect();
    let before = |field: &str| base.and_then(|base| base.fields.get(field));
    for field in fields {
        let (base_value, our_value, their_value) = (before(field), ours.fields.get(field), theirs.fields.get(field));
        if our_value == their_value || base_value == their_value {
            continue;
        }
        let empty = Value::Array(Vec::new());
        let lists = [base_value.unwrap_or(&empty), our_value.unwrap_or(&empty), their_value.unwrap_or(&empty)];
        let taken = if base_value == our_value && base.is_some() {
            Some(their_value.cloned())
        } else if let [Value::Array(base), Value::Array(ours), Value::Array(theirs)] = lists {
            joined(base, ours, theirs).map(|list| Some(Value::Array(list)))
        } else if our_value.is_none() && base_value.is_none() {
            Some(their_value.cloned())
        } else {
            None
        };
        match taken {
            Some(Some(value)) => drop(whole.fields.insert(field.clone(), value)),
            Some(None) => drop(whole.fields.remove(field)),
            None => conflicts.push(Conflict {
                kind: ours.kind,
                key: ours.key.clone(),
                field: Some(field.clone()),
                base: base_value.cloned(),
                ours: our_value.cloned(),
                theirs: their_value.cloned(),
                reason: if base.is_some() { Reason::Field } else { Reason::Addition },
            }),
        }
    }
    if let Some(base) = base {
        conflicts.extend(drifted(base, ours, theirs));
    }
    whole
}

/// The texts of which one side changed one language, and the other side another.
fn drifted(base: &Entity, ours: &Entity, theirs: &Entity) -> Vec<Conflict> {
    let changed = |side: &Entity, path: &str| side.fields.get(path) != base.fields.get(path);
    let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in base.fields.keys().chain(ours.fields.keys()).chain(theirs.fields.keys()) {
        if let Some((text, _)) = text_and_language(path) {
            texts.entry(text).or_default().push(path);
        }
    }
    let drifts = texts.into_iter().filter(|(_, paths)| {
        let by = |side: &Entity| paths.iter().filter(|path| changed(side, path)).collect::<BTreeSet<_>>();
        let (ours, theirs) = (by(ours), by(theirs));
        !ours.is_empty() && !theirs.is_empty() && ours.is_disjoint(&theirs)
    });
    let conflict = |(text, _): (&str, Vec<&str>)| Conflict {
        kind: ours.kind,
        key: ours.key.clone(),
        field: Some(text.to_owned()),
        base: None,
        ours: None,
        theirs: None,
        reason: Reason::Translation,
    };
    drifts.map(conflict).collect()
}
