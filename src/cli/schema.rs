//! `carte schema`: the JSON Schema of the format, generated from the Rust types.

use serde_json::{Map, Value};

use crate::model::document::Document;

/// The keywords that the checker uses; the others are for people.
const READ: [&str; 9] =
    ["type", "required", "additionalProperties", "const", "enum", "$ref", "format", "minimum", "maximum"];

/// For `data/carte-sociale.schema.json`: indented, keys in reading order.
pub(super) fn text() -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&schemars::schema_for!(Document)).map(|schema| schema + "\n")
}

/// For `src/model/check/schema.min.json`: only what the checker uses, on one line.
pub(super) fn compact() -> Result<String, serde_json::Error> {
    serde_json::to_string(&bare(schemars::schema_for!(Document).as_value())).map(|schema| schema + "\n")
}

/// The rule without the keywords for people.
fn bare(rule: &Value) -> Value {
    let Value::Object(parts) = rule else { return rule.clone() };
    let mut kept = Map::new();
    for (key, part) in parts {
        let part = match (key.as_str(), part) {
            ("properties" | "$defs", Value::Object(rules)) => {
                Value::Object(rules.iter().map(|(name, rule)| (name.clone(), bare(rule))).collect())
            }
            ("oneOf" | "anyOf", Value::Array(rules)) => Value::Array(rules.iter().map(bare).collect()),
            ("items", rule) => bare(rule),
            (key, part) if READ.contains(&key) => part.clone(),
            _ => continue,
        };
        kept.insert(key.clone(), part);
    }
    Value::Object(kept)
}
