//! Several things in one cell of a table or one attribute of a graph.

use crate::model::document::Evidence;

/// Stands between two things.
const BAR: &str = " | ";

/// The texts in one, a bar between them.
pub(super) fn joined<'text>(texts: impl Iterator<Item = &'text str>) -> String {
    texts.collect::<Vec<_>>().join(BAR)
}

/// The sections of the source that support something, each once, in the order of the file.
pub(super) fn sections(evidence: &[Evidence]) -> String {
    let mut sections: Vec<&str> = Vec::new();
    for one in evidence {
        if !sections.contains(&one.section.as_str()) {
            sections.push(&one.section);
        }
    }
    joined(sections.into_iter())
}
