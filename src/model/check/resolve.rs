//! From the file's types to the map's: every identifier becomes a key.

use std::collections::BTreeSet;

use crate::model::document::{
    CollaborationEntry, Document, LinkEntry, NetworkEntry, NetworkMembers, OrganisationEntry,
};
use crate::model::{
    Collaboration, Colour, Graph, Key, Link, LinkType, Map, Member, Network, Organisation, Role, Table, Website,
};

/// The map of a document without problems. What does not resolve is left out, so that this cannot fail; the checks
/// that run before make sure that there is no such thing.
pub(super) fn resolve(document: Document) -> Map {
    let roles: Table<Role> = document
        .roles
        .into_iter()
        .filter_map(|entry| {
            let colour = Colour::parse(&entry.colour)?;
            Some(Role { id: entry.id, name: entry.name, description: entry.description, colour, glyph: entry.glyph })
        })
        .collect::<Vec<_>>()
        .into();
    let link_types: Table<LinkType> = document
        .link_types
        .into_iter()
        .filter_map(|entry| {
            Some(LinkType {
                colour: Colour::parse(&entry.colour)?,
                id: entry.id,
                name: entry.name,
                description: entry.description,
                dash: entry.dash,
                directed: entry.directed,
            })
        })
        .collect::<Vec<_>>()
        .into();
    let organisations: Table<Organisation> =
        document.organisations.into_iter().map(|entry| organisation(entry, &roles)).collect::<Vec<_>>().into();
    let links: Table<Link> = document
        .links
        .into_iter()
        .filter_map(|entry| link(entry, &link_types, &organisations))
        .collect::<Vec<_>>()
        .into();
    let networks: Vec<_> =
        document.networks.into_iter().filter_map(|entry| network(entry, &link_types, &organisations)).collect();
    let collaborations: Vec<_> =
        document.collaborations.into_iter().map(|entry| collaboration(entry, &organisations)).collect();
    Map {
        title: document.title,
        description: document.description,
        source: document.source,
        languages: document.languages,
        graph: Graph::new(organisations.len(), &links),
        roles,
        link_types,
        organisations,
        links,
        networks: networks.into(),
        collaborations: collaborations.into(),
    }
}

fn organisation(entry: OrganisationEntry, roles: &Table<Role>) -> Organisation {
    let label = entry.label.or_else(|| entry.acronym.clone()).unwrap_or_else(|| entry.name.fr.clone());
    Organisation {
        label,
        roles: unique(entry.roles.iter().filter_map(|id| roles.find(|role| role.id == *id))),
        website: entry.website.as_deref().and_then(Website::parse),
        id: entry.id,
        acronym: entry.acronym,
        name: entry.name,
        aliases: entry.aliases,
        standing: entry.standing,
        scope: entry.scope,
        founded: entry.founded,
        members_count: entry.members_count,
        members_note: entry.members_note,
        summary: entry.summary,
        mission: entry.mission,
        objectives: entry.objectives,
        audiences: entry.audiences,
        activities: entry.activities,
        section: entry.section,
    }
}

fn link(entry: LinkEntry, types: &Table<LinkType>, organisations: &Table<Organisation>) -> Option<Link> {
    let source = by_id(organisations, &entry.source)?;
    let target = by_id(organisations, &entry.target).filter(|target| *target != source)?;
    let link_type = types.find(|link_type| link_type.id == entry.link_type)?;
    Some(Link { link_type, source, target, note: entry.note, evidence: entry.evidence })
}

fn network(entry: NetworkEntry, types: &Table<LinkType>, organisations: &Table<Organisation>) -> Option<Network> {
    let members = match entry.members {
        NetworkMembers::All(_) => organisations.keys().collect(),
        NetworkMembers::These(ids) => unique(ids.iter().filter_map(|id| by_id(organisations, id))),
    };
    let link_type = types.find(|link_type| link_type.id == entry.link_type)?;
    Some(Network { link_type, members, note: entry.note, evidence: entry.evidence })
}

fn collaboration(entry: CollaborationEntry, organisations: &Table<Organisation>) -> Collaboration {
    let mut seen = BTreeSet::new();
    let members = entry
        .members
        .iter()
        .filter_map(|member| {
            Some(Member { organisation: by_id(organisations, &member.organisation)?, part: member.part })
        })
        .filter(|member| seen.insert(member.organisation))
        .collect();
    Collaboration {
        id: entry.id,
        name: entry.name,
        members,
        summary: entry.summary,
        origin: entry.origin,
        nature: entry.nature,
        objectives: entry.objectives,
        achievements: entry.achievements,
        benefits: entry.benefits,
        evidence: entry.evidence,
        section: entry.section,
    }
}

fn by_id(organisations: &Table<Organisation>, id: &str) -> Option<Key<Organisation>> {
    organisations.find(|organisation| organisation.id == id)
}

fn unique<T>(keys: impl Iterator<Item = Key<T>>) -> Vec<Key<T>> {
    let mut seen = BTreeSet::new();
    keys.filter(|key| seen.insert(*key)).collect()
}
