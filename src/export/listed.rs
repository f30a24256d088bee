//! Lists of values in one cell of a table or one attribute of a graph.

use crate::model::document::Evidence;

/// The separator of two values.
const BAR: &str = " | ";

/// Joins the texts with bars.
pub(super) fn joined<'text>(texts: impl Iterator<Item = &'text str>) -> String {
    texts.collect::<Vec<_>>().join(BAR)
}

/// The cited sections of the source, without duplicates, in the order of the file.
pub(super) fn sections(evidence: &[Evidence]) -> String {
    let mut sections: Vec<&str> = Vec::new();
    for section in evidence.iter().filter_map(|one| one.section.as_deref()) {
        if !sections.contains(&section) {
            sections.push(section);
        }
    }
    joined(sections.into_iter())
}
