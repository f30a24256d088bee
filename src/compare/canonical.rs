//! The canonical form of a file's values: values that mean the same in two editions are written alike.

use serde_json::{Map, Value};

/// The lists that a file must have, even where they are empty.
const REQUIRED: [&str; 6] = ["languages", "roles", "link_types", "organisations", "members", "places"];

/// Gives the values of a valid file the form in which [`Document`](crate::model::document::Document) serialises them: what may be
/// left out is, what has a default has it, and a whole number has no decimal point. To go through that type would bring the
/// deserialisers of all the format's types.
pub(super) fn canonical(file: &mut Map<String, Value>) {
    for (list, field, default) in [
        ("organisations", "roles", Value::Array(Vec::new())),
        ("link_types", "directed", Value::Bool(false)),
        ("standings", "hidden", Value::Bool(false)),
    ] {
        let entries = file.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
        for entry in entries.filter_map(Value::as_object_mut) {
            entry.entry(field).or_insert_with(|| default.clone());
        }
    }
    canonical_fields(file);
}

fn canonical_fields(fields: &mut Map<String, Value>) {
    fields.retain(|name, value| match value {
        Value::Null => false,
        Value::Array(list) => !list.is_empty() || REQUIRED.contains(&name.as_str()),
        _ => true,
    });
    fields.values_mut().for_each(canonical_value);
}

#[allow(clippy::cast_possible_truncation, reason = "it is whole, and small enough to be exact")]
fn canonical_value(value: &mut Value) {
    match value {
        Value::Object(fields) => canonical_fields(fields),
        Value::Array(list) => list.iter_mut().for_each(canonical_value),
        Value::Number(number) => {
            let whole = number.as_f64().filter(|it| number.is_f64() && it.fract() == 0.0 && it.abs() < 1e15);
            if let Some(whole) = whole {
                *number = (whole as i64).into();
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::right_files;
    use super::*;
    use crate::model::document::Document;

    /// The same by the types of the format.
    fn by_types(text: &str) -> Value {
        serde_json::to_value(serde_json::from_str::<Document>(text).unwrap()).unwrap()
    }

    fn by_form(text: &str) -> Value {
        let mut file = serde_json::from_str(text).unwrap();
        canonical(&mut file);
        Value::Object(file)
    }

    #[test]
    fn it_is_the_form_that_the_types_give() {
        for (path, text) in right_files() {
            assert_eq!(by_form(&text), by_types(&text), "{}", path.display());
        }
    }

    #[test]
    fn absent_empty_and_null_are_the_same_where_they_may_be_left_out() {
        let mut file: Value = serde_json::from_str(include_str!("../../tests/corpus/good/version-2.json")).unwrap();
        file["networks"] = serde_json::json!([]);
        file["organisations"][0]["acronym"] = Value::Null;
        file["organisations"][0]["aliases"] = serde_json::json!([]);
        file["organisations"][0]["founded"] = serde_json::json!({ "year": null });
        file["organisations"][0].as_object_mut().unwrap().remove("roles");
        file["link_types"][0].as_object_mut().unwrap().remove("directed");
        file["links"][0]["strength"] = serde_json::json!(3.0);
        file["links"][0]["evidence"] = Value::Array(Vec::new());
        let text = file.to_string();
        assert_eq!(by_form(&text), by_types(&text));
    }
}
