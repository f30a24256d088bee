//! Announcements of the keyboard navigation on the map, and the sentence of a link.

use super::Language;
use super::lines::filled;

impl Language {
    /// None of the organisation's links is visible.
    pub fn no_link_shown(self) -> &'static str {
        self.sentences().no_link_shown
    }

    /// "vers CMTQ", or "de Ville de Montréal" when the link comes from there; "avec CMTQ" when it has no direction, `None`.
    pub fn towards(self, name: &str, comes_from_there: Option<bool>) -> String {
        let words = self.sentences();
        let form = match comes_from_there {
            Some(true) => words.comes_from,
            Some(false) => words.towards,
            None => words.linked_with,
        };
        filled(form, &[name])
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
