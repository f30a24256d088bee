//! A table as an edition of a map: organisations of the same name are the same, and what it has no column for is as it was.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::document::Edition;
use super::entity::{Entity, Kind};
use super::patch::names;
use crate::geometry::set_of;
use crate::model::folded;

/// Where an organisation has what no field takes.
const FACTS: &str = "facts";

/// Identifiers of the table, and those of the map that mean the same.
type Known = HashMap<String, String>;

impl Edition {
    /// The edition of a table, compared with that of a map: its identifiers were made from names, and it says nothing of
    /// what it has no column for.
    #[must_use]
    pub fn completed_by(mut self, map: &Self) -> Self {
        let known = [Kind::Organisation, Kind::Role, Kind::LinkType].map(|kind| (kind, same(&self, map, kind)));
        for list in self.lists.values_mut() {
            for entity in list {
                for (kind, known) in &known {
                    rename(entity, *kind, known);
                }
            }
        }
        let fields = self.list(Kind::Organisation).iter().flat_map(|one| &one.fields);
        let said: BTreeSet<String> =
            set_of(fields.filter(|(path, value)| is_said(path, value)).map(|(path, _)| path.clone()));
        // A column that the map has nothing of, such as who has paid, is no change of who is in it.
        if !map.list(Kind::Organisation).iter().any(|one| one.fields.contains_key(FACTS)) {
            for organisation in self.lists.entry(Kind::Organisation).or_default() {
                organisation.fields.remove(FACTS);
            }
        }
        let is_mentioned = |one: &Entity| is_mentioned(one, map);
        let is_of_members = !self.list(Kind::Organisation).iter().any(is_mentioned);
        for organisation in self.lists.entry(Kind::Organisation).or_default() {
            let id = organisation.text("id").unwrap_or_default();
            let before = map.list(Kind::Organisation).iter().find(|one| one.key == id);
            for (path, value) in before.into_iter().flat_map(|one| &one.fields) {
                // Another spelling is no change that a list of names says.
                let is_same = organisation.fields.get(path).is_some_and(|own| is_same_text(own, value));
                let is_kept = is_same || !said.contains(path);
                if is_kept {
                    organisation.fields.insert(path.clone(), value.clone());
                }
            }
        }
        let ids_of = |it: &Self| -> BTreeSet<String> {
            set_of(it.list(Kind::Organisation).iter().filter_map(|one| one.text("id").map(str::to_owned)))
        };
        if is_of_members {
            // A list of members says nothing of those that the map only mentions.
            let known = ids_of(&self);
            let mentioned =
                map.list(Kind::Organisation).iter().filter(|one| is_mentioned(one) && !known.contains(&one.key));
            self.lists.entry(Kind::Organisation).or_default().extend(mentioned.cloned());
        }
        let ids = ids_of(&self);
        for kind in [Kind::Link, Kind::Network, Kind::Collaboration, Kind::Slide] {
            if self.list(kind).is_empty() {
                self.lists.insert(kind, map.list(kind).iter().filter_map(|one| left(one, &ids)).collect());
            }
        }
        // The legend is the map's, with what the table adds.
        for kind in [Kind::Role, Kind::LinkType, Kind::Standing] {
            let mut all = map.list(kind).to_vec();
            let own = self.lists.remove(&kind).unwrap_or_default();
            all.extend(
                own.into_iter().filter(|one| !map.list(kind).iter().any(|it| Some(it.key.as_str()) == one.text("id"))),
            );
            self.lists.insert(kind, all);
        }
        let own = |path| self.list(Kind::Map).first().and_then(|one| one.fields.get(path)).cloned();
        let (date, version) = (own("source.date"), own("version"));
        let mut about = map.list(Kind::Map).to_vec();
        if let (Some(about), Some(date)) = (about.first_mut(), date) {
            about.fields.retain(|path, _| !path.starts_with("edition."));
            about.fields.insert("source.date".to_owned(), date);
            // Columns that no field takes are facts, which the first version of the format lacks.
            let needed = version.filter(|own| own.as_u64() > about.fields.get("version").and_then(Value::as_u64));
            about.fields.extend(needed.map(|own| ("version".to_owned(), own)));
        }
        self.lists.insert(Kind::Map, about);
        Self::of(self.to_value().to_string().as_bytes()).unwrap_or(self)
    }
}

/// Whether the map only mentions this organisation: it is in a group that readers do not see at first.
fn is_mentioned(organisation: &Entity, map: &Edition) -> bool {
    let groups = map.list(Kind::Standing);
    let is_hidden =
        |id: &str| groups.iter().any(|group| group.key == id && group.fields.get("hidden") == Some(&true.into()));
    organisation.text("standing").is_some_and(|id| if groups.is_empty() { id == "external" } else { is_hidden(id) })
}

/// The entities of a kind that have a name in common, where only one of each edition has it.
fn same(table: &Edition, map: &Edition, kind: Kind) -> Known {
    let mut of_map: HashMap<String, Option<&str>> = HashMap::new();
    for one in map.list(kind) {
        for name in names(one) {
            of_map.entry(name).and_modify(|known| *known = None).or_insert(Some(&one.key));
        }
    }
    let mut taken: BTreeSet<&str> =
        set_of(table.list(kind).iter().map(|one| one.key.as_str()).filter(|key| map.get(kind, key).is_some()));
    let mut known = Known::new();
    for one in table.list(kind).iter().filter(|one| map.get(kind, &one.key).is_none()) {
        let found = names(one).into_iter().find_map(|name| of_map.get(&name).copied().flatten());
        if let Some(id) = found.filter(|id| taken.insert(id)) {
            known.insert(one.key.clone(), id.to_owned());
        }
    }
    known
}

/// Whether a table says this of an organisation: an import gives each a standing and a list of roles.
fn is_said(path: &str, value: &Value) -> bool {
    let is_given = path == "standing" && value == "member" || value.as_array().is_some_and(Vec::is_empty);
    !is_given
}

/// Whether two texts differ by their case and their accents alone.
fn is_same_text(one: &Value, other: &Value) -> bool {
    one.as_str().zip(other.as_str()).is_some_and(|(one, other)| folded(one) == folded(other))
}

/// Gives what an entity names, itself or in its fields, the identifiers of the map.
fn rename(entity: &mut Entity, kind: Kind, known: &Known) {
    let fields: &[&str] = match (entity.kind, kind) {
        (own, of) if own == of => &["id"],
        (Kind::Organisation, Kind::Role) => &["roles"],
        (Kind::Link, Kind::LinkType) => &["type"],
        (Kind::Link, Kind::Organisation) => &["source", "target"],
        (Kind::Collaboration, Kind::Organisation) => &["members"],
        _ => &[],
    };
    for field in fields {
        if let Some(value) = entity.fields.get_mut(*field) {
            rename_in(value, known);
        }
    }
}

fn rename_in(value: &mut Value, known: &Known) {
    match value {
        Value::String(id) => {
            if let Some(other) = known.get(id) {
                id.clone_from(other);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|item| rename_in(item, known)),
        Value::Object(fields) => fields.get_mut("organisation").into_iter().for_each(|item| rename_in(item, known)),
        _ => {}
    }
}

/// What is left of an entity of the map among the organisations of the table: nothing of a link without one of its ends, nor
/// of what has lost all but one of its members.
fn left(entity: &Entity, ids: &BTreeSet<String>) -> Option<Entity> {
    let mut entity = entity.clone();
    let is_there = |value: &Value| value.as_str().is_some_and(|id| ids.contains(id));
    let has_ends = ["source", "target"].iter().filter_map(|end| entity.fields.get(*end)).all(is_there);
    if entity.kind == Kind::Link && !has_ends {
        return None;
    }
    if let Some(Value::Array(members)) = entity.fields.get_mut("members") {
        members.retain(|member| is_there(member.get("organisation").unwrap_or(member)));
        (members.len() > 1).then_some(entity)
    } else {
        Some(entity)
    }
}
