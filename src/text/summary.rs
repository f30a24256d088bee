//! The two sentences that summarise a map.

use super::Language;
use super::lines::filled;

/// The most organisations that are named; more are counted.
const NAMED: usize = 5;

impl Language {
    /// "Ce portrait de mars 2015 réunit 16 organisations, 18 liens et 3 collaborations".
    pub fn portrait_holds(self, date: &str, organisations: usize, links: usize, collaborations: usize) -> String {
        let all = [self.organisations(organisations), self.links(links), self.collaborations(collaborations)];
        let listed = self.listed(&all.each_ref().map(String::as_str));
        filled(self.told().portrait_holds, &[self.from_date(date), listed])
    }

    /// "rôles les plus fréquents : A (6) et B (5)".
    pub fn largest_roles(self, roles: &[(&str, usize)]) -> String {
        let named: Vec<String> =
            roles.iter().map(|(name, count)| [*name, " (", &count.to_string(), ")"].concat()).collect();
        let named: Vec<&str> = named.iter().map(String::as_str).collect();
        filled(self.told().largest_roles.of(self, roles.len()), &[self.listed(&named)])
    }

    /// "Communagir a le plus de liens deux à deux (9)".
    pub fn most_linked(self, names: &[&str], links: usize) -> String {
        let parts = [self.named_or_counted(names), links.to_string()];
        filled(self.told().most_linked.of(self, names.len()), &parts)
    }

    /// The names of the organisations, or their number when there are many.
    fn named_or_counted(self, names: &[&str]) -> String {
        if names.len() > NAMED { self.organisations(names.len()) } else { self.listed(names) }
    }

    /// "INSPQ et La Clé n’ont aucun lien deux à deux affiché".
    pub fn without_link(self, names: &[&str]) -> String {
        filled(self.told().without_link.of(self, names.len()), &[self.named_or_counted(names)])
    }
}
