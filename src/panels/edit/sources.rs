//! The sources that a piece of evidence can name.

use crate::edit::{Section, localised, text_at};
use crate::model::JsonNode;

/// What is meant where evidence names no source, and the sources that it can name.
pub(super) fn sources<'tree>(tree: &'tree JsonNode<'_>, language: &str) -> (&'tree str, Vec<(&'tree str, String)>) {
    let all = || tree.get("source").into_iter().chain(tree.list(Section::Sources.key()));
    let title = |source| localised(source, "title", language);
    let named = all().filter(|source| !text_at(source, "id").is_empty());
    let rows = named.map(|source| (text_at(source, "id"), title(source).to_owned())).collect();
    (all().next().map(title).unwrap_or_default(), rows)
}
