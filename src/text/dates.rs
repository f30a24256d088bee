//! Dates, section names, lists and punctuation, with each language's wording and typography.

use super::Language;
use super::lines::filled;

impl Language {
    /// "mars 2015" for `2015-03`, "3 mars 2015" for `2015-03-03`; any other text unchanged.
    pub fn date(self, iso: &str) -> String {
        let words = self.sentences();
        let mut pieces = iso.split('-');
        let (year, month, day) = (pieces.next().unwrap_or(iso), pieces.next(), pieces.next());
        let number = |digits: &str| digits.parse::<usize>().ok();
        let month = month.and_then(number).and_then(|month| words.months.get(month.checked_sub(1)?));
        let [other_day, first_day] = words.day;
        match (month, day.and_then(number)) {
            (None, _) => iso.to_owned(),
            (Some(month), None) => filled(words.month, &[month, year]),
            (Some(month), Some(day)) => {
                filled(if day == 1 { first_day } else { other_day }, &[day.to_string().as_str(), month, year])
            }
        }
    }

    /// "de mars 2015", "d’avril 2015", "from March 2015".
    pub fn from_date(self, iso: &str) -> String {
        let date = self.date(iso);
        let [from, from_vowel, from_day] = self.sentences().from;
        let is_day = date != iso && iso.matches('-').count() == 2;
        let from = if is_day {
            from_day
        } else if date.starts_with(['a', 'e', 'i', 'o', 'u']) {
            from_vowel
        } else {
            from
        };
        filled(from, &[date])
    }

    /// A colon with its spaces: in French a no-break space precedes it.
    pub fn colon(self) -> &'static str {
        self.sentences().colon
    }

    /// "section « Les partenaires »".
    pub fn section_named(self, section: &str) -> String {
        filled(self.sentences().section, &[section])
    }

    /// "« Les partenaires »", in the quotes of this language.
    pub fn quoted(self, text: &str) -> String {
        filled(self.sentences().quotes, &[text])
    }

    /// "A, B et C".
    pub fn listed(self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => {
                let [and, before_i] = self.sentences().and;
                let is_i = last.trim_start_matches(['H', 'h']).starts_with(['I', 'i', 'Í', 'í']);
                [first.join(", ").as_str(), if is_i { before_i } else { and }, last].concat()
            }
        }
    }

    /// "Portrait de mars 2015", "A portrait from March 2015".
    pub fn portrait_of(self, date: &str) -> String {
        filled(self.sentences().portrait_of, &[self.from_date(date)])
    }

    /// What an open line means, for the legend.
    pub fn open_line(self) -> &'static str {
        self.sentences().open_line
    }

    /// Replaces the decimal point of a formatted number by this language's sign: "12,5".
    pub fn with_decimal_sign(self, written: &str) -> String {
        written.split('.').collect::<Vec<_>>().join(self.sentences().decimal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_the_file() {
        let spanish = Language::from_tag("es").unwrap();
        assert_eq!(Language::FR.date("2015"), "2015");
        assert_eq!(Language::FR.date("2015-03"), "mars 2015");
        assert_eq!(Language::FR.date("2015-04-01"), "1er\u{a0}avril 2015");
        assert_eq!(Language::EN.date("2015-04-02"), "April\u{a0}2, 2015");
        assert_eq!(Language::EN.date("2015-13"), "2015-13");
        assert_eq!(spanish.date("2015-04-02"), "2\u{a0}de abril de 2015");
    }

    #[test]
    fn the_preposition_elides() {
        assert_eq!(Language::FR.from_date("2015-08"), "d’août 2015");
        assert_eq!(Language::FR.from_date("2015-03"), "de mars 2015");
        assert_eq!(Language::FR.from_date("2015-03-02"), "du 2\u{a0}mars 2015");
    }

    #[test]
    fn a_list_ends_with_and() {
        let spanish = Language::from_tag("es").unwrap();
        assert_eq!(Language::FR.listed(&["A", "B", "C"]), "A, B et C");
        assert_eq!(spanish.listed(&["Mónica", "Inés"]), "Mónica e Inés");
        assert_eq!(spanish.listed(&["Inés", "Mónica"]), "Inés y Mónica");
    }
}
