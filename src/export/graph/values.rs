//! The attributes of each node and each edge, shared by both formats.

use super::super::{Extent, joined, sections};
use crate::geometry::decimal;
use crate::layout::Layout;
use crate::model::document::{Evidence, Fact};
use crate::model::{Basis, Colour, Dash, Key, Link, Map, Organisation, Scope};
use crate::text::Language;

/// The type of a value, by its name in the formats.
pub(super) type Kind = &'static str;

/// The columns of nodes.
pub(super) const NODE: [(&str, Kind); 17] = [
    ("name", "string"),
    ("acronym", "string"),
    ("roles", "string"),
    ("role_names", "string"),
    ("standing", "string"),
    ("scope", "string"),
    ("founded", "int"),
    ("members", "int"),
    ("website", "string"),
    ("summary", "string"),
    ("section", "string"),
    ("collaborations", "string"),
    ("networks", "string"),
    ("facts", "string"),
    ("colour", "string"),
    ("x", "double"),
    ("y", "double"),
];

/// The columns of edges.
pub(super) const EDGE: [(&str, Kind); 13] = [
    ("link_type", "string"),
    ("link_type_name", "string"),
    ("directed", "boolean"),
    ("basis", "string"),
    ("sections", "string"),
    ("note", "string"),
    ("inference", "string"),
    ("colour", "string"),
    ("dash", "string"),
    ("sources", "string"),
    ("since", "string"),
    ("until", "string"),
    ("facts", "string"),
];

/// The colour of an organisation without a role.
const NO_ROLE: Colour = Colour { red: 0x80, green: 0x80, blue: 0x80 };

/// A node: it has the colour of its first role; its vertical axis points upwards, as in these tools.
pub(super) struct NodeValues {
    pub(super) colour: Colour,
    pub(super) x: String,
    pub(super) y: String,
    /// In the order of [`NODE`], empty where there is none.
    pub(super) values: [String; NODE.len()],
}

pub(super) fn node(extent: &Extent, layout: &Layout, language: Language, key: Key<Organisation>) -> NodeValues {
    let map = extent.map;
    let organisation = &map.organisations[key];
    let roles = || organisation.roles.iter().map(|role| &map.roles[*role]);
    let colour = roles().next().map_or(NO_ROLE, |role| role.colour);
    let centre = layout.place(key).centre;
    let (x, y) = (decimal(centre.x), decimal(-centre.y));
    let collaborations = map.collaborations.iter().filter(|collaboration| collaboration.part_of(key).is_some());
    let networks = extent.networks();
    let networks = networks.iter().map(|network| &map.networks[*network]).filter(|it| it.members.contains(&key));
    let founded = organisation.founded.as_ref().and_then(|founded| founded.year);
    let values = [
        organisation.name.get(language).to_owned(),
        organisation.acronym.clone().unwrap_or_default(),
        joined(roles().map(|role| role.id.as_str())),
        joined(roles().map(|role| role.name.get(language))),
        map.standings[organisation.standing].id.clone(),
        organisation.scope.map_or("", Scope::id).to_owned(),
        founded.map_or_else(String::new, |year| year.to_string()),
        organisation.members_count.map_or_else(String::new, |count| count.to_string()),
        organisation.website.as_ref().map_or("", |website| website.href()).to_owned(),
        organisation.summary.as_ref().map_or("", |summary| summary.get(language)).to_owned(),
        organisation.section.clone().unwrap_or_default(),
        joined(collaborations.map(|collaboration| collaboration.id.as_str())),
        joined(networks.map(|network| map.link_types[network.link_type].id.as_str())),
        facts(&organisation.facts, language),
        colour.css(),
        x.clone(),
        y.clone(),
    ];
    NodeValues { colour, x, y, values }
}

/// "Budget: 2 M$ | Langue: français".
fn facts(facts: &[Fact], language: Language) -> String {
    let said: Vec<_> =
        facts.iter().map(|it| [it.name.get(language), language.colon(), it.value.get(language)].concat()).collect();
    joined(said.iter().map(String::as_str))
}

/// The identifiers of the sources that evidence names.
fn sources(map: &Map, evidence: &[Evidence]) -> String {
    let mut ids: Vec<&str> = evidence.iter().filter_map(|piece| map.source_of(piece).id.as_deref()).collect();
    ids.dedup();
    joined(ids.into_iter())
}

/// An edge: its colour, its ends, and its attributes in the order of [`EDGE`].
pub(super) struct EdgeValues<'map> {
    pub(super) colour: Colour,
    pub(super) ends: [&'map str; 2],
    pub(super) label: &'map str,
    pub(super) dash: Dash,
    /// The strength, as written; empty without one.
    pub(super) weight: &'map str,
    pub(super) values: [String; EDGE.len()],
}

pub(super) fn edge<'map>(extent: &Extent<'map>, language: Language, key: Key<Link>) -> EdgeValues<'map> {
    let map = extent.map;
    let link = &map.links[key];
    let kind = &map.link_types[link.link_type];
    // One section that states the link is enough.
    let is_stated = link.evidence.iter().any(|evidence| evidence.basis == Basis::Stated);
    let basis = if is_stated { Basis::Stated.id() } else { link.evidence.first().map_or("", |it| it.basis.id()) };
    let notes = link.evidence.iter().filter_map(|evidence| evidence.note.as_ref());
    let values = [
        kind.id.clone(),
        kind.name.get(language).to_owned(),
        link.directed.to_string(),
        basis.to_owned(),
        sections(&link.evidence),
        link.note.as_ref().map_or("", |note| note.get(language)).to_owned(),
        joined(notes.map(|note| note.get(language))),
        kind.colour.css(),
        kind.dash.id().to_owned(),
        sources(map, &link.evidence),
        link.period.since.clone().unwrap_or_default(),
        link.period.until.clone().unwrap_or_default(),
        facts(&link.facts, language),
    ];
    let weight = link.strength.as_ref().map_or("", |strength| strength.written.as_str());
    let ends = [link.source, link.target].map(|end| map.organisations[end].id.as_str());
    EdgeValues { colour: kind.colour, ends, label: kind.name.get(language), dash: kind.dash, weight, values }
}
