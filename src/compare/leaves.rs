//! The leaves of a JSON object: texts, numbers and lists, by their path.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::text::Language;

/// Values by path: `name.fr` is the field `fr` of the field `name`. A list is one leaf.
pub(super) type Leaves = BTreeMap<String, Value>;

/// The leaves of `object`.
pub(super) fn leaves(object: &Map<String, Value>) -> Leaves {
    let mut found = Leaves::new();
    collect(object, "", &mut found);
    found
}

fn collect(object: &Map<String, Value>, above: &str, found: &mut Leaves) {
    for (name, value) in object {
        let path = if above.is_empty() { name.clone() } else { [above, ".", name].concat() };
        match value {
            Value::Null => {}
            Value::Object(inner) => collect(inner, &path, found),
            _ => drop(found.insert(path, value.clone())),
        }
    }
}

/// The path of a text and the tag of its language, where a path ends with one: `mission` and `en`.
pub(super) fn text_and_language(path: &str) -> Option<(&str, &str)> {
    let (text, tag) = path.rsplit_once('.')?;
    // These have fields, whose names may look like tags.
    let is_text = !matches!(text, "source" | "edition" | "founded");
    (is_text && Language::is_tag(tag)).then_some((text, tag))
}

/// The object that has these leaves.
pub(super) fn object(leaves: &Leaves) -> Map<String, Value> {
    let mut whole = Map::new();
    for (path, value) in leaves {
        place(&mut whole, path, value);
    }
    whole
}

fn place(object: &mut Map<String, Value>, path: &str, value: &Value) {
    match path.split_once('.') {
        None => drop(object.insert(path.to_owned(), value.clone())),
        Some((name, rest)) => {
            let inner = object.entry(name).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                place(inner, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_comes_back_from_its_leaves() {
        let value = serde_json::json!({"id": "a", "name": {"fr": "A", "en": "B"}, "roles": ["x", "y"], "founded": {"story": {"fr": "S"}}});
        let Value::Object(whole) = value else { unreachable!() };
        let found = leaves(&whole);
        let paths: Vec<_> = found.keys().map(String::as_str).collect();
        assert_eq!(paths, ["founded.story.fr", "id", "name.en", "name.fr", "roles"]);
        assert_eq!(object(&found), whole);
    }
}
