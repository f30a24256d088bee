//! What is said of an organisation after its name: its roles and the number of its links.

use crate::model::{Key, Map, Organisation};
use crate::text::Language;

/// "Bailleurs de fonds, 3 liens".
pub(super) fn facts(map: &Map, key: Key<Organisation>, degree: usize, language: Language) -> String {
    let links = language.links(degree);
    let organisation = &map.organisations[key];
    let mut facts = Vec::new();
    for (at, role) in organisation.roles.iter().enumerate() {
        let name = map.roles[*role].name.get(language);
        let period =
            organisation.role_period(at).and_then(|it| language.period(it.since.as_deref(), it.until.as_deref()));
        facts.push(period.map_or_else(|| name.to_owned(), |period| [name, " ", &period].concat()));
    }
    facts.push(links);
    facts.join(", ")
}
