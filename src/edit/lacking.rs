//! Texts that lack one of the map's languages.

use super::path::join;
use super::section::languages;
use crate::model::{JsonNode, JsonValue};

/// The paths of the missing translations: of each text of the map that a language lacks, in the order of the file.
pub fn lacking(tree: &JsonNode<'_>) -> Vec<String> {
    let tags = languages(tree);
    let mut found = Vec::new();
    if tags.len() > 1 {
        collect(tree, "", &tags, &mut found);
    }
    found
}

fn collect(node: &JsonNode<'_>, path: &str, tags: &[&str], found: &mut Vec<String>) {
    match &node.value {
        JsonValue::List(items) => {
            for (at, item) in items.iter().enumerate() {
                collect(item, &join(path, &at.to_string()), tags, found);
            }
        }
        JsonValue::Object(entries) => {
            let is_text = !entries.is_empty() && entries.iter().all(|entry| tags.contains(&&*entry.key));
            if is_text {
                let lacks =
                    |tag: &&&str| node.get(tag).and_then(JsonNode::text).is_none_or(|said| said.trim().is_empty());
                found.extend(tags.iter().filter(lacks).map(|tag| join(path, tag)));
                return;
            }
            for entry in entries {
                collect(&entry.node, &join(path, &entry.key), tags, found);
            }
        }
        _ => {}
    }
}
