//! The two sentences that summarise a map.

use super::Language;

impl Language {
    /// What an open line means, for the legend.
    pub const fn open_line(self) -> &'static str {
        match self {
            Self::Fr => "Trait ouvert\u{a0}: déduit du texte",
            Self::En => "Open line: inferred from the text",
        }
    }

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

    /// "Portrait de mars 2015", "A portrait from March 2015".
    pub fn portrait_of(self, date: &str) -> String {
        let portrait = match self {
            Self::Fr => "Portrait ",
            Self::En => "A portrait ",
        };
        [portrait, &self.from_date(date)].concat()
    }

    /// "Ce portrait de mars 2015 réunit 16 organisations, 18 liens et 3 collaborations".
    pub fn portrait_holds(self, date: &str, organisations: usize, links: usize, collaborations: usize) -> String {
        let (portrait, brings) = match self {
            Self::Fr => ("Ce portrait ", " réunit "),
            Self::En => ("This portrait ", " brings together "),
        };
        let all = [self.organisations(organisations), self.links(links), self.collaborations(collaborations)];
        [portrait, &self.from_date(date), brings, &self.listed(&all.each_ref().map(String::as_str))].concat()
    }

    /// "rôles les plus fréquents : A (6) et B (5)".
    pub fn largest_roles(self, roles: &[(&str, usize)]) -> String {
        let named: Vec<String> =
            roles.iter().map(|(name, count)| [*name, " (", &count.to_string(), ")"].concat()).collect();
        let named: Vec<&str> = named.iter().map(String::as_str).collect();
        let begins = match (self, roles) {
            (Self::Fr, [_]) => "rôle le plus fréquent\u{a0}: ",
            (Self::Fr, _) => "rôles les plus fréquents\u{a0}: ",
            (Self::En, [_]) => "most common role: ",
            (Self::En, _) => "most common roles: ",
        };
        [begins, &self.listed(&named)].concat()
    }

    /// "Communagir a le plus de liens deux à deux (9)".
    pub fn most_linked(self, names: &[&str], links: usize) -> String {
        let has = match (self, names) {
            (Self::Fr, [_]) => " a le plus de liens deux à deux (",
            (Self::Fr, _) => " ont le plus de liens deux à deux (",
            (Self::En, [_]) => " has the most one-to-one links (",
            (Self::En, _) => " have the most one-to-one links (",
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
        if names.len() > 5 { self.organisations(names.len()) } else { self.listed(names) }
    }

    /// "INSPQ et La Clé n’ont aucun lien deux à deux affiché".
    pub fn without_link(self, names: &[&str]) -> String {
        let has_none = match (self, names) {
            (Self::Fr, [_]) => " n’a aucun lien deux à deux affiché",
            (Self::Fr, _) => " n’ont aucun lien deux à deux affiché",
            (Self::En, [_]) => " has no one-to-one link shown",
            (Self::En, _) => " have no one-to-one link shown",
        };
        [&self.named_or_counted(names), has_none].concat()
    }
}
