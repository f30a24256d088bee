//! The report on an invalid file.

use crate::model::check;
use crate::text::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// The problems of `data`: the path to the first, then one line per problem; empty when the data are valid.
#[wasm_bindgen]
pub fn problems(data: &str, language: &str) -> Vec<String> {
    let language = Language::from_tag(language).unwrap_or_default();
    let Err(found) = check(data) else { return Vec::new() };
    let first = found.first().map(|problem| problem.path.clone()).unwrap_or_default();
    let mut lines = vec![first];
    lines.extend(found.iter().map(|problem| problem.line_of_report(language)));
    lines
}
