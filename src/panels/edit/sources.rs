//! The sources that a piece of evidence can name, and the names that facts have.

use std::collections::BTreeSet;

use crate::edit::{Section, localised, text_at};
use crate::markup::{Element, html};
use crate::model::JsonNode;

/// What is meant where evidence names no source, and the sources that it can name.
pub(super) fn sources<'tree>(tree: &'tree JsonNode<'_>, language: &str) -> (&'tree str, Vec<(&'tree str, String)>) {
    let all = || tree.get("source").into_iter().chain(tree.list(Section::Sources.key()));
    let title = |source| localised(source, "title", language);
    let named = all().filter(|source| !text_at(source, "id").is_empty());
    let rows = named.map(|source| (text_at(source, "id"), title(source).to_owned())).collect();
    (all().next().map(title).unwrap_or_default(), rows)
}

/// The names of the facts of the map, which its further facts can have too.
pub(super) fn fact_names(tree: &JsonNode<'_>, language: &str) -> Element {
    let lists = [Section::Organisations, Section::Links, Section::Collaborations];
    let entries = lists.into_iter().flat_map(|section| tree.list(section.key()));
    let names: BTreeSet<_> =
        entries.flat_map(|entry| entry.list("facts")).map(|fact| localised(fact, "name", language)).collect();
    let mut options = html("datalist").with("id", "edit-facts");
    for name in names {
        options = options.child(html("option").with("value", name).keyed(name));
    }
    options
}
