//! The sentences that sum a map up before one reads it.

use super::Language;

impl Language {
    /// What unfolds the summary.
    pub const fn in_brief(self) -> &'static str {
        match self {
            Self::Fr => "En bref",
            Self::En => "In brief",
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

    /// "La carte montre 12 organisations sur 16, 22 liens et 3 collaborations". `total` is told when more are hidden.
    pub fn map_shows(self, organisations: (usize, usize), links: usize, collaborations: usize) -> String {
        let (shown, total) = organisations;
        let total_count = total.to_string();
        let (begins, of) = match self {
            Self::Fr => ("La carte montre ", " sur "),
            Self::En => ("The map shows ", " of "),
        };
        let shown = match self {
            _ if shown == total => self.organisations(shown),
            Self::Fr => [&self.organisations(shown), of, &total_count].concat(),
            Self::En => [&shown.to_string(), of, &self.organisations(total)].concat(),
        };
        let all = [shown, self.links(links), self.collaborations(collaborations)];
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        [begins, &self.listed(&all)].concat()
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

    /// Organisations by name, by number where they are many.
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

    /// That nothing ties those who are shown.
    pub const fn no_link_shown(self) -> &'static str {
        match self {
            Self::Fr => "Aucun lien deux à deux n’est affiché",
            Self::En => "No one-to-one link is shown",
        }
    }

    /// That nobody is shown.
    pub const fn nobody_shown(self) -> &'static str {
        match self {
            Self::Fr => "La carte ne montre aucune organisation.",
            Self::En => "The map shows no organisation.",
        }
    }
}
