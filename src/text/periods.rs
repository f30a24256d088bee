//! When something began and ended, and the legend's words for what is over.

use super::Language;

impl Language {
    /// "de 2006 à 2012", "depuis 2009", "jusqu’en juin 2012"; `None` without a date.
    pub fn period(self, since: Option<&str>, until: Option<&str>) -> Option<String> {
        let is_day = |iso: &str| iso.len() > 7;
        let lead = |day: &'static str, other: &'static str, english: &'static str, iso: &str| {
            let words = self.one_of([if is_day(iso) { day } else { other }, english]);
            [words, &self.date(iso)].concat()
        };
        Some(match (since, until) {
            (None, None) => return None,
            (Some(since), None) => lead("depuis le ", "depuis ", "since ", since),
            (None, Some(until)) => lead("jusqu’au ", "jusqu’en ", "until ", until),
            (Some(since), Some(until)) => {
                let from = if self == Self::Fr && is_day(since) {
                    ["du ", &self.date(since)].concat()
                } else {
                    self.from_date(since)
                };
                [&from, " ", &lead("au ", "à ", "to ", until)].concat()
            }
        })
    }

    /// The name of a column of periods.
    pub const fn period_column(self) -> &'static str {
        self.one_of(["Période", "Period"])
    }

    /// The names of the columns of beginnings and of ends.
    pub const fn period_columns(self) -> [&'static str; 2] {
        [self.one_of(["Depuis", "Since"]), self.one_of(["Jusqu’en", "Until"])]
    }

    /// The name of a column of the periods of roles.
    pub const fn role_periods(self) -> &'static str {
        self.one_of(["Périodes des rôles", "Periods of the roles"])
    }

    /// The legend's entry for links, roles and memberships that are over.
    pub const fn what_is_over(self) -> &'static str {
        self.one_of(["Terminé", "Over"])
    }

    /// The title of its group.
    pub const fn over_time(self) -> &'static str {
        self.one_of(["Dans le temps", "Over time"])
    }

    /// Its definition.
    pub const fn over_defined(self) -> &'static str {
        self.one_of([
            "Liens, rôles et participations qui ont pris fin avant la date de la carte.",
            "Links, roles and memberships that ended before the date of the map.",
        ])
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
            (
                Some("2006-04"),
                Some("2012-01-01"),
                "d’avril 2006 au 1er\u{a0}janvier 2012",
                "from April 2006 to January\u{a0}1, 2012",
            ),
            (Some("2006-04-02"), None, "depuis le 2\u{a0}avril 2006", "since April\u{a0}2, 2006"),
            (Some("2006-04-02"), Some("2007"), "du 2\u{a0}avril 2006 à 2007", "from April\u{a0}2, 2006 to 2007"),
        ] {
            assert_eq!(said(Language::Fr, since, until), french);
            assert_eq!(said(Language::En, since, until), english);
        }
    }
}
