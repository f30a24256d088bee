//! Sentences on paths between two organisations; separate from the other words, so that only those who open them download them.

use super::Language;

impl Language {
    /// "« Les partenaires »", in the quotes of this language.
    pub fn quoted(self, text: &str) -> String {
        let [opening, closing] = match self {
            Self::Fr => ["«\u{a0}", "\u{a0}»"],
            Self::En => ["“", "”"],
        };
        [opening, text, closing].concat()
    }

    /// "Comment AE et FLAC sont-elles liées?"
    pub fn how_linked(self, from: &str, to: &str) -> String {
        match self {
            Self::Fr => ["Comment ", from, " et ", to, " sont-elles liées?"].concat(),
            Self::En => ["How are ", from, " and ", to, " linked?"].concat(),
        }
    }

    /// "Chemin 1, 2 étapes".
    pub fn route(self, number: usize, steps: usize) -> String {
        let name = match self {
            Self::Fr => "Chemin\u{a0}",
            Self::En => "Path\u{a0}",
        };
        let steps = self.count(steps, ["étape", "étapes"], ["step", "steps"]);
        [name, &number.to_string(), ", ", &steps].concat()
    }

    /// "Financement, de Ville de Montréal vers CMTQ", "Partenariat entre AE et FLAC".
    pub fn linked_by(self, kind: &str, from: &str, to: &str, is_directed: bool) -> String {
        match (self, is_directed) {
            (Self::Fr, true) => [kind, ", de ", from, " vers ", to].concat(),
            (Self::Fr, false) => [kind, " entre ", from, " et ", to].concat(),
            (Self::En, true) => [kind, ", from ", from, " to ", to].concat(),
            (Self::En, false) => [kind, " between ", from, " and ", to].concat(),
        }
    }

    /// "AE et FLAC prennent part ensemble à « Chantiers partenariaux »".
    pub fn linked_through(self, collaboration: &str, from: &str, to: &str) -> String {
        let name = self.quoted(collaboration);
        match self {
            Self::Fr => [from, " et ", to, " prennent part ensemble à ", &name].concat(),
            Self::En => [from, " and ", to, " take part together in ", &name].concat(),
        }
    }

    /// The evidence for a step: " (énoncé dans le texte, « Les partenaires »)". `said` holds the basis (never empty) and the
    /// section of each piece.
    pub fn supported(self, said: &[(&str, &str)]) -> String {
        let (mut text, mut before) = (String::new(), "");
        for (basis, section) in said {
            // A basis is written once for consecutive pieces that share it.
            if *basis != before {
                text.push_str(if before.is_empty() { " (" } else { "; " });
                text.push_str(basis);
            }
            text.push_str(", ");
            text.push_str(&self.quoted(section));
            before = basis;
        }
        if !text.is_empty() {
            text.push(')');
        }
        text
    }

    /// An end of the path that is hidden.
    pub fn not_shown(self, name: &str) -> String {
        let name = self.quoted(name);
        match self {
            Self::Fr => ["On ne peut pas le dire tant que l’organisation ", &name, " est masquée."].concat(),
            Self::En => ["One cannot tell while ", &name, " is hidden."].concat(),
        }
    }

    /// No visible path, but this many if everything is shown.
    pub fn linked_when_shown(self, routes: usize) -> String {
        match self {
            Self::Fr => {
                let routes = self.count(routes, ["chemin passe", "chemins passent"], ["", ""]);
                ["Rien de ce qui est affiché ne les lie, mais ", &routes, " par ce qui est masqué."].concat()
            }
            Self::En => {
                let routes = self.count(routes, ["", ""], ["path goes", "paths go"]);
                ["Nothing shown links them, but ", &routes, " through what is hidden."].concat()
            }
        }
    }

    /// No path, even if everything is shown.
    pub const fn not_linked(self) -> &'static str {
        match self {
            Self::Fr => {
                "Elles ne sont pas liées\u{a0}: aucun lien ni aucune collaboration du portrait ne mène de l’une à l’autre."
            }
            Self::En => {
                "They are not linked: no link and no collaboration of the portrait leads from one to the other."
            }
        }
    }

    /// Networks do not count as paths.
    pub fn network_apart(self, kind: &str) -> String {
        let kind = self.quoted(kind);
        match self {
            Self::Fr => [&kind, ", qui joint tout un groupe, ne compte pas comme un chemin."].concat(),
            Self::En => [&kind, ", which joins a whole group, does not count as a path."].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_supports_a_step_is_said_without_repeating() {
        assert_eq!(Language::En.supported(&[]), "");
        let said = [("stated", "A"), ("stated", "B"), ("inferred", "C")];
        assert_eq!(Language::En.supported(&said), " (stated, “A”, “B”; inferred, “C”)");
    }

    #[test]
    fn the_verb_agrees() {
        for (count, french, english) in [
            (1, "mais 1\u{a0}chemin passe par", "but 1\u{a0}path goes through"),
            (3, "mais 3\u{a0}chemins passent par", "but 3\u{a0}paths go through"),
        ] {
            assert!(Language::Fr.linked_when_shown(count).contains(french));
            assert!(Language::En.linked_when_shown(count).contains(english));
        }
    }
}
