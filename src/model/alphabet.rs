//! Organisations in the order of the alphabet.

use super::fold::Folded;
use super::{Key, Map, Organisation};
use crate::geometry::order;
use crate::text::Language;

/// The organisations of `map` by their names in `language`, accents and capitals apart.
pub fn alphabetical(map: &Map, language: Language) -> Vec<Key<Organisation>> {
    in_order(map, &|organisation| organisation.name.get(language))
}

/// The same by what the map writes beside them.
pub fn alphabetical_by_label(map: &Map) -> Vec<Key<Organisation>> {
    in_order(map, &|organisation| &organisation.label)
}

fn in_order(map: &Map, name: &dyn Fn(&Organisation) -> &str) -> Vec<Key<Organisation>> {
    let mut names = Vec::new();
    for organisation in &map.organisations {
        names.push(Folded::new(name(organisation)).text);
    }
    let sorted = order(names.len(), &mut |one, other| names.get(one).cmp(&names.get(other)));
    sorted.into_iter().map(Key::new).collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_count() {
        let entry = |(number, name): (usize, &str)| {
            format!(r#"{{"id":"o-{number}","name":{{"fr":"{name}"}},"standing":"member"}}"#)
        };
        let organisations: Vec<_> =
            ["zone", "Été", "eau", "Étage", "École"].into_iter().enumerate().map(entry).collect();
        let text = format!(
            r#"{{"version":1,"title":{{"fr":"T"}},"description":{{"fr":"D"}},
            "source":{{"title":{{"fr":"S"}},"authors":"A","date":"2015"}},"languages":["fr"],"roles":[],"link_types":[],
            "organisations":[{}],"links":[],"collaborations":[]}}"#,
            organisations.join(",")
        );
        let map = check(&text).unwrap();
        let names: Vec<_> =
            alphabetical(&map, Language::Fr).into_iter().map(|key| map.organisations[key].name.fr.as_str()).collect();
        assert_eq!(names, ["eau", "École", "Étage", "Été", "zone"]);
    }
}
