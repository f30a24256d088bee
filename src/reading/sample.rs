//! Maps for this floor's tests: a small known one, and generated ones.

use proptest::prelude::*;

use crate::model::document::{
    CollaborationEntry, Document, Evidence, LinkEntry, LinkTypeEntry, MemberEntry, NetworkEntry, NetworkMembers,
    OrganisationEntry, PlayedRole, RoleEntry, SlideEntry, Source,
};
use crate::model::{Basis, Dash, Glyph, Localised, Map, Part, USUAL_STANDINGS, check};
use crate::text::Language;

/// Five organisations, three roles, three link types, one network and two collaborations:
///
/// - `a` funder; `b` funder and support; `c` support; `d` network (action partner); `outside` without role (external)
/// - `a` funds `b`, `b` and `c` are partners, `a` funded `outside` until 2010; networking joins all
/// - `circle` joins a, b and c; `project` joins b and d
pub(super) fn map() -> Map {
    checked(&small())
}

/// The same map, with slides of these states; an empty state shows the whole map.
pub(super) fn map_with_story(states: &[&str]) -> Map {
    let slide = |state: &&str| SlideEntry {
        title: text("Titre"),
        body: None,
        notes: None,
        state: (!state.is_empty()).then(|| (*state).to_owned()),
    };
    checked(&Document { story: states.iter().map(slide).collect(), ..small() })
}

fn small() -> Document {
    let organisations = vec![
        organisation("a", &["funder"], "member"),
        organisation("b", &["funder", "support"], "member"),
        organisation("c", &["support"], "member"),
        organisation("d", &["network"], "action-partner"),
        organisation("outside", &[], "external"),
    ];
    let over = LinkEntry { until: Some("2010".into()), ..link("funding", "a", "outside") };
    let links = vec![link("funding", "a", "b"), link("partnership", "b", "c"), over];
    document(
        &["funder", "support", "network"],
        &["funding", "partnership", "networking"],
        organisations,
        links,
        vec![collaboration("circle", &["a", "b", "c"]), collaboration("project", &["b", "d"])],
    )
}

/// Generates maps of up to eight organisations with roles, links and collaborations.
pub(super) fn maps() -> impl Strategy<Value = Map> {
    let organisation_rows = prop::collection::vec((prop::collection::btree_set(0_usize..4, 0..3), 0_usize..3), 2..9);
    let link_rows = prop::collection::vec((0_usize..3, 0_usize..8, 0_usize..8), 0..9);
    let collaboration_rows = prop::collection::vec(prop::collection::btree_set(0_usize..8, 2..6), 0..4);
    let states = prop::collection::vec(states(), 0..4);
    (organisation_rows, link_rows, collaboration_rows, states).prop_map(|(rows, links, collaborations, states)| {
        let count = rows.len();
        let names: Vec<String> = (0..count).map(|at| format!("organisation-{at}")).collect();
        let (roles, types) = (["r-1", "r-2", "r-3", "r-4"], ["t-1", "t-2", "t-3"]);
        let organisations = rows.iter().zip(&names).map(|((played, standing), id)| {
            let played: Vec<&str> = played.iter().map(|role| roles[*role]).collect();
            organisation(id, &played, USUAL_STANDINGS[*standing])
        });
        let mut seen = std::collections::BTreeSet::new();
        let links = links.iter().map(|(kind, from, to)| (*kind, from % count, to % count));
        let links = links.filter(|row| row.1 != row.2 && seen.insert((row.0, row.1.min(row.2), row.1.max(row.2))));
        let links = links.map(|(kind, from, to)| link(types[kind], &names[from], &names[to]));
        let links = links.collect::<Vec<_>>();
        let collaborations = collaborations.iter().enumerate().filter_map(|(at, members)| {
            let members: Vec<&str> =
                members.iter().filter_map(|member| names.get(*member)).map(String::as_str).collect();
            (members.len() > 1).then(|| collaboration(&format!("collaboration-{at}"), &members))
        });
        let document = document(&roles, &types, organisations.collect(), links, collaborations.collect());
        let slide =
            |state: &String| SlideEntry { title: text("Titre"), body: None, notes: None, state: Some(state.clone()) };
        checked(&Document { story: states.iter().map(slide).collect(), ..document })
    })
}

/// Generates states of slides, valid and invalid on the maps above.
fn states() -> impl Strategy<Value = String> {
    let parts = [
        "select=organisation-1",
        "select=gone",
        "lift=organisation-0,organisation-7",
        "lift-roles=r-2",
        "lift-links=t-1",
        "highlight=collaboration-0",
        "hide-roles=r-1,r-3",
        "hide=member",
        "show=external",
        "at=2,0.25,0.5",
        "view=list",
        "view=story",
        "focus=organisation-0,2,through,hide",
        "focus=organisation-7,in",
        "path=organisation-0,organisation-1",
        "lang=en",
        "slide=2",
        "q=x",
    ];
    prop::collection::vec(prop::sample::select(parts.to_vec()), 1..4).prop_map(|parts| parts.join("&"))
}

fn checked(document: &Document) -> Map {
    check(&serde_json::to_string(document).unwrap()).unwrap()
}

fn document(
    roles: &[&str],
    types: &[&str],
    organisations: Vec<OrganisationEntry>,
    links: Vec<LinkEntry>,
    collaborations: Vec<CollaborationEntry>,
) -> Document {
    let colours = ["#1f4e79", "#7a3e00", "#2f5d2f", "#5b2a6e"];
    let glyphs = [Glyph::Flag, Glyph::Hexagon, Glyph::Diamond, Glyph::Square];
    let dashes = [Dash::Solid, Dash::Dashed, Dash::Dotted];
    let role = |(at, id): (usize, &&str)| RoleEntry {
        id: (*id).into(),
        name: text(id),
        description: text(id),
        colour: colours[at].into(),
        glyph: glyphs[at],
    };
    let link_type = |(at, id): (usize, &&str)| LinkTypeEntry {
        id: (*id).into(),
        name: text(id),
        description: text(id),
        colour: colours[at].into(),
        dash: dashes[at],
        directed: at == 0,
    };
    let network = NetworkEntry {
        link_type: types[types.len() - 1].into(),
        members: NetworkMembers::These(organisations.iter().map(|entry| entry.id.clone()).collect()),
        note: None,
        evidence: evidence(),
    };
    Document {
        schema: None,
        version: 2,
        edition: None,
        title: text("Carte"),
        description: text("Une carte."),
        source: Some(Source {
            id: None,
            title: text("Source"),
            authors: "Auteurs".into(),
            date: "2015".into(),
            address: None,
            note: None,
        }),
        sources: vec![],
        languages: vec![Language::FR, Language::EN],
        roles: roles.iter().enumerate().map(role).collect(),
        link_types: types.iter().enumerate().map(link_type).collect(),
        standings: vec![],
        organisations,
        links,
        networks: vec![network],
        collaborations,
        story: vec![],
        places: None,
        arrangements: vec![],
    }
}

fn organisation(id: &str, roles: &[&str], standing: &str) -> OrganisationEntry {
    OrganisationEntry {
        id: id.into(),
        acronym: None,
        name: text(id),
        label: None,
        aliases: vec![],
        roles: roles.iter().map(|role| PlayedRole::Id((*role).into())).collect(),
        standing: Some(standing.to_owned()),
        scope: None,
        founded: None,
        members_count: None,
        members_note: None,
        website: None,
        summary: None,
        mission: None,
        objectives: vec![],
        audiences: vec![],
        activities: vec![],
        section: None,
        facts: vec![],
    }
}

fn link(link_type: &str, source: &str, target: &str) -> LinkEntry {
    LinkEntry {
        link_type: link_type.into(),
        source: source.into(),
        target: target.into(),
        directed: None,
        strength: None,
        since: None,
        until: None,
        note: None,
        evidence: evidence(),
        facts: vec![],
    }
}

fn collaboration(id: &str, members: &[&str]) -> CollaborationEntry {
    let member = |organisation: &&str| MemberEntry {
        organisation: (*organisation).into(),
        part: Part::Member,
        since: None,
        until: None,
    };
    CollaborationEntry {
        id: id.into(),
        name: text(id),
        members: members.iter().map(member).collect(),
        summary: None,
        origin: None,
        nature: None,
        objectives: vec![],
        achievements: vec![],
        benefits: vec![],
        evidence: evidence(),
        section: None,
        facts: vec![],
    }
}

fn evidence() -> Vec<Evidence> {
    vec![Evidence {
        source: None,
        section: Some("1".into()),
        page: None,
        address: None,
        basis: Basis::Stated,
        note: None,
    }]
}

fn text(words: &str) -> Localised {
    Localised::new(Language::FR, words).with(Language::EN, words)
}
