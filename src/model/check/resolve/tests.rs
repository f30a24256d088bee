//! The resolved map equals what serde parses from the same file.

use super::*;
use crate::model::{
    check,
    document::{Document, NetworkMembers},
};

#[test]
#[allow(clippy::too_many_lines, reason = "one assertion for each field of the format")]
fn the_tree_is_read_as_the_types_of_the_format_are() {
    for file in [
        include_str!("../../../../data/carte-sociale-2015.json"),
        include_str!("../../../../tests/corpus/good/small.json"),
        include_str!("../../../../tests/corpus/good/version-2.json"),
        include_str!("../../../../tests/corpus/good/standings.json"),
    ] {
        let map = check(file).unwrap();
        let document: Document = serde_json::from_str(file).unwrap();
        assert_eq!((&map.title, &map.description), (&document.title, &document.description));
        let sources: Vec<_> = [&map.source].into_iter().chain(&map.other_sources).collect();
        assert_eq!(sources, document.source.iter().chain(&document.sources).collect::<Vec<_>>());
        assert_eq!((&map.edition, &map.languages), (&document.edition, &document.languages));
        assert_eq!(map.roles.len(), document.roles.len());
        for (row, entry) in map.roles.iter().zip(&document.roles) {
            assert_eq!((&row.id, &row.name, &row.description), (&entry.id, &entry.name, &entry.description));
            assert_eq!((Some(row.colour), row.glyph), (Colour::parse(&entry.colour), entry.glyph));
        }
        let own = document.standings.len();
        assert_eq!(map.standings.len(), if own == 0 { 3 } else { own });
        for (row, entry) in map.standings.iter().zip(&document.standings) {
            assert_eq!((&row.id, &row.name, row.is_external), (&entry.id, &entry.name, entry.hidden));
            let texts = [&row.singular, &row.description].map(|text| Some(text).filter(|text| !text.is_empty()));
            assert_eq!(texts, [entry.singular.as_ref(), entry.description.as_ref()]);
        }
        assert_eq!(map.link_types.len(), document.link_types.len());
        for (row, entry) in map.link_types.iter().zip(&document.link_types) {
            assert_eq!((&row.id, &row.name, &row.description), (&entry.id, &entry.name, &entry.description));
            assert_eq!((Some(row.colour), row.dash), (Colour::parse(&entry.colour), entry.dash));
            assert_eq!(row.directed, entry.directed);
        }
        assert_eq!(map.organisations.len(), document.organisations.len());
        for (row, entry) in map.organisations.iter().zip(&document.organisations) {
            assert_eq!((&row.id, &row.acronym, &row.name), (&entry.id, &entry.acronym, &entry.name));
            let roles: Vec<_> = row.roles.iter().map(|role| map.roles[*role].id.clone()).collect();
            let role_ids: Vec<_> = entry.roles.iter().map(|role| role.id().to_owned()).collect();
            assert_eq!((&row.aliases, &roles), (&entry.aliases, &role_ids));
            for (at, role) in entry.roles.iter().enumerate() {
                let said = row.role_period(at).map(|period| (period.since.clone(), period.until.clone()));
                assert_eq!(said.unwrap_or_default(), role.period());
            }
            let first = map.standings.iter().next().map(|standing| &standing.id);
            assert_eq!(Some(&map.standings[row.standing].id), entry.standing.as_ref().or(first));
            assert_eq!((row.scope, &row.founded), (entry.scope, &entry.founded));
            assert_eq!(
                (row.members_count, &row.members_note, row.website.as_ref().map(Website::href)),
                (entry.members_count, &entry.members_note, entry.website.as_deref())
            );
            assert_eq!((&row.summary, &row.mission), (&entry.summary, &entry.mission));
            assert_eq!((&row.objectives, &row.audiences), (&entry.objectives, &entry.audiences));
            assert_eq!((&row.activities, &row.section, &row.facts), (&entry.activities, &entry.section, &entry.facts));
            assert!(
                [entry.label.as_ref(), entry.acronym.as_ref(), Some(&entry.name.get(Language::FR).to_owned())]
                    .contains(&Some(&row.label))
            );
        }
        let id = |key: Key<Organisation>| map.organisations[key].id.clone();
        assert_eq!(map.links.len(), document.links.len());
        for (row, entry) in map.links.iter().zip(&document.links) {
            assert_eq!(map.link_types[row.link_type].id, entry.link_type);
            assert_eq!((&id(row.source), &id(row.target)), (&entry.source, &entry.target));
            assert_eq!((&row.note, &row.evidence, &row.facts), (&entry.note, &entry.evidence, &entry.facts));
            assert_eq!((&row.period.since, &row.period.until), (&entry.since, &entry.until));
            assert_eq!(row.directed, entry.directed.unwrap_or(map.link_types[row.link_type].directed));
            assert_eq!(row.strength.as_ref().and_then(|it| it.written.parse().ok()), entry.strength);
        }
        assert_eq!(map.networks.len(), document.networks.len());
        for (row, entry) in map.networks.iter().zip(&document.networks) {
            let members: Vec<_> = row.members.iter().map(|key| id(*key)).collect();
            let expected = match &entry.members {
                NetworkMembers::All(_) => map.organisations.keys().map(id).collect(),
                NetworkMembers::These(ids) => ids.clone(),
            };
            assert_eq!((&map.link_types[row.link_type].id, members), (&entry.link_type, expected));
            assert_eq!((&row.note, &row.evidence), (&entry.note, &entry.evidence));
        }
        assert_eq!(map.collaborations.len(), document.collaborations.len());
        for (row, entry) in map.collaborations.iter().zip(&document.collaborations) {
            let members: Vec<_> = row
                .members
                .iter()
                .map(|it| (id(it.organisation), it.part, it.period.since.clone(), it.period.until.clone()))
                .collect();
            let expected: Vec<_> = entry
                .members
                .iter()
                .map(|it| (it.organisation.clone(), it.part, it.since.clone(), it.until.clone()))
                .collect();
            assert_eq!((&row.id, &row.name, members), (&entry.id, &entry.name, expected));
            assert_eq!((&row.summary, &row.origin, &row.nature), (&entry.summary, &entry.origin, &entry.nature));
            assert_eq!((&row.objectives, &row.achievements), (&entry.objectives, &entry.achievements));
            assert_eq!((&row.benefits, &row.evidence), (&entry.benefits, &entry.evidence));
            assert_eq!((&row.section, &row.facts), (&entry.section, &entry.facts));
        }
    }
}
