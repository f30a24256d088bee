//! When something began and ended, and the legend's words for what is over.

use super::Language;
use super::lines::filled;

impl Language {
    /// "de 2006 à 2012", "depuis 2009", "jusqu’en juin 2012"; `None` without a date.
    pub fn period(self, since: Option<&str>, until: Option<&str>) -> Option<String> {
        let words = self.sentences();
        // The second form is for days.
        let said = |[other, day]: [&'static str; 2], iso: &str| {
            filled(if iso.len() > 7 { day } else { other }, &[self.date(iso)])
        };
        Some(match (since, until) {
            (None, None) => return None,
            (Some(since), None) => said(words.since, since),
            (None, Some(until)) => said(words.until, until),
            (Some(since), Some(until)) => [&self.from_date(since), " ", &said(words.to, until)].concat(),
        })
    }

    /// The legend's entry for links, roles and memberships that are over.
    pub fn what_is_over(self) -> &'static str {
        self.sentences().over
    }

    /// The title of its group.
    pub fn over_time(self) -> &'static str {
        self.sentences().over_time
    }

    /// Its definition.
    pub fn over_defined(self) -> &'static str {
        self.sentences().over_defined
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_said_as_people_say_them() {
        let said = |language: Language, since, until| language.period(since, until).unwrap_or_default();
        for (since, until, french, english) in [
            (None, None, "", ""),
            (Some("2009"), None, "depuis 2009", "since 2009"),
            (None, Some("2012"), "jusqu’en 2012", "until 2012"),
            (None, Some("2012-06"), "jusqu’en juin 2012", "until June 2012"),
            (None, Some("2019-12-31"), "jusqu’au 31\u{a0}décembre 2019", "until December\u{a0}31, 2019"),
            (Some("2006"), Some("2012"), "de 2006 à 2012", "from 2006 to 2012"),
            (Some("2006-04"), Some("2012-07"), "d’avril 2006 à juillet 2012", "from April 2006 to July 2012"),
            (Some("2006-04-02"), None, "depuis le 2\u{a0}avril 2006", "since April\u{a0}2, 2006"),
            (Some("2006-04-02"), Some("2007"), "du 2\u{a0}avril 2006 à 2007", "from April\u{a0}2, 2006 to 2007"),
        ] {
            assert_eq!(said(Language::FR, since, until), french);
            assert_eq!(said(Language::EN, since, until), english);
        }
    }
}
