//! Two sentences before the map: how much it shows, who has most links and who has none.

use super::status::shown_of_total;
use crate::model::{Map, alphabetical};
use crate::reading::Reading;

/// The most roles that are named.
const NAMED: usize = 2;

/// What `reading` shows, in two sentences; in one when it shows nobody.
pub fn summary(map: &Map, reading: &Reading) -> Vec<String> {
    let language = reading.language;
    let (shown, total) = shown_of_total(map, reading);
    if shown == 0 {
        return vec![language.nobody_shown().to_owned()];
    }
    let links = map.links.keys().filter(|key| reading.is_link_visible(map, *key)).count();
    let collaborations =
        map.collaborations.keys().filter(|key| reading.collaboration_count(map, *key).shown > 0).count();
    let mut first = language.map_shows((shown, total), links, collaborations);
    let roles = largest_roles(map, reading);
    if !roles.is_empty() {
        first = [&first, "; ", &language.largest_roles(&roles)].concat();
    }
    vec![first + ".", linked(map, reading) + "."]
}

/// The roles that most of those who are shown play, each with how many; of equals, the first of the file.
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

/// Who has most links, and who has none.
fn linked(map: &Map, reading: &Reading) -> String {
    let language = reading.language;
    let (mut most, mut most_linked, mut without) = (0, Vec::new(), Vec::new());
    for key in alphabetical(map, language).into_iter().filter(|key| reading.is_visible(map, *key)) {
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
        return language.no_link_shown().to_owned();
    }
    let mut said = language.most_linked(&most_linked, most);
    if !without.is_empty() {
        said = [&said, "; ", &language.without_link(&without)].concat();
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::from_hash;

    fn said(hash: &str) -> String {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        summary(&map, &from_hash(hash, &map, &Reading::default())).join(" ")
    }

    #[test]
    fn two_sentences_sum_the_map_up() {
        assert_eq!(
            said(""),
            "La carte montre 16\u{a0}organisations, 18\u{a0}liens et 3\u{a0}collaborations; ses rôles les plus répandus sont \
            Ressources de soutien et de développement (7) et Réseaux et regroupements (6). Communagir a le plus de liens \
            (9); La Clé, INSPQ et TNCDC n’en ont aucun."
        );
    }

    #[test]
    fn they_follow_the_reading_and_the_language() {
        for (hash, expected) in [
            ("focus=ville-de-montreal,hide&lang=en", "The map shows 2 of 16\u{a0}organisations, 1\u{a0}link and"),
            ("focus=ville-de-montreal,hide&lang=en", "have the most links (1 each)."),
            (
                "focus=la-cle,hide",
                "1\u{a0}organisation sur 16, 0\u{a0}lien et 1\u{a0}collaboration; son rôle le plus répandu est",
            ),
            ("focus=la-cle,hide", " Aucun lien deux à deux n’est affiché."),
            ("hide=member,action-partner", "La carte ne montre aucune organisation."),
            (
                "hide-links=partnership,collaboration",
                "4\u{a0}organisations ont le plus de liens (1 chacune); 12\u{a0}org",
            ),
        ] {
            assert!(said(hash).contains(expected), "{hash}: {}", said(hash));
        }
    }
}
