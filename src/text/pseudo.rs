//! A language for tests: the French catalogue in brackets, with accents on every letter, and a third longer. A text without brackets
//! is not translated; what has no room for it will have none for some language.

use super::Language;
use super::lines::Lines;

/// Its tag, one of those for private use.
const TAG: &str = "qps";

/// Letters, and what stands for each.
const LETTERS: [&str; 2] =
    ["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "àƀçďéƒĝĥîĵķļɱñôþɋřšţûṽŵẋýžÀƁÇĎÉƑĜĤÎĴĶĻṀÑÔÞɊŘŠŢÛṼŴẊÝŽ"];

impl Language {
    /// The pseudo-language.
    pub fn pseudo() -> Self {
        Self::of_tag(TAG).unwrap_or_default()
    }

    /// Whether it is the pseudo-language.
    pub(super) fn is_pseudo(self) -> bool {
        self.tag() == TAG
    }
}

/// The pseudo-translation of `texts`.
pub(super) fn of<T: Lines>(texts: &T) -> T {
    let mut lines = Vec::new();
    texts.write(&mut lines);
    let lines: Vec<&'static str> = lines.iter().map(|line| &*changed(line).leak()).collect();
    T::read(&mut lines.into_iter())
}

/// Changes a line: each form of a text with a number by itself, but no rule for numbers.
fn changed(line: &str) -> String {
    if line.contains(";many") {
        return line.to_owned();
    }
    let forms = line.split('|').map(|form| if form.is_empty() { String::new() } else { changed_form(form) });
    forms.collect::<Vec<_>>().join("|")
}

fn changed_form(text: &str) -> String {
    let [from, to] = LETTERS;
    let letter =
        |letter| from.chars().position(|known| known == letter).and_then(|at| to.chars().nth(at)).unwrap_or(letter);
    let body: String = text.chars().map(letter).collect();
    let more = text.chars().count().div_ceil(3);
    ["⟦", &body, &"·".repeat(more), "⟧"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_an_accent_and_places_stay() {
        let [from, to] = LETTERS;
        assert_eq!(from.chars().count(), to.chars().count());
        assert_eq!(changed("{0} sur {1}"), "⟦{0} šûř {1}····⟧");
        assert_eq!(changed("|lien|||de liens|liens"), "|⟦ļîéñ··⟧|||⟦ďé ļîéñš···⟧|⟦ļîéñš··⟧");
        let language = Language::pseudo();
        assert_eq!(language.links(2), "2\u{a0}⟦ļîéñš··⟧");
    }
}
