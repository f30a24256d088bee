//! Dates, section names and punctuation, with each language's wording and typography.

use super::Language;

const MONTHS: [[&str; 12]; 2] = [
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

impl Language {
    /// "mars 2015" for `2015-03`, "3 mars 2015" for `2015-03-03`; any other text unchanged.
    pub fn date(self, iso: &str) -> String {
        let mut pieces = iso.split('-');
        let (year, month, day) = (pieces.next().unwrap_or(iso), pieces.next(), pieces.next());
        let names = MONTHS.get(usize::from(self.of_interface() == Self::EN));
        let number = |digits: &str| digits.parse::<usize>().ok();
        let month_name = month.and_then(number).and_then(|month| names?.get(month.checked_sub(1)?));
        match (month_name, day.and_then(number), self.of_interface()) {
            (None, _, _) => iso.to_owned(),
            (Some(month), None, _) => [month, " ", year].concat(),
            (Some(month), Some(1), Self::FR) => ["1er\u{a0}", month, " ", year].concat(),
            (Some(month), Some(day), Self::FR) => [&day.to_string(), "\u{a0}", month, " ", year].concat(),
            (Some(month), Some(day), _) => [month, "\u{a0}", &day.to_string(), ", ", year].concat(),
        }
    }

    /// "de mars 2015", "d’avril 2015", "from March 2015".
    pub fn from_date(self, iso: &str) -> String {
        let date = self.date(iso);
        let of = match self.of_interface() {
            Self::FR if date.starts_with(['a', 'o']) => "d’",
            Self::FR => "de ",
            _ => "from ",
        };
        [of, &date].concat()
    }

    /// A colon with its spaces: in French a no-break space precedes it.
    pub fn colon(self) -> &'static str {
        match self.of_interface() {
            Self::FR => "\u{a0}: ",
            _ => ": ",
        }
    }

    /// "section « Les partenaires »".
    pub fn section_named(self, section: &str) -> String {
        let [opening, closing] = match self.of_interface() {
            Self::FR => ["Section «\u{a0}", "\u{a0}»"],
            _ => ["Section “", "”"],
        };
        [opening, section, closing].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_the_file() {
        assert_eq!(Language::FR.date("2015"), "2015");
        assert_eq!(Language::FR.date("2015-03"), "mars 2015");
        assert_eq!(Language::FR.date("2015-04-01"), "1er\u{a0}avril 2015");
        assert_eq!(Language::EN.date("2015-04-02"), "April\u{a0}2, 2015");
        assert_eq!(Language::EN.date("2015-13"), "2015-13");
    }

    #[test]
    fn the_preposition_elides() {
        assert_eq!(Language::FR.from_date("2015-08"), "d’août 2015");
        assert_eq!(Language::FR.from_date("2015-03"), "de mars 2015");
    }
}
