//! The summary of a map in two sentences, written from what the map shows at first: all but what is only mentioned.

use crate::model::{Key, Link, Localised, Map, Organisation, Role};
use crate::text::Language;

/// The most roles that are named.
const NAMED: usize = 2;

/// The summary in each language.
pub(super) fn summary(map: &Map) -> Localised {
    let texts = map.languages.iter().map(|language| (*language, in_language(map, *language)));
    texts.fold(Localised::default(), |summary, (language, text)| summary.with(language, text))
}

fn in_language(map: &Map, language: Language) -> String {
    let shown = map.organisations.keys().filter(|key| is_shown(map, *key)).count();
    let links = map.links.keys().filter(|key| is_link_shown(map, *key)).count();
    let mut said = language.portrait_holds(map.date(), shown, links, map.collaborations.len());
    let roles = largest_roles(map, language);
    if !roles.is_empty() {
        said = [&said, "; ", &language.largest_roles(&roles)].concat();
    }
    [&said, ". ", &linked(map, language)].concat()
}

fn is_shown(map: &Map, organisation: Key<Organisation>) -> bool {
    !map.is_external(&map.organisations[organisation])
}

fn is_link_shown(map: &Map, link: Key<Link>) -> bool {
    is_shown(map, map.links[link].source) && is_shown(map, map.links[link].target)
}

/// The roles with the most organisations, with their numbers; of equals, the first in the file.
fn largest_roles(map: &Map, language: Language) -> Vec<(&str, usize)> {
    let plays = |key: Key<Organisation>, role: Key<Role>| map.organisations[key].roles.contains(&role);
    let mut largest: Vec<(&str, usize)> = Vec::new();
    for (role, entry) in map.roles.entries() {
        let count = map.organisations.keys().filter(|key| is_shown(map, *key) && plays(*key, role)).count();
        let place = largest.partition_point(|(_, other)| *other >= count);
        if count > 0 && place < NAMED {
            largest.insert(place, (entry.name.get(language), count));
            largest.truncate(NAMED);
        }
    }
    largest
}

/// The organisations with the most links, and those without any.
fn linked(map: &Map, language: Language) -> String {
    let (mut most, mut most_linked, mut without) = (0, Vec::new(), Vec::new());
    for key in map.organisations.keys().filter(|key| is_shown(map, *key)) {
        let links = map.graph.links_of(key).into_iter().filter(|link| is_link_shown(map, *link)).count();
        let name = map.organisations[key].label.as_str();
        if links == 0 {
            without.push(name);
        } else if links > most {
            (most, most_linked) = (links, vec![name]);
        } else if links == most {
            most_linked.push(name);
        }
    }
    if most == 0 {
        return language.words().no_link.to_owned();
    }
    let mut said = language.most_linked(&most_linked, most);
    if !without.is_empty() {
        said = [&said, "; ", &language.without_link(&without)].concat();
    }
    said + "."
}

#[cfg(test)]
mod tests {
    use crate::model::{Map, check};
    use crate::text::Language;

    fn bundled() -> serde_json::Value {
        serde_json::from_str(include_str!("../../../../data/carte-sociale-2015.json")).unwrap()
    }

    /// The bundled map without its story, and with the links that `keeps`.
    fn with_links(keeps: impl Fn(&serde_json::Value) -> bool) -> Map {
        let mut file = bundled();
        file.as_object_mut().unwrap().remove("story");
        file["links"].as_array_mut().unwrap().retain(keeps);
        check(&file.to_string()).unwrap()
    }

    #[test]
    fn two_sentences_sum_the_map_up() {
        let map = check(&bundled().to_string()).unwrap();
        assert_eq!(
            map.summary.get(Language::FR),
            "Ce portrait de mars 2015 réunit 16\u{a0}organisations, 17\u{a0}liens et 4\u{a0}collaborations; rôles les plus \
            fréquents\u{a0}: Ressources de soutien et de développement (7) et Réseaux et regroupements (6). Communagir a le plus \
            de liens deux à deux (9); CMTQ, INSPQ, La Clé, TNCDC et Ville de Montréal n’ont aucun lien deux à deux affiché."
        );
        let english = map.summary.get(Language::EN);
        assert!(
            english.starts_with("This portrait from March 2015 brings together 16\u{a0}organisations,"),
            "{english}"
        );
        assert!(english.contains("). Communagir has the most one-to-one links (9);"), "{english}");
    }

    #[test]
    fn a_map_without_links_says_so() {
        let map = with_links(|_| false);
        let said = map.summary.get(Language::EN);
        assert!(said.contains(", 0\u{a0}links and 4\u{a0}collaborations;"), "{said}");
        assert!(said.ends_with("). No one-to-one link in the portrait."), "{said}");
    }

    #[test]
    fn more_than_five_are_counted_and_not_named() {
        let map = with_links(|link| link["type"] == "funding");
        let said = map.summary.get(Language::FR);
        assert!(
            said.contains(". AE et FLAC ont le plus de liens deux à deux (1 chacune); 14\u{a0}organisations n’ont"),
            "{said}"
        );
    }
}
