//! Alphabetical orders of the organisations, computed once on demand.

use std::sync::OnceLock;

use super::fold::sorting_key;
use super::{Key, Map, Organisation};
use crate::geometry::order;
use crate::text::Language;

/// The cached alphabetical orders of a map's organisations.
#[derive(Clone, Debug, Default)]
pub struct Alphabet {
    by_name: [OnceLock<(Language, Vec<Key<Organisation>>)>; 4],
    by_label: OnceLock<Vec<Key<Organisation>>>,
}

/// The organisations of `map` sorted by their names in `language`, ignoring accents and case; numbers by size.
pub fn alphabetical(map: &Map, language: Language) -> impl Iterator<Item = Key<Organisation>> {
    let sorted = || in_order(map, &|entry| entry.name.get(language));
    let mut cached = map.alphabet.by_name.iter().map(|cache| cache.get_or_init(|| (language, sorted())));
    let known = cached.find(|(known, _)| *known == language).map(|(_, order)| order);
    known.cloned().unwrap_or_else(sorted).into_iter()
}

/// The organisations sorted by their labels on the map.
pub fn alphabetical_by_label(map: &Map) -> impl Iterator<Item = Key<Organisation>> {
    map.alphabet.by_label.get_or_init(|| in_order(map, &|entry| &entry.label)).iter().copied()
}

fn in_order(map: &Map, name: &dyn Fn(&Organisation) -> &str) -> Vec<Key<Organisation>> {
    let mut names = Vec::new();
    for organisation in &map.organisations {
        names.push(sorting_key(name(organisation)));
    }
    let sorted = order(names.len(), &mut |one, other| names.get(one).cmp(&names.get(other)));
    sorted.into_iter().map(Key::new).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_count_and_numbers_do() {
        let entry = |(number, name): (usize, &str)| {
            format!(r#"{{"id":"o-{number}","name":{{"fr":"{name}"}},"standing":"member"}}"#)
        };
        let organisations: Vec<_> =
            ["zone", "Été", "eau 10", "eau 2", "Étage", "École"].into_iter().enumerate().map(entry).collect();
        let text = format!(
            r#"{{"version":1,"title":{{"fr":"T"}},"description":{{"fr":"D"}},
            "source":{{"title":{{"fr":"S"}},"authors":"A","date":"2015"}},"languages":["fr"],"roles":[],"link_types":[],
            "organisations":[{}],"links":[],"collaborations":[]}}"#,
            organisations.join(",")
        );
        let map = check(&text).unwrap();
        let names: Vec<_> =
            alphabetical(&map, Language::FR).map(|key| map.organisations[key].name.get(Language::FR)).collect();
        assert_eq!(names, ["eau 2", "eau 10", "École", "Étage", "Été", "zone"]);
    }
}
