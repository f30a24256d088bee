//! The two sentences that summarise a map.

use super::Language;

impl Language {
    /// "A, B et C".
    pub fn listed(self, names: &[&str]) -> String {
        let and = match self {
            Self::Fr => " et ",
            Self::En => " and ",
        };
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => [&first.join(", "), and, last].concat(),
        }
    }

    /// "Portrait de mars 2015".
    pub fn portrait_of(self, date: &str) -> String {
        let portrait = match self {
            Self::Fr => "Portrait ",
            Self::En => "A portrait ",
        };
        [portrait, &self.of_date(date)].concat()
    }

    /// "Ce portrait de mars 2015 réunit 16 organisations, 18 liens et 3 collaborations".
    pub fn portrait_holds(self, date: &str, organisations: usize, links: usize, collaborations: usize) -> String {
        let (portrait, brings) = match self {
            Self::Fr => ("Ce portrait ", " réunit "),
            Self::En => ("This portrait ", " brings together "),
        };
        let all = [self.organisations(organisations), self.links(links), self.collaborations(collaborations)];
        [portrait, &self.of_date(date), brings, &self.listed(&all.each_ref().map(String::as_str))].concat()
    }

    /// "ses rôles les plus répandus sont A (6) et B (5)".
    pub fn largest_roles(self, roles: &[(&str, usize)]) -> String {
        let named: Vec<String> =
            roles.iter().map(|(name, count)| [*name, " (", &count.to_string(), ")"].concat()).collect();
        let named: Vec<&str> = named.iter().map(String::as_str).collect();
        let begins = match (self, roles) {
            (Self::Fr, [_]) => "son rôle le plus répandu est ",
            (Self::Fr, _) => "ses rôles les plus répandus sont ",
            (Self::En, [_]) => "its most common role is ",
            (Self::En, _) => "its most common roles are ",
        };
        [begins, &self.listed(&named)].concat()
    }

    /// "Communagir a le plus de liens (9)".
    pub fn most_linked(self, names: &[&str], links: usize) -> String {
        let has = match (self, names) {
            (Self::Fr, [_]) => " a le plus de liens (",
            (Self::Fr, _) => " ont le plus de liens (",
            (Self::En, [_]) => " has the most links (",
            (Self::En, _) => " have the most links (",
        };
        let each = match (self, names) {
            (_, [_]) => ")",
            (Self::Fr, _) => " chacune)",
            (Self::En, _) => " each)",
        };
        [&self.named_or_counted(names), has, &links.to_string(), each].concat()
    }

    /// The names of the organisations, or their number when there are many.
    fn named_or_counted(self, names: &[&str]) -> String {
        if names.len() > 3 { self.organisations(names.len()) } else { self.listed(names) }
    }

    /// "INSPQ et La Clé n’en ont aucun".
    pub fn without_link(self, names: &[&str]) -> String {
        let has_none = match (self, names) {
            (Self::Fr, [_]) => " n’en a aucun",
            (Self::Fr, _) => " n’en ont aucun",
            (Self::En, [_]) => " has none",
            (Self::En, _) => " have none",
        };
        [&self.named_or_counted(names), has_none].concat()
    }
}
