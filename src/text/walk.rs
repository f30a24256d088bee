//! Announcements of the keyboard navigation on the map.

use super::Language;

impl Language {
    /// None of the organisation's links is visible.
    pub const fn no_link_shown(self) -> &'static str {
        match self {
            Self::Fr => "Aucun lien deux à deux n’est affiché",
            Self::En => "No one-to-one link is shown",
        }
    }

    /// "3 sur 16".
    pub fn place_of(self, place: usize, count: usize) -> String {
        let of = match self {
            Self::Fr => " sur ",
            Self::En => " of ",
        };
        [&place.to_string(), of, &count.to_string()].concat()
    }

    /// "vers CMTQ", or "de Ville de Montréal" when the link comes from there.
    pub fn towards(self, name: &str, comes_from_there: bool) -> String {
        let word = match (self, comes_from_there) {
            (Self::Fr, false) => "vers ",
            (Self::Fr, true) => "de ",
            (Self::En, false) => "towards ",
            (Self::En, true) => "from ",
        };
        [word, name].concat()
    }

    /// "Groupe : Bailleurs de fonds".
    pub fn walks_in(self, group: Option<&str>) -> String {
        match (self, group) {
            (Self::Fr, Some(group)) => ["Groupe\u{a0}: ", group].concat(),
            (Self::En, Some(group)) => ["Group: ", group].concat(),
            (Self::Fr, None) => "Toute la carte".to_owned(),
            (Self::En, None) => "The whole map".to_owned(),
        }
    }
}
