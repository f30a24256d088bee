//! The announcements of the keyboard navigation: link, group, position.

use super::prose::dated;
use super::wording;
use crate::model::{Basis, Map};
use crate::reading::Reading;
use crate::scene::{Group, Walk};

/// The current link: "vers CMTQ, Financement, déduit du texte, 1 sur 2"; or that there is none.
pub fn link_spoken(map: &Map, reading: &Reading, walk: &Walk) -> String {
    let language = reading.language;
    let words = language.words();
    let Some((key, link)) = walk.link.map(|key| (key, &map.links[key])) else {
        let is_alone = map.graph.degree(walk.at) == 0;
        return if is_alone { words.no_link } else { language.no_link_shown() }.to_owned();
    };
    let Some(other) = link.other_end(walk.at) else { return String::new() };
    let kind = &map.link_types[link.link_type];
    let links = walk.links(map, reading);
    let place = links.iter().position(|other| *other == key).map_or(0, |at| at + 1);
    let towards = language.towards(&map.organisations[other].label, link.directed.then_some(link.source == other));
    let mut said = vec![towards.as_str(), kind.name.get(language)];
    if !link.evidence.is_empty() {
        said.push(wording::basis(words, if link.is_inferred() { Basis::Inferred } else { Basis::Stated }));
    }
    let dates = dated(language, &link.period);
    if !dates.is_empty() {
        said.push(&dates);
    }
    let place = language.place_of(place, links.len());
    said.push(&place);
    said.join(", ")
}

/// The current group, and the position in it: "Groupe : Bailleurs de fonds, 1 sur 2".
pub fn group_spoken(map: &Map, reading: &Reading, walk: &Walk) -> String {
    let language = reading.language;
    let name = walk.group.map(|group| match group {
        Group::Role(key) => map.roles[key].name.get(language),
        Group::Collaboration(key) => map.collaborations[key].name.get(language),
    });
    [&language.walks_in(name), ", ", &place_spoken(map, reading, walk)].concat()
}

/// The position in the current group, in alphabetical order: "3 sur 16".
fn place_spoken(map: &Map, reading: &Reading, walk: &Walk) -> String {
    let order = walk.order(map, reading);
    let place = order.iter().position(|key| *key == walk.at).map_or(0, |at| at + 1);
    reading.language.place_of(place, order.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, arrange, lay_out};
    use crate::model::check;
    use crate::reading::{from_hash, key_of};
    use crate::scene::Stride;

    #[test]
    fn each_stride_is_said_in_a_few_words() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let layout = lay_out(&map, &arrange(&map, Format::Wide), Format::Wide.stage());
        for (id, hash, spoken) in [
            (
                "ae",
                "hide-links=partnership,collaboration",
                ["de FLAC, Financement, déduit du texte, 1 sur 1", "Groupe\u{a0}: Bailleurs de fonds, 1 sur 2"],
            ),
            (
                "la-cle",
                "",
                [
                    "Aucun lien deux à deux dans le portrait.",
                    "Groupe\u{a0}: Ressources de soutien et de développement, 3 sur 7",
                ],
            ),
            (
                "dynamo",
                "lang=en",
                [
                    "with AE, Partnership, inferred from the text, 1 of 2",
                    "Group: Support and development resources, 4 of 7",
                ],
            ),
        ] {
            let reading = from_hash(hash, &map, &Reading::default());
            let start = Walk::from(key_of(&map.organisations, id).unwrap());
            let mut walk = start.clone();
            walk.stride(&map, &layout, &reading, Stride::Link { is_next: true });
            walk.stride(&map, &layout, &reading, Stride::Group { is_next: true });
            assert_eq!([link_spoken(&map, &reading, &walk), group_spoken(&map, &reading, &walk)], spoken, "{id}");
            assert!(place_spoken(&map, &reading, &start).ends_with(" 16"));
        }
    }
}
