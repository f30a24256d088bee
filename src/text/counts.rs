//! Numbers of things, and the place of one among them.

use super::Language;
use super::lines::filled;

impl Language {
    /// "16 organisations".
    pub fn organisations(self, count: usize) -> String {
        self.count(count, &self.sentences().organisations)
    }

    /// "7 liens".
    pub fn links(self, count: usize) -> String {
        self.count(count, &self.sentences().links)
    }

    /// "3 collaborations".
    pub fn collaborations(self, count: usize) -> String {
        self.count(count, &self.sentences().collaborations)
    }

    /// "12 diapositives".
    pub fn slides(self, count: usize) -> String {
        self.count(count, &self.sentences().slides)
    }

    /// "5 résultats", announced during a search.
    pub fn results(self, count: usize) -> String {
        if count == 0 { self.words().no_result.to_owned() } else { self.count(count, &self.sentences().results) }
    }

    /// "2 autres liens concernent des organisations masquées.", of the kinds of links that are shown.
    pub fn links_left_out(self, count: usize) -> String {
        self.count(count, &self.sentences().links_left_out)
    }

    /// "2 n’apparaissent pas sur la carte.", after a title that says what they are and how many.
    pub fn not_on_map(self, count: usize) -> String {
        self.count(count, &self.sentences().not_on_map)
    }

    /// "3 chemins."
    pub fn paths(self, count: usize) -> String {
        self.count(count, &self.told().paths)
    }

    /// "Diapositive 3 sur 12".
    pub fn slide_of(self, number: usize, count: usize) -> String {
        filled(self.sentences().slide_of, &[number.to_string(), count.to_string()])
    }

    /// "3 sur 16".
    pub fn place_of(self, place: usize, count: usize) -> String {
        filled(self.sentences().place_of, &[place.to_string(), count.to_string()])
    }

    /// "12 organisations sur 16 affichées", announced when something is hidden or shown.
    pub fn shown_of(self, shown: usize, total: usize) -> String {
        let parts = [shown.to_string(), total.to_string(), self.organisations(total)];
        filled(self.sentences().shown_of.of(self, shown), &parts)
    }

    /// "12 lignes sur 16".
    pub fn rows_of(self, shown: usize, total: usize) -> String {
        let words = self.told();
        let in_all = filled(words.rows_in_all.of(self, total), &[total.to_string()]);
        filled(words.rows_of.of(self, shown), &[shown.to_string(), in_all])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_participle_agrees() {
        assert_eq!(Language::FR.shown_of(1, 16), "1\u{a0}organisation affichée sur 16");
        assert_eq!(Language::FR.shown_of(12, 16), "12\u{a0}organisations affichées sur 16");
        assert_eq!(Language::EN.shown_of(12, 16), "12 of 16\u{a0}organisations shown");
    }

    #[test]
    fn the_noun_of_the_rows_agrees() {
        assert_eq!(Language::FR.rows_of(1, 16), "1\u{a0}ligne sur 16");
        assert_eq!(Language::EN.rows_of(1, 16), "1\u{a0}of\u{a0}16 rows");
        assert_eq!(Language::EN.rows_of(0, 1), "0\u{a0}of\u{a0}1 row");
    }
}
