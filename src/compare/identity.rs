//! What identifies an entity from one edition to the next.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::entity::Kind;
use super::leaves::Leaves;

/// The keys of one list of a file in this main language, each different from the others.
pub(super) fn keys(kind: Kind, rows: &[Leaves], directed: &HashSet<String>, main: &str) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let unique = |key: String| {
        let count = counts.entry(key.clone()).or_default();
        *count += 1;
        // Two of the same are two: the checker refuses most of them, and nothing is lost of the others.
        if *count == 1 { key } else { format!("{key}#{count}") }
    };
    rows.iter().map(|row| key(kind, row, directed, main)).map(unique).collect()
}

fn key(kind: Kind, row: &Leaves, directed: &HashSet<String>, main: &str) -> String {
    let text = |path: &str| row.get(path).and_then(Value::as_str).unwrap_or_default();
    match kind {
        Kind::Link => {
            let (link_type, mut ends) = (text("type"), [text("source"), text("target")]);
            let own = row.get("directed").and_then(Value::as_bool);
            if !own.unwrap_or_else(|| directed.contains(link_type)) {
                ends.sort_unstable();
            }
            [link_type, ends[0], ends[1]].join(" ")
        }
        Kind::Network => text("type").to_owned(),
        Kind::Slide => {
            let any = || row.iter().find(|(path, _)| path.starts_with("title.")).and_then(|(_, title)| title.as_str());
            row.get(&["title.", main].concat()).and_then(Value::as_str).or_else(any).unwrap_or_default().to_owned()
        }
        _ => text("id").to_owned(),
    }
}

/// Gives the slides of a later edition the keys of those that they come from: the same title, else, of those that are left, the
/// same state of the map.
pub(super) fn match_slides(before: &[(String, Leaves)], now: &mut [(String, Leaves)]) {
    let mut left: Vec<&(String, Leaves)> =
        before.iter().filter(|(key, _)| !now.iter().any(|(other, _)| other == key)).collect();
    let known: HashSet<&str> = before.iter().map(|(key, _)| key.as_str()).collect();
    for (key, slide) in now.iter_mut().filter(|(key, _)| !known.contains(key.as_str())) {
        let same = left.iter().position(|(_, other)| other.get("state") == slide.get("state"));
        if let Some(place) = same {
            key.clone_from(&left.remove(place).0);
        }
    }
}
