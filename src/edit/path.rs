//! Paths in a file: `links.3.note.fr`, the empty one being the whole of it.

use crate::model::{JsonNode, JsonValue, Problem, ProblemKind};

/// The value at `path` under `node`.
pub fn find<'tree, 'text>(node: &'tree JsonNode<'text>, path: &str) -> Option<&'tree JsonNode<'text>> {
    segments(path).try_fold(node, step)
}

/// The value one step under `node`.
pub(super) fn step<'tree, 'text>(node: &'tree JsonNode<'text>, segment: &str) -> Option<&'tree JsonNode<'text>> {
    match &node.value {
        JsonValue::List(items) => items.get(segment.parse::<usize>().ok()?),
        _ => node.get(segment),
    }
}

/// The steps of a path.
pub(super) fn segments(path: &str) -> impl Iterator<Item = &str> {
    path.split('.').filter(|segment| !segment.is_empty())
}

/// The path of `name` under `above`.
pub fn join(above: &str, name: &str) -> String {
    match (above, name) {
        ("", name) => name.to_owned(),
        (above, "") => above.to_owned(),
        _ => [above, ".", name].concat(),
    }
}

/// The path of the object or list that holds what is at `path`, and its name there.
pub(super) fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

/// The text at `path`; empty where there is none.
pub fn text_at<'tree>(node: &'tree JsonNode<'_>, path: &str) -> &'tree str {
    find(node, path).and_then(JsonNode::text).unwrap_or_default()
}

/// The path of a problem, `links.3.note.fr`: that of the key, where one is missing.
pub fn path_of(problem: &Problem) -> String {
    let path = problem.path.replace('[', ".").replace(']', "");
    if let ProblemKind::MissingKey { key } = &problem.kind { join(&path, key) } else { path }
}
