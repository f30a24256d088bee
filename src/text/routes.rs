//! Sentences on paths between two organisations, and on measures; loaded with the code that shows them.

use super::Language;
use super::lines::filled;

impl Language {
    /// "Comment AE et FLAC sont-elles liées?"
    pub fn how_linked(self, from: &str, to: &str) -> String {
        filled(self.told().how_linked, &[from, to])
    }

    /// "Chemin 1, 2 étapes".
    pub fn route(self, number: usize, steps: usize) -> String {
        let words = self.told();
        filled(words.route, &[number.to_string(), self.count(steps, &words.steps)])
    }

    /// "AE et FLAC prennent part ensemble à « Chantiers partenariaux »".
    pub fn linked_through(self, collaboration: &str, from: &str, to: &str) -> String {
        filled(self.told().linked_through, &[from, to, &self.quoted(collaboration)])
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
        filled(self.told().not_shown, &[self.quoted(name)])
    }

    /// No visible path, but this many if everything is shown.
    pub fn linked_when_shown(self, routes: usize) -> String {
        let words = self.told();
        filled(words.linked_when_shown, &[self.count(routes, &words.paths_pass)])
    }

    /// No path, even if everything is shown.
    pub fn not_linked(self) -> &'static str {
        self.told().not_linked
    }

    /// Networks do not count as paths.
    pub fn network_apart(self, kind: &str) -> String {
        filled(self.told().network_apart, &[self.quoted(kind)])
    }

    /// What the measures are computed from, and the limits this sets.
    pub fn measured_of(self, organisations: usize) -> String {
        let parts = [self.organisations(organisations), self.measure_words().limits.to_owned()];
        filled(self.told().measured_of, &parts)
    }

    /// "L’intermédiarité est estimée à partir de 180 organisations."
    pub fn estimated_from(self, organisations: usize) -> String {
        filled(self.told().estimated_from, &[self.organisations(organisations)])
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
