//! Texts with a number, by each language's plural rule.

use super::Language;

impl Language {
    /// Whether `count` takes the plural: from 2 in French, for anything but 1 in English.
    fn is_plural(self, count: usize) -> bool {
        match self.of_interface() {
            Self::FR => count >= 2,
            _ => count != 1,
        }
    }

    /// The count, then its noun in this language's singular or plural.
    pub(super) fn count(self, count: usize, fr: [&str; 2], en: [&str; 2]) -> String {
        let [singular, plural] = match self.of_interface() {
            Self::FR => fr,
            _ => en,
        };
        // A no-break space keeps the number with its noun.
        [count.to_string().as_str(), "\u{a0}", if self.is_plural(count) { plural } else { singular }].concat()
    }

    /// "16 organisations".
    pub fn organisations(self, count: usize) -> String {
        self.count(count, ["organisation", "organisations"], ["organisation", "organisations"])
    }

    /// "7 liens".
    pub fn links(self, count: usize) -> String {
        self.count(count, ["lien", "liens"], ["link", "links"])
    }

    /// "3 collaborations".
    pub fn collaborations(self, count: usize) -> String {
        self.count(count, ["collaboration", "collaborations"], ["collaboration", "collaborations"])
    }

    /// "12 diapositives".
    pub fn slides(self, count: usize) -> String {
        self.count(count, ["diapositive", "diapositives"], ["slide", "slides"])
    }

    /// "Diapositive 3 sur 12".
    pub fn slide_of(self, number: usize, count: usize) -> String {
        let [slide, of] = match self.of_interface() {
            Self::FR => ["Diapositive\u{a0}", " sur "],
            _ => ["Slide\u{a0}", " of "],
        };
        [slide, &number.to_string(), of, &count.to_string()].concat()
    }

    /// "12 organisations sur 16 affichées", announced when something is hidden or shown.
    pub fn shown_of(self, shown: usize, total: usize) -> String {
        let (shown_count, total_count) = (shown.to_string(), total.to_string());
        match self.of_interface() {
            Self::FR if self.is_plural(shown) => {
                [&shown_count, "\u{a0}organisations affichées sur ", &total_count].concat()
            }
            Self::FR => [&shown_count, "\u{a0}organisation affichée sur ", &total_count].concat(),
            _ => [&shown_count, " of ", &self.organisations(total), " shown"].concat(),
        }
    }

    /// "2 autres liens concernent des organisations masquées.", of the kinds of links that are shown.
    pub fn links_left_out(self, count: usize) -> String {
        let ones =
            ["autre lien concerne une organisation masquée.", "other link involves an organisation that is hidden."];
        let many = [
            "autres liens concernent des organisations masquées.",
            "other links involve organisations that are hidden.",
        ];
        self.count(count, [ones[0], many[0]], [ones[1], many[1]])
    }

    /// "2 n’apparaissent pas sur la carte.", after a title that says what they are and how many.
    pub fn not_on_map(self, count: usize) -> String {
        let french = ["n’apparaît pas sur la carte.", "n’apparaissent pas sur la carte."];
        self.count(count, french, ["does not appear on the map.", "do not appear on the map."])
    }

    /// The card of what is hidden is open.
    pub fn hidden_but_open(self) -> &'static str {
        match self.of_interface() {
            Self::FR => "Masquée, sauf tant que sa fiche est ouverte.",
            _ => "Hidden, except while its card is open.",
        }
    }

    /// "5 résultats", announced during a search.
    pub fn results(self, count: usize) -> String {
        if count == 0 {
            return self.words().no_result.to_owned();
        }
        self.count(count, ["résultat", "résultats"], ["result", "results"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_singular_in_french_and_plural_in_english() {
        assert_eq!(Language::FR.links(0), "0\u{a0}lien");
        assert_eq!(Language::EN.links(0), "0\u{a0}links");
        assert_eq!(Language::FR.links(2), "2\u{a0}liens");
        assert_eq!(Language::EN.links(1), "1\u{a0}link");
    }

    #[test]
    fn the_participle_agrees() {
        assert_eq!(Language::FR.shown_of(1, 16), "1\u{a0}organisation affichée sur 16");
        assert_eq!(Language::FR.shown_of(12, 16), "12\u{a0}organisations affichées sur 16");
    }
}
