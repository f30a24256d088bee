//! Where a piece of evidence is in its source.

use super::Language;

impl Language {
    /// "p. 12".
    pub fn page_named(self, page: &str) -> String {
        ["p.\u{a0}", page].concat()
    }
}
