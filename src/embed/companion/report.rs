//! The report on an invalid file.

use crate::model::check_bytes;
use crate::text::Language;
use wasm_bindgen::prelude::wasm_bindgen;

/// The problems of `data`, the bytes of a file: the path to the first, then one line per problem; empty when they are valid.
#[wasm_bindgen]
pub fn problems(data: &[u8], language: &str) -> Vec<String> {
    let language = Language::from_tag(language).unwrap_or_default();
    let Err(found) = check_bytes(data) else { return Vec::new() };
    let first = found.first().map(|problem| problem.path.clone()).unwrap_or_default();
    let mut lines = vec![first];
    lines.extend(found.iter().map(|problem| problem.line_of_report(language)));
    lines
}
