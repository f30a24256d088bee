//! The summary of a map: two sentences for the page, a line for pictures.

use crate::model::{Map, Standing};
use crate::reading::Reading;
use crate::text::Language;

/// The most roles that are named.
const NAMED: usize = 2;

/// The summary of the whole map, in two sentences. It does not depend on the reading, so that nothing below it moves.
pub fn summary(map: &Map, language: Language) -> String {
    let reading = Reading { language, ..Reading::default() };
    let shown = map.organisations.keys().filter(|key| reading.is_visible(map, *key)).count();
    let links = map.links.keys().filter(|key| reading.is_link_visible(map, *key)).count();
    let mut said = language.portrait_holds(&map.source.date, shown, links, map.collaborations.len());
    let roles = largest_roles(map, &reading);
    if !roles.is_empty() {
        said = [&said, "; ", &language.largest_roles(&roles)].concat();
    }
    [&said, ". ", &linked(map, &reading)].concat()
}

/// The same as a line: "Portrait de mars 2015 · 16 organisations · 3 collaborations".
pub fn subtitle(map: &Map, language: Language) -> String {
    let drawn = map.organisations.iter().filter(|organisation| organisation.standing != Standing::External).count();
    let organisations = language.organisations(drawn);
    [language.portrait_of(&map.source.date), organisations, language.collaborations(map.collaborations.len())]
        .join(" · ")
}

/// The roles with the most organisations, with their numbers; of equals, the first in the file.
fn largest_roles<'map>(map: &'map Map, reading: &Reading) -> Vec<(&'map str, usize)> {
    let mut largest: Vec<(&str, usize)> = Vec::new();
    for (key, role) in map.roles.entries() {
        let count = reading.role_count(map, key).shown;
        let place = largest.partition_point(|(_, other)| *other >= count);
        if count > 0 && place < NAMED {
            largest.insert(place, (role.name.get(reading.language), count));
            largest.truncate(NAMED);
        }
    }
    largest
}

/// The organisations with the most links, and those without any.
fn linked(map: &Map, reading: &Reading) -> String {
    let language = reading.language;
    let (mut most, mut most_linked, mut without) = (0, Vec::new(), Vec::new());
    for key in map.organisations.keys().filter(|key| reading.is_visible(map, *key)) {
        let links = map.graph.links_of(key).into_iter().filter(|link| reading.is_link_visible(map, *link)).count();
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
    use super::*;
    use crate::model::check;

    fn bundled() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    /// The bundled map without `part`, a piece of its file.
    fn without(part: &str) -> Map {
        let text = include_str!("../../data/carte-sociale-2015.json");
        let mut file: serde_json::Value = serde_json::from_str(text).unwrap();
        let file_parts = file.as_object_mut().unwrap();
        file_parts.remove("story");
        file_parts.insert(part.to_owned(), serde_json::Value::Array(Vec::new()));
        check(&file.to_string()).unwrap()
    }

    #[test]
    fn two_sentences_sum_the_map_up() {
        assert_eq!(
            summary(&bundled(), Language::Fr),
            "Ce portrait de mars 2015 réunit 16\u{a0}organisations, 17\u{a0}liens et 4\u{a0}collaborations; rôles les plus \
            fréquents\u{a0}: Ressources de soutien et de développement (7) et Réseaux et regroupements (6). Communagir a le plus \
            de liens deux à deux (9); CMTQ, INSPQ, La Clé, TNCDC et Ville de Montréal n’ont aucun lien deux à deux affiché."
        );
        let english = summary(&bundled(), Language::En);
        assert!(
            english.starts_with("This portrait from March 2015 brings together 16\u{a0}organisations,"),
            "{english}"
        );
        assert!(english.contains("). Communagir has the most one-to-one links (9);"), "{english}");
    }

    #[test]
    fn a_map_without_links_says_so() {
        let said = summary(&without("links"), Language::En);
        assert!(said.contains(", 0\u{a0}links and 4\u{a0}collaborations;"), "{said}");
        assert!(said.ends_with("). No one-to-one link in the portrait."), "{said}");
    }

    #[test]
    fn more_than_five_are_counted_and_not_named() {
        let map = bundled();
        let [partnership, collaboration] =
            ["partnership", "collaboration"].map(|id| map.link_types.find(|kind| kind.id == id).unwrap());
        let few = Reading { hidden_link_types: [partnership, collaboration].into(), ..Reading::default() };
        let said = "AE et FLAC ont le plus de liens deux à deux (1 chacune); 14\u{a0}organisations n’ont aucun lien deux à deux affiché.";
        assert_eq!(linked(&map, &few), said);
    }
}
