//! A file of a map, taken apart into entities and put together again.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Map, Value};
use thiserror::Error;

use super::canonical::canonical;
use super::entity::{Entity, Kind};
use super::identity::{keys, match_slides};
use super::leaves::{Leaves, leaves, object};
use super::written::written;
#[cfg(not(target_arch = "wasm32"))]
use crate::model::document::Document;

/// What no edition is compared by: where the schema stands, and the places of the picture.
const ASIDE: [&str; 3] = ["$schema", "places", "arrangements"];

/// A file that is not that of a map.
#[derive(Debug, Error)]
#[error("this is not the file of a map: {0}")]
pub struct EditionError(#[from] serde_json::Error);

/// One edition of a map: its entities, each list in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// The entities by kind; the map itself is one.
    pub(super) lists: BTreeMap<Kind, Vec<Entity>>,
    /// What is not compared.
    aside: Map<String, Value>,
}

impl Edition {
    /// Takes a file apart.
    ///
    /// # Errors
    ///
    /// When the file does not have the format's form.
    pub fn of(file: &[u8]) -> Result<Self, EditionError> {
        let file = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file);
        // The page compares what the checker takes; elsewhere the types of the format say what is wrong.
        #[cfg(not(target_arch = "wasm32"))]
        serde_json::from_slice::<Document>(file)?;
        let mut whole: Map<String, Value> = serde_json::from_slice(file)?;
        canonical(&mut whole);
        let mut edition = Self::default();
        for name in ASIDE {
            if let Some(value) = whole.remove(name) {
                edition.aside.insert(name.to_owned(), value);
            }
        }
        let directed = directed_types(&whole);
        let main = whole.get("languages").and_then(|all| all.get(0)).and_then(Value::as_str).unwrap_or_default();
        let main = main.to_owned();
        for kind in Kind::LISTED {
            let Some(Value::Array(list)) = whole.remove(kind.list()) else { continue };
            let rows: Vec<Leaves> = list.iter().filter_map(Value::as_object).map(leaves).collect();
            let keys = keys(kind, &rows, &directed, &main);
            let entities = keys.into_iter().zip(rows).map(|(key, fields)| Entity { kind, key, fields });
            edition.lists.insert(kind, entities.collect());
        }
        let map = Entity { kind: Kind::Map, key: String::new(), fields: leaves(&whole) };
        edition.lists.insert(Kind::Map, vec![map]);
        Ok(edition)
    }

    /// The same edition, its slides known by the keys of those of an edition before.
    #[must_use]
    pub fn after(mut self, before: &Self) -> Self {
        let taken = |edition: &Self| -> Vec<(String, Leaves)> {
            edition.list(Kind::Slide).iter().map(|slide| (slide.key.clone(), slide.fields.clone())).collect()
        };
        let mut slides = taken(&self);
        match_slides(&taken(before), &mut slides);
        let slides = slides.into_iter().map(|(key, fields)| Entity { kind: Kind::Slide, key, fields }).collect();
        self.lists.insert(Kind::Slide, slides);
        self
    }

    /// The same edition in which the organisation `before` has the identifier `now`, wherever the file names it; `None` when
    /// there is no such organisation, or when another has that identifier.
    pub fn with_renamed(&self, before: &str, now: &str) -> Option<Self> {
        let is_free = self.get(Kind::Organisation, before).is_some() && self.get(Kind::Organisation, now).is_none();
        let mut whole = self.to_value();
        for list in [Kind::Organisation, Kind::Link, Kind::Network, Kind::Collaboration, Kind::Slide] {
            if let Some(rows) = whole.get_mut(list.list()) {
                rename(rows, before, now);
            }
        }
        is_free.then(|| Self::of(whole.to_string().as_bytes()).ok()).flatten()
    }

    /// The entities of a kind, in the order of the file.
    pub fn list(&self, kind: Kind) -> &[Entity] {
        self.lists.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// Its date, else that of its source; empty when it has neither.
    pub fn dated(&self) -> &str {
        let date = |path| self.list(Kind::Map).iter().find_map(|map| map.text(path));
        date("edition.date").or_else(|| date("source.date")).unwrap_or_default()
    }

    /// The entity with this key.
    pub fn get(&self, kind: Kind, key: &str) -> Option<&Entity> {
        self.list(kind).iter().find(|entity| entity.key == key)
    }

    /// The file, in the format's order of keys and indentation.
    ///
    /// # Errors
    ///
    /// When something that the format requires was taken out.
    pub fn to_file(&self) -> Result<String, EditionError> {
        let whole = self.to_value();
        // As above: the page saves what the checker took.
        #[cfg(not(target_arch = "wasm32"))]
        serde_json::from_value::<Document>(whole.clone())?;
        Ok(written(&whole))
    }

    /// The same as any JSON, whether it has the format's form or not.
    pub fn to_value(&self) -> Value {
        let mut whole = self.aside.clone();
        // A file has these, even where all of them were taken out.
        for kind in [Kind::Role, Kind::LinkType, Kind::Organisation] {
            whole.insert(kind.list().to_owned(), Value::Array(Vec::new()));
        }
        for (kind, list) in &self.lists {
            if *kind == Kind::Map {
                whole.extend(list.iter().flat_map(|map| object(&map.fields)));
            } else if !list.is_empty() {
                let rows = list.iter().map(|entity| Value::Object(object(&entity.fields)));
                whole.insert(kind.list().to_owned(), rows.collect());
            }
        }
        Value::Object(whole)
    }
}

/// Replaces an identifier where it is a whole text, or a whole word of a slide's state.
fn rename(value: &mut Value, before: &str, now: &str) {
    match value {
        Value::String(text) if text == before => now.clone_into(text),
        Value::Array(list) => list.iter_mut().for_each(|item| rename(item, before, now)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match (name.as_str(), &mut *value) {
                    ("state", Value::String(state)) => {
                        let is_mark = |letter: char| "=&,;+".contains(letter);
                        let words = state.split_inclusive(is_mark).map(|word| {
                            let bare = word.trim_end_matches(is_mark);
                            if bare == before { [now, &word[bare.len()..]].concat() } else { word.to_owned() }
                        });
                        *state = words.collect();
                    }
                    ("id" | "source" | "target" | "organisation" | "members", value) => rename(value, before, now),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

/// The types of links that have a direction: the ends of the others have no order.
fn directed_types(whole: &Map<String, Value>) -> HashSet<String> {
    let types = whole.get(Kind::LinkType.list()).and_then(Value::as_array).into_iter().flatten();
    let directed = types.filter(|entry| entry["directed"] == Value::Bool(true));
    directed.filter_map(|entry| entry["id"].as_str()).map(str::to_owned).collect()
}
