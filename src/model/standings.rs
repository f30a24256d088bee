//! Standings: how organisations belong to the map, in groups of its own naming or in the three usual ones.

use serde::{Deserialize, Serialize};

use super::{Key, KeySet, Localised, Map, Organisation};
use crate::text::Language;

/// The standings of a map that names none, as in the file, in the order of the legend: who drew the map, their partners, and who
/// is only mentioned.
pub const USUAL_STANDINGS: [&str; 3] = ["member", "action-partner", "external"];

/// A standing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Identifier, as in the URL.
    pub id: String,
    /// Its name in the legend; without text for a usual one, which the interface names.
    pub name: Localised,
    /// What an organisation of it is called; without text, as in the legend.
    pub singular: Localised,
    /// What it means; may be without text.
    pub description: Localised,
    /// Whether its organisations are off until the reader asks for them, and stand around the others.
    pub is_external: bool,
}

impl Standing {
    /// The usual ones.
    pub(super) fn usual() -> Vec<Self> {
        let standing = |id: &str| Self {
            id: id.to_owned(),
            name: Localised::default(),
            singular: Localised::default(),
            description: Localised::default(),
            is_external: id == "external",
        };
        USUAL_STANDINGS.into_iter().map(standing).collect()
    }

    /// Its name in the legend.
    pub fn name(&self, language: Language) -> &str {
        let words = language.words();
        let usual = [words.standing_member, words.standing_action_partner, words.standing_external];
        self.said(&self.name, usual, language)
    }

    /// The same of one organisation.
    pub fn of_one(&self, language: Language) -> &str {
        let words = language.words();
        let said = if self.singular.is_empty() { &self.name } else { &self.singular };
        self.said(said, [words.one_member, words.one_action_partner, words.one_external], language)
    }

    fn said<'text>(&self, own: &'text Localised, usual: [&'text str; 3], language: Language) -> &'text str {
        let mut words = USUAL_STANDINGS.iter().zip(usual);
        let word = words.find(|(id, _)| own.is_empty() && self.id == **id);
        word.map_or_else(|| own.get(language), |(_, word)| word)
    }
}

impl Map {
    /// Whether the organisation is external: only mentioned, hidden at first.
    pub fn is_external(&self, organisation: &Organisation) -> bool {
        self.standings[organisation.standing].is_external
    }

    /// The standings whose organisations are hidden at first.
    pub fn external_standings(&self) -> KeySet<Standing> {
        let mut external = KeySet::new();
        for (key, standing) in self.standings.entries() {
            if standing.is_external {
                external.insert(key);
            }
        }
        external
    }

    /// The standing of an organisation, in words; `None` if the map has only one, which says nothing.
    pub fn standing_said(&self, standing: Key<Standing>, language: Language) -> Option<&str> {
        (self.standings.len() > 1).then(|| self.standings[standing].of_one(language))
    }
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn a_map_names_its_own_standings_or_the_interface_names_the_usual_ones() {
        let own = check(include_str!("../../tests/corpus/good/standings.json")).unwrap();
        let names =
            |map: &Map, language| map.standings.iter().map(|one| one.name(language).to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&own, Language::EN), ["Community organisations", "Public sector", "Beyond the district"]);
        let of = |id: &str| own.organisations[own.organisations.find(|one| one.id == id).unwrap()].standing;
        assert_eq!(own.standing_said(of("maison"), Language::FR), Some("Organisme communautaire"), "it is the first");
        assert_eq!(own.standing_said(of("ecole"), Language::EN), Some("Public sector"));
        let outside: Vec<_> = own.organisations.iter().filter(|one| own.is_external(one)).map(|one| &one.id).collect();
        assert_eq!(outside, ["ministere"]);
        let usual = check(include_str!("../../tests/corpus/good/small.json")).unwrap();
        let spanish = Language::of_tag("es").unwrap();
        assert_eq!(names(&usual, spanish), ["Miembros", "Socias de acción", "Solo mencionadas"]);
    }

    #[test]
    fn a_map_of_the_later_version_says_the_same() {
        let file = include_str!("../../data/carte-sociale-2015.json");
        let before = check(file).unwrap();
        let mut document: super::super::document::Document = serde_json::from_str(file).unwrap();
        document.to_latest();
        let after = check(&document.to_file()).unwrap();
        let said = |map: &Map, language| {
            let of_map =
                map.standings.iter().map(|one| (one.id.clone(), one.name(language).to_owned(), one.is_external));
            let of_each =
                map.organisations.iter().map(|one| map.standing_said(one.standing, language).map(str::to_owned));
            (of_map.collect::<Vec<_>>(), of_each.collect::<Vec<_>>())
        };
        for language in [Language::FR, Language::EN] {
            assert_eq!(said(&before, language), said(&after, language));
            assert_eq!(before.summary.get(language), after.summary.get(language));
        }
        let none = include_str!("../../tests/corpus/good/minimal.json").replace("\"version\": 1", "\"version\": 2");
        let mut none: super::super::document::Document = serde_json::from_str(&none).unwrap();
        none.organisations.iter_mut().for_each(|one| one.standing = None);
        none.to_latest();
        assert!(none.standings.is_empty());
        let map = check(&none.to_file()).unwrap();
        let first = map.organisations.iter().next().unwrap();
        assert_eq!((map.standings.len(), map.standing_said(first.standing, Language::FR)), (1, None));
    }
}
