//! Labels of the chips beside the map, each naming one current choice.

use super::Language;
use super::lines::filled;

impl Language {
    /// "Sans : Financement".
    pub fn hidden_chip(self, name: &str) -> String {
        self.chip(self.sentences().hidden, name)
    }

    /// "Seulement : Financement".
    pub fn only_chip(self, name: &str) -> String {
        self.chip(self.sentences().only, name)
    }

    /// "Avec : Seulement mentionnées", for a standing that is hidden by default.
    pub fn shown_chip(self, name: &str) -> String {
        self.chip(self.sentences().shown, name)
    }

    /// "En évidence : Chantiers partenariaux".
    pub fn highlighted_chip(self, name: &str) -> String {
        self.chip(self.sentences().highlighted, name)
    }

    /// "Recherche : ae".
    pub fn searched_chip(self, query: &str) -> String {
        self.chip(self.sentences().searched, query)
    }

    /// "Autour : AE, 2 étapes".
    pub fn focus_chip(self, name: &str, steps: &str) -> String {
        let words = self.sentences();
        let [one, two, three, all] = words.steps;
        let steps = match steps {
            "all" => all,
            "1" => one,
            "2" => two,
            _ => three,
        };
        [self.chip(words.around, name).as_str(), ", ", steps].concat()
    }

    /// Which arrows a focus follows, or `None` when it follows both directions.
    pub fn arrows_followed(self, along: &str) -> Option<&'static str> {
        let words = self.sentences();
        match along {
            "out" => Some(words.arrows_out),
            "in" => Some(words.arrows_in),
            _ => None,
        }
    }

    /// Chip: a focus hides everything else.
    pub fn rest_hidden(self) -> &'static str {
        self.sentences().rest_hidden
    }

    /// "Chemin : AE et FLAC".
    pub fn path_chip(self, from: &str, to: &str) -> String {
        let words = self.sentences();
        self.chip(words.path, &filled(words.path_ends, &[from, to]))
    }

    /// Chip: only organisations that play all of the shown roles remain.
    pub fn all_roles_chip(self) -> &'static str {
        self.sentences().all_roles
    }

    /// "Taille : nombre de liens", or betweenness when `is_of_links` is false.
    pub fn size_chip(self, is_of_links: bool) -> String {
        let words = self.sentences();
        self.chip(words.size, if is_of_links { words.number_of_links } else { words.betweenness })
    }

    /// "Retirer", spoken before the name of the chip that a button removes.
    pub fn remove(self) -> &'static str {
        self.sentences().remove
    }

    /// Accessible name of the list of chips.
    pub fn chosen(self) -> &'static str {
        self.sentences().chosen
    }

    /// Label of the keyboard skip link past the map.
    pub fn skip_map(self) -> &'static str {
        self.sentences().skip_map
    }

    /// The card of what is hidden is open.
    pub fn hidden_but_open(self) -> &'static str {
        self.sentences().hidden_but_open
    }

    fn chip(self, kind: &str, name: &str) -> String {
        [kind, self.colon(), name].concat()
    }
}
