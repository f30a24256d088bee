//! What is wrong with a file, and the map it is when nothing is.

use carte_sociale::model::{check, read};
use carte_sociale::text::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// What is wrong with `data`: the path to the first problem, then one line per problem; nothing when they are a map.
#[wasm_bindgen]
pub fn problems(data: &str, language: &str) -> Vec<String> {
    let language = Language::from_tag(language).unwrap_or_default();
    let Err(found) = check(data) else { return Vec::new() };
    let first = found.first().map(|problem| problem.path.clone()).unwrap_or_default();
    let mut lines = vec![first];
    lines.extend(found.iter().map(|problem| problem.line_of_report(language)));
    lines
}

/// The map in `data` as the bytes that the widget takes; nothing when they are not one.
#[wasm_bindgen]
pub fn resolve(data: &str) -> Option<Vec<u8>> {
    read(data).map(|map| map.to_bytes())
}
