//! What is said of an organisation after its name: its roles and the number of its links.

use crate::model::{Key, Map, Organisation};
use crate::text::Language;

/// "Bailleurs de fonds, 3 liens".
pub(super) fn facts(map: &Map, key: Key<Organisation>, degree: usize, language: Language) -> String {
    let links = language.links(degree);
    let roles = map.organisations[key].roles.iter();
    let mut facts: Vec<&str> = roles.map(|role| map.roles[*role].name.get(language)).collect();
    facts.push(&links);
    facts.join(", ")
}
