//! What is wrong with a file.

use crate::model::check;
use crate::text::Language;
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
