//! Sentences on paths between two organisations; separate from the other words, so that only those who open them download them.

use super::Language;

impl Language {
    /// "« Les partenaires »", in the quotes of this language.
    pub fn quoted(self, text: &str) -> String {
        let [opening, closing] = match self.of_interface() {
            Self::FR => ["«\u{a0}", "\u{a0}»"],
            _ => ["“", "”"],
        };
        [opening, text, closing].concat()
    }

    /// "Comment AE et FLAC sont-elles liées?"
    pub fn how_linked(self, from: &str, to: &str) -> String {
        match self.of_interface() {
            Self::FR => ["Comment ", from, " et ", to, " sont-elles liées?"].concat(),
            _ => ["How are ", from, " and ", to, " linked?"].concat(),
        }
    }

    /// "Chemin 1, 2 étapes".
    pub fn route(self, number: usize, steps: usize) -> String {
        let name = match self.of_interface() {
            Self::FR => "Chemin\u{a0}",
            _ => "Path\u{a0}",
        };
        let steps = self.count(steps, ["étape", "étapes"], ["step", "steps"]);
        [name, &number.to_string(), ", ", &steps].concat()
    }

    /// "Financement, de Ville de Montréal vers CMTQ", "Partenariat entre AE et FLAC".
    pub fn linked_by(self, kind: &str, from: &str, to: &str, is_directed: bool) -> String {
        match (self.of_interface(), is_directed) {
            (Self::FR, true) => [kind, ", de ", from, " vers ", to].concat(),
            (Self::FR, false) => [kind, " entre ", from, " et ", to].concat(),
            (_, true) => [kind, ", from ", from, " to ", to].concat(),
            (_, false) => [kind, " between ", from, " and ", to].concat(),
        }
    }

    /// "AE et FLAC prennent part ensemble à « Chantiers partenariaux »".
    pub fn linked_through(self, collaboration: &str, from: &str, to: &str) -> String {
        let name = self.quoted(collaboration);
        match self.of_interface() {
            Self::FR => [from, " et ", to, " prennent part ensemble à ", &name].concat(),
            _ => [from, " and ", to, " take part together in ", &name].concat(),
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
        match self.of_interface() {
            Self::FR => ["On ne peut pas le dire tant que l’organisation ", &name, " est masquée."].concat(),
            _ => ["One cannot tell while ", &name, " is hidden."].concat(),
        }
    }

    /// No visible path, but this many if everything is shown.
    pub fn linked_when_shown(self, routes: usize) -> String {
        let routes = self.count(routes, ["chemin passe", "chemins passent"], ["path goes", "paths go"]);
        let [before, after] = self.pair([
            ["Rien de ce qui est affiché ne les lie, mais ", " par ce qui est masqué."],
            ["Nothing shown links them, but ", " through what is hidden."],
        ]);
        [before, &routes, after].concat()
    }

    /// No path, even if everything is shown.
    pub fn not_linked(self) -> &'static str {
        match self.of_interface() {
            Self::FR => {
                "Elles ne sont pas liées\u{a0}: aucun lien ni aucune collaboration du portrait ne mène de l’une à l’autre."
            }
            _ => "They are not linked: no link and no collaboration of the portrait leads from one to the other.",
        }
    }

    /// Networks do not count as paths.
    pub fn network_apart(self, kind: &str) -> String {
        let kind = self.quoted(kind);
        match self.of_interface() {
            Self::FR => [&kind, ", qui joint tout un groupe, ne compte pas comme un chemin."].concat(),
            _ => [&kind, ", which joins a whole group, does not count as a path."].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_supports_a_step_is_said_without_repeating() {
        assert_eq!(Language::EN.supported(&[]), "");
        let said = [("stated", "A"), ("stated", "B"), ("inferred", "C")];
        assert_eq!(Language::EN.supported(&said), " (stated, “A”, “B”; inferred, “C”)");
    }

    #[test]
    fn the_verb_agrees() {
        for (count, french, english) in [
            (1, "mais 1\u{a0}chemin passe par", "but 1\u{a0}path goes through"),
            (3, "mais 3\u{a0}chemins passent par", "but 3\u{a0}paths go through"),
        ] {
            assert!(Language::FR.linked_when_shown(count).contains(french));
            assert!(Language::EN.linked_when_shown(count).contains(english));
        }
    }
}
