//! The two sentences that summarise a map.

use super::Language;

impl Language {
    /// What an open line means, for the legend.
    pub fn open_line(self) -> &'static str {
        match self.of_interface() {
            Self::FR => "Trait ouvert\u{a0}: déduit du texte",
            _ => "Open line: inferred from the text",
        }
    }

    /// "A, B et C".
    pub fn listed(self, names: &[&str]) -> String {
        let and = match self.of_interface() {
            Self::FR => " et ",
            _ => " and ",
        };
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => [&first.join(", "), and, last].concat(),
        }
    }

    /// "Portrait de mars 2015", "A portrait from March 2015".
    pub fn portrait_of(self, date: &str) -> String {
        let portrait = match self.of_interface() {
            Self::FR => "Portrait ",
            _ => "A portrait ",
        };
        [portrait, &self.from_date(date)].concat()
    }

    /// "Ce portrait de mars 2015 réunit 16 organisations, 18 liens et 3 collaborations".
    pub fn portrait_holds(self, date: &str, organisations: usize, links: usize, collaborations: usize) -> String {
        let (portrait, brings) = match self.of_interface() {
            Self::FR => ("Ce portrait ", " réunit "),
            _ => ("This portrait ", " brings together "),
        };
        let all = [self.organisations(organisations), self.links(links), self.collaborations(collaborations)];
        [portrait, &self.from_date(date), brings, &self.listed(&all.each_ref().map(String::as_str))].concat()
    }

    /// "rôles les plus fréquents : A (6) et B (5)".
    pub fn largest_roles(self, roles: &[(&str, usize)]) -> String {
        let named: Vec<String> =
            roles.iter().map(|(name, count)| [*name, " (", &count.to_string(), ")"].concat()).collect();
        let named: Vec<&str> = named.iter().map(String::as_str).collect();
        let begins = match (self.of_interface(), roles) {
            (Self::FR, [_]) => "rôle le plus fréquent\u{a0}: ",
            (Self::FR, _) => "rôles les plus fréquents\u{a0}: ",
            (_, [_]) => "most common role: ",
            (_, _) => "most common roles: ",
        };
        [begins, &self.listed(&named)].concat()
    }

    /// "Communagir a le plus de liens deux à deux (9)".
    pub fn most_linked(self, names: &[&str], links: usize) -> String {
        let has = match (self.of_interface(), names) {
            (Self::FR, [_]) => " a le plus de liens deux à deux (",
            (Self::FR, _) => " ont le plus de liens deux à deux (",
            (_, [_]) => " has the most one-to-one links (",
            (_, _) => " have the most one-to-one links (",
        };
        let each = match (self.of_interface(), names) {
            (_, [_]) => ")",
            (Self::FR, _) => " chacune)",
            (_, _) => " each)",
        };
        [&self.named_or_counted(names), has, &links.to_string(), each].concat()
    }

    /// The names of the organisations, or their number when there are many.
    fn named_or_counted(self, names: &[&str]) -> String {
        if names.len() > 5 { self.organisations(names.len()) } else { self.listed(names) }
    }

    /// "INSPQ et La Clé n’ont aucun lien deux à deux affiché".
    pub fn without_link(self, names: &[&str]) -> String {
        let has_none = match (self.of_interface(), names) {
            (Self::FR, [_]) => " n’a aucun lien deux à deux affiché",
            (Self::FR, _) => " n’ont aucun lien deux à deux affiché",
            (_, [_]) => " has no one-to-one link shown",
            (_, _) => " have no one-to-one link shown",
        };
        [&self.named_or_counted(names), has_none].concat()
    }
}
