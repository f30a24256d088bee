//! Search over the names of organisations, collaborations, roles and types of links, then their descriptions; ignores accents
//! and case, and tolerates one typing error.

mod query;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::document::Fact;
use super::{Collaboration, Key, KeySet, LinkType, Localised, Map, Organisation, Role};
use crate::text::Language;
use query::{Query, Rank};

/// What a search finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// An organisation.
    Organisation(Key<Organisation>),
    /// A collaboration.
    Collaboration(Key<Collaboration>),
    /// A role.
    Role(Key<Role>),
    /// A type of links.
    LinkType(Key<LinkType>),
}

/// A row of the map that matches a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The row.
    pub found: Found,
    /// The field that matches.
    pub field: Field,
    /// The text of that field, as written.
    pub text: String,
    /// The matching range: all the words of the query where they are consecutive, else its first word (bytes of `text`,
    /// on character boundaries).
    pub matched: Range<usize>,
}

/// A searchable field of an organisation, in order of relevance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Its acronym.
    Acronym,
    /// Its label on the map.
    Label,
    /// Its full name, in any language.
    Name,
    /// An alias, which is written under the name: only where no name matches as well.
    Alias,
    /// Its summary.
    Summary,
    /// Its mission.
    Mission,
    /// One of its objectives.
    Objective,
    /// One of its audiences.
    Audience,
    /// One of its activities.
    Activity,
    /// A fact that no other field takes.
    Fact,
}

impl Field {
    /// Whether the field is a name rather than a description.
    const fn is_name(self) -> bool {
        matches!(self, Self::Acronym | Self::Label | Self::Alias | Self::Name)
    }
}

/// What matches `query`, best first, each with its best match; ties in the order of the file: organisations, collaborations,
/// roles, types of links. Every word of the query must be a prefix of a word of the same text. Fields other than names are
/// searched in `language`. A query without letter or digit matches nothing.
pub fn search(map: &Map, query: &str, language: Language) -> Vec<Hit> {
    let query = Query::new(query);
    if query.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (key, organisation) in map.organisations.entries() {
        find(&mut hits, &query, Found::Organisation(key), &texts(organisation, language));
    }
    for (key, entry) in map.collaborations.entries() {
        let mut texts = named(&entry.name, entry.summary.as_ref(), language);
        texts.extend(of_facts(&entry.facts, language));
        find(&mut hits, &query, Found::Collaboration(key), &texts);
    }
    for (key, role) in map.roles.entries() {
        find(&mut hits, &query, Found::Role(key), &named(&role.name, Some(&role.description), language));
    }
    for (key, kind) in map.link_types.entries() {
        find(&mut hits, &query, Found::LinkType(key), &named(&kind.name, Some(&kind.description), language));
    }
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// The organisations that [`search`] finds.
pub fn organisations_found(map: &Map, query: &str, language: Language) -> KeySet<Organisation> {
    let query = Query::new(query);
    let is_found = |organisation: &Organisation| {
        texts(organisation, language).iter().any(|(field, text)| query.rank(*field, text).is_some())
    };
    let found = map.organisations.entries().filter(|(_, organisation)| !query.is_empty() && is_found(organisation));
    found.map(|(key, _)| key).collect()
}

/// Adds `found` to the hits in its place, if one of its texts matches.
fn find(hits: &mut Vec<(Rank, Hit)>, query: &Query, found: Found, texts: &[(Field, &str)]) {
    let mut best: Option<(Rank, Hit)> = None;
    for (field, text) in texts {
        if let Some((rank, matched)) = query.rank(*field, text)
            && best.as_ref().is_none_or(|(best, _)| rank < *best)
        {
            best = Some((rank, Hit { found, field: *field, text: (*text).to_owned(), matched }));
        }
    }
    if let Some(best) = best {
        let place = hits.partition_point(|(rank, _)| *rank <= best.0);
        hits.insert(place, best);
    }
}

/// The names, in `language` first, and the description.
fn named<'map>(name: &'map Localised, about: Option<&'map Localised>, language: Language) -> Vec<(Field, &'map str)> {
    let mut texts = vec![(Field::Name, name.get(language))];
    texts.extend(name.texts().map(|(_, text)| (Field::Name, text)));
    texts.extend(about.map(|about| (Field::Summary, about.get(language))));
    texts
}

/// The values of facts.
fn of_facts(facts: &[Fact], language: Language) -> impl Iterator<Item = (Field, &str)> {
    facts.iter().map(move |fact| (Field::Fact, fact.value.get(language)))
}

/// Every searchable text of an organisation, names in `language` first.
fn texts(organisation: &Organisation, language: Language) -> Vec<(Field, &str)> {
    let mut texts: Vec<_> = organisation.acronym.iter().map(|acronym| (Field::Acronym, acronym.as_str())).collect();
    texts.push((Field::Label, &organisation.label));
    texts.extend(organisation.aliases.iter().map(|alias| (Field::Alias, alias.as_str())));
    texts.extend(named(&organisation.name, organisation.summary.as_ref(), language));
    let more: [(Field, &[Localised]); 4] = [
        (Field::Mission, organisation.mission.as_slice()),
        (Field::Objective, &organisation.objectives),
        (Field::Audience, &organisation.audiences),
        (Field::Activity, &organisation.activities),
    ];
    for (field, of_field) in more {
        texts.extend(of_field.iter().map(|text| (field, text.get(language))));
    }
    texts.extend(of_facts(&organisation.facts, language));
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;

    fn small() -> Map {
        check(include_str!("../../../tests/corpus/good/small.json")).unwrap()
    }

    /// The hits of `query` as `organisation field «matched text»`.
    fn answers(query: &str) -> Vec<String> {
        let map = small();
        let hits = search(&map, query, Language::FR);
        hits.iter()
            .map(|hit| {
                let id = match hit.found {
                    Found::Organisation(key) => &map.organisations[key].id,
                    Found::Collaboration(key) => &map.collaborations[key].id,
                    Found::Role(key) => &map.roles[key].id,
                    Found::LinkType(key) => &map.link_types[key].id,
                };
                format!("{id} {:?} «{}»", hit.field, &hit.text[hit.matched.clone()])
            })
            .collect()
    }

    #[test]
    fn acronyms_and_aliases_are_found_whatever_their_case() {
        assert_eq!(answers("rqe"), ["reseau-essais Acronym «RQE»"]);
        assert_eq!(answers("tndcdc"), ["reseau-essais Alias «TNDCDC»"]);
        assert_eq!(answers("CHAGNON"), ["fondation-oeuvre Alias «Chagnon»"]);
    }

    #[test]
    fn a_whole_word_comes_before_a_beginning_and_a_name_before_prose() {
        assert_eq!(
            answers("montreal"),
            ["ville-de-montreal Label «Montréal»", "coalition Name «Montréal»", "fondation-oeuvre Mission «Montréal»"]
        );
    }

    #[test]
    fn accents_ligatures_apostrophes_and_hyphens_are_all_one() {
        for query in ["oeuvre aux iles", "Œuvre-aux-Îles", "l'oeuvre aux", "L’ŒUVRE aux il", "OEUVRE AUX I\u{302}LES"]
        {
            let answers = answers(query);
            assert!(answers.len() == 1 && answers[0].starts_with("fondation-oeuvre Name «Œuvre-aux"), "{answers:?}");
        }
    }

    #[test]
    fn words_may_come_in_any_order_but_all_must_be_there() {
        assert_eq!(answers("essais reseau"), ["reseau-essais Name «essais»"]);
        assert_eq!(answers("essais chagnon"), Vec::<String>::new());
    }

    #[test]
    fn names_are_found_in_the_other_language_too() {
        assert_eq!(answers("isles char"), ["fondation-oeuvre Name «Isles Char»"]);
        assert_eq!(answers("districts"), Vec::<String>::new(), "prose is read in the language of the page");
    }

    #[test]
    fn one_slip_is_forgiven_in_a_long_word_and_ranks_last() {
        assert_eq!(answers("chagnno"), ["fondation-oeuvre Alias «Chagnon»"]);
        assert_eq!(answers("chgnon"), ["fondation-oeuvre Alias «Chagnon»"]);
        assert_eq!(answers("chagnnno"), Vec::<String>::new());
        assert_eq!(answers("rqo"), Vec::<String>::new(), "a short word must be right");
        assert_eq!(answers("concertaton"), ["fondation-oeuvre Activity «Concertation»"]);
    }

    #[test]
    fn collaborations_roles_and_types_of_links_are_found_too() {
        let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
        for (query, name) in [
            ("chantiers", "Chantiers partenariaux"),
            ("bailleurs", "Bailleurs de fonds"),
            ("financement", "Financement"),
            ("partnership", "Partnership"),
        ] {
            let hits = search(&map, query, Language::FR);
            let is_named = |hit: &&Hit| hit.text == name && !matches!(hit.found, Found::Organisation(_));
            assert!(hits.iter().take(3).any(|hit| is_named(&hit)), "{query}: {hits:#?}");
        }
    }

    #[test]
    fn an_alias_is_given_only_where_no_name_begins_like_the_query() {
        let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
        let hits = search(&map, "reseau q", Language::FR);
        assert!(hits.len() >= 3 && hits.iter().all(|hit| hit.field != Field::Alias), "{hits:#?}");
    }

    #[test]
    fn nothing_to_look_for_finds_nothing() {
        for query in ["", "   ", "’", "-", "\u{301}", "😀"] {
            assert_eq!(answers(query), Vec::<String>::new(), "{query}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_query_gives_parts_of_the_text(query in "[ a-zA-Zéœ’'\\-]{0,12}|\\PC{0,20}") {
            let map = small();
            let mut seen = std::collections::BTreeSet::new();
            for hit in search(&map, &query, Language::EN) {
                proptest::prop_assert!(hit.text.get(hit.matched.clone()).is_some_and(|part| !part.is_empty()));
                let is_new = seen.insert(format!("{:?}", hit.found));
                proptest::prop_assert!(is_new);
            }
        }
    }
}
