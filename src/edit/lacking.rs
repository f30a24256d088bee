//! Texts that lack one of the map's languages.

use super::section::languages;
use crate::model::{JsonNode, JsonValue};

/// The paths of the missing translations: of each text of the map that a language lacks, in the order of the file.
pub fn lacking(tree: &JsonNode<'_>) -> Vec<String> {
    let tags = languages(tree);
    let mut found = Vec::new();
    if tags.len() > 1 {
        collect(tree, &mut String::new(), &tags, &mut found);
    }
    found
}

/// Adds those under `node`, which is at `path`; leaves the path as it was.
fn collect(node: &JsonNode<'_>, path: &mut String, tags: &[&str], found: &mut Vec<String>) {
    match &node.value {
        JsonValue::List(items) => {
            // Most lists are of words.
            for (at, item) in items.iter().enumerate().filter(|(_, item)| item.text().is_none()) {
                below(path, &at.to_string(), |path| collect(item, path, tags, found));
            }
        }
        JsonValue::Object(entries) => {
            let is_text = !entries.is_empty() && entries.iter().all(|entry| tags.contains(&&*entry.key));
            if is_text {
                let lacks =
                    |tag: &&&str| node.get(tag).and_then(JsonNode::text).is_none_or(|said| said.trim().is_empty());
                for tag in tags.iter().filter(lacks) {
                    below(path, tag, |path| found.push(path.clone()));
                }
                return;
            }
            for entry in entries.iter().filter(|entry| entry.node.text().is_none()) {
                below(path, &entry.key, |path| collect(&entry.node, path, tags, found));
            }
        }
        _ => {}
    }
}

/// Does something at the path of `name` under `path`, which it leaves as it was.
fn below(path: &mut String, name: &str, act: impl FnOnce(&mut String)) {
    let length = path.len();
    if length > 0 {
        path.push('.');
    }
    path.push_str(name);
    act(path);
    path.truncate(length);
}
