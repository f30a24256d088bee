//! `carte schema`: the JSON Schema of the format, made from the Rust types.

use serde_json::{Map, Value};

use crate::model::document::Document;

/// What the checker reads of a rule, besides the rules within it. The rest is for people.
const READ: [&str; 9] =
    ["type", "required", "additionalProperties", "const", "enum", "$ref", "format", "minimum", "maximum"];

/// The schema as the repository keeps it in `data/carte-sociale.schema.json`: keys in the order people read them.
pub(super) fn text() -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&schemars::schema_for!(Document)).map(|schema| schema + "\n")
}

/// The schema as the page carries it, in `src/model/check/schema.min.json`: what the checker reads of it, in one line.
pub(super) fn compact() -> Result<String, serde_json::Error> {
    serde_json::to_string(&bare(schemars::schema_for!(Document).as_value())).map(|schema| schema + "\n")
}

/// The rule without what is for people.
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
