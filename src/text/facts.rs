//! What cards say of facts, strengths and places in a source.

use super::Language;

impl Language {
    /// The title of facts that no field takes.
    pub const fn other_facts(self) -> &'static str {
        self.one_of(["Autres renseignements", "Other facts"])
    }

    /// The name of a link's strength.
    pub const fn strength(self) -> &'static str {
        self.one_of(["Force", "Strength"])
    }

    /// The name of a column of sources.
    pub const fn sources(self) -> &'static str {
        self.one_of(["Sources", "Sources"])
    }

    /// The name of an edition.
    pub const fn edition(self) -> &'static str {
        self.one_of(["Édition", "Edition"])
    }

    /// ", faite à partir de quartier-2025".
    pub fn made_from(self, edition: &str) -> String {
        [self.one_of([", faite à partir de ", ", made from "]), edition].concat()
    }

    /// "p. 12".
    pub fn page_named(self, page: &str) -> String {
        ["p.\u{a0}", page].concat()
    }
}
