//! What cards say of facts, strengths, editions and pages.

use super::Language;
use super::lines::filled;

impl Language {
    /// The title of facts that no field takes.
    pub fn other_facts(self) -> &'static str {
        self.sentences().other_facts
    }

    /// The name of a link's strength.
    pub fn strength(self) -> &'static str {
        self.sentences().strength
    }

    /// The name of an edition.
    pub fn edition(self) -> &'static str {
        self.sentences().edition
    }

    /// ", faite à partir de quartier-2025".
    pub fn made_from(self, edition: &str) -> String {
        filled(self.sentences().made_from, &[edition])
    }

    /// "p. 12".
    pub fn page_named(self, page: &str) -> String {
        filled(self.sentences().page, &[page])
    }
}
