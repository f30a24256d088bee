//! Announcements of the keyboard navigation on the map, and the sentence of a link.

use super::Language;
use super::lines::filled;

impl Language {
    /// None of the organisation's links is visible.
    pub fn no_link_shown(self) -> &'static str {
        self.sentences().no_link_shown
    }

    /// "vers CMTQ", or "de Ville de Montréal" when the link comes from there.
    pub fn towards(self, name: &str, comes_from_there: bool) -> String {
        let words = self.sentences();
        filled(if comes_from_there { words.comes_from } else { words.towards }, &[name])
    }

    /// "Groupe : Bailleurs de fonds".
    pub fn walks_in(self, group: Option<&str>) -> String {
        let words = self.sentences();
        group.map_or_else(|| words.whole_map.to_owned(), |group| filled(words.in_group, &[group]))
    }

    /// "Financement, de Ville de Montréal vers CMTQ", "Partenariat entre AE et FLAC".
    pub fn linked_by(self, kind: &str, from: &str, to: &str, is_directed: bool) -> String {
        let [directed, mutual] = self.sentences().linked_by;
        filled(if is_directed { directed } else { mutual }, &[kind, from, to])
    }
}
