//! Labels of the chips beside the map, each naming one current choice.

use super::Language;

impl Language {
    /// "Masqué : Financement".
    pub fn hidden_chip(self, name: &str) -> String {
        self.chip(["Masqué", "Hidden"], name)
    }

    /// "Seulement : Financement".
    pub fn only_chip(self, name: &str) -> String {
        self.chip(["Seulement", "Only"], name)
    }

    /// "Affiché : Seulement mentionnées", for a standing that is hidden by default.
    pub fn shown_chip(self, name: &str) -> String {
        self.chip(["Affiché", "Shown"], name)
    }

    /// "En évidence : Chantiers partenariaux".
    pub fn highlighted_chip(self, name: &str) -> String {
        self.chip(["En évidence", "Highlighted"], name)
    }

    /// "Recherche : ae".
    pub fn searched_chip(self, query: &str) -> String {
        self.chip(["Recherche", "Search"], query)
    }

    /// "Autour : AE, 2 étapes".
    pub fn focus_chip(self, name: &str, steps: &str) -> String {
        let steps = match steps {
            "all" => ["tout ce qui s’y rattache", "all that is connected"],
            "1" => ["1\u{a0}étape", "1\u{a0}step"],
            "2" => ["2\u{a0}étapes", "2\u{a0}steps"],
            _ => ["3\u{a0}étapes", "3\u{a0}steps"],
        };
        [self.chip(["Autour", "Around"], name).as_str(), ", ", self.one_of(steps)].concat()
    }

    /// Which arrows a focus follows, or `None` when it follows both directions.
    pub fn arrows_followed(self, along: &str) -> Option<&'static str> {
        Some(self.one_of(match along {
            "out" => ["flèches sortantes", "outgoing arrows"],
            "in" => ["flèches entrantes", "incoming arrows"],
            _ => return None,
        }))
    }

    /// Chip: a focus hides everything else.
    pub const fn rest_hidden(self) -> &'static str {
        self.one_of(["le reste masqué", "the rest hidden"])
    }

    /// "Chemin : AE et FLAC".
    pub fn path_chip(self, from: &str, to: &str) -> String {
        self.chip(["Chemin", "Path"], &[from, self.one_of([" et ", " and "]), to].concat())
    }

    /// Chip: only organisations that play all of the shown roles remain.
    pub const fn all_roles_chip(self) -> &'static str {
        self.one_of(["Seulement si tous ses rôles sont affichés", "Only if all its roles are shown"])
    }

    /// "Taille : nombre de liens", or betweenness when `is_of_links` is false.
    pub fn size_chip(self, is_of_links: bool) -> String {
        let measure =
            if is_of_links { ["nombre de liens", "number of links"] } else { ["intermédiarité", "betweenness"] };
        self.chip(["Taille", "Size"], self.one_of(measure))
    }

    /// "Retirer", spoken before the name of the chip that a button removes.
    pub const fn remove(self) -> &'static str {
        self.one_of(["Retirer", "Remove"])
    }

    /// Accessible name of the list of chips.
    pub const fn chosen(self) -> &'static str {
        self.one_of(["Ce qui est choisi", "What is chosen"])
    }

    /// Label of the keyboard skip link past the map.
    pub const fn skip_map(self) -> &'static str {
        self.one_of(["Passer la carte", "Skip the map"])
    }

    fn chip(self, kind: [&'static str; 2], name: &str) -> String {
        [self.one_of(kind), self.colon(), name].concat()
    }

    pub(super) const fn one_of(self, [fr, en]: [&'static str; 2]) -> &'static str {
        match self {
            Self::Fr => fr,
            Self::En => en,
        }
    }
}
