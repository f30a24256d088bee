//! Announcements of the keyboard navigation on the map.

use super::Language;

impl Language {
    /// None of the organisation's links is visible.
    pub fn no_link_shown(self) -> &'static str {
        match self.of_interface() {
            Self::FR => "Aucun lien deux à deux n’est affiché",
            _ => "No one-to-one link is shown",
        }
    }

    /// "3 sur 16".
    pub fn place_of(self, place: usize, count: usize) -> String {
        let of = match self.of_interface() {
            Self::FR => " sur ",
            _ => " of ",
        };
        [&place.to_string(), of, &count.to_string()].concat()
    }

    /// "vers CMTQ", or "de Ville de Montréal" when the link comes from there.
    pub fn towards(self, name: &str, comes_from_there: bool) -> String {
        let word = match (self.of_interface(), comes_from_there) {
            (Self::FR, false) => "vers ",
            (Self::FR, true) => "de ",
            (_, false) => "towards ",
            (_, true) => "from ",
        };
        [word, name].concat()
    }

    /// "Groupe : Bailleurs de fonds".
    pub fn walks_in(self, group: Option<&str>) -> String {
        match (self.of_interface(), group) {
            (Self::FR, Some(group)) => ["Groupe\u{a0}: ", group].concat(),
            (_, Some(group)) => ["Group: ", group].concat(),
            (Self::FR, None) => "Toute la carte".to_owned(),
            (_, None) => "The whole map".to_owned(),
        }
    }
}
