//! Generates map files of any size: communities, some links between them, and collaborations.

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// Organisations per community.
const COMMUNITY: usize = 12;
const ROLES: [&str; 5] = ["flag", "hexagon", "diamond", "square", "triangle"];
const DASHES: [&str; 4] = ["solid", "dashed", "dotted", "long-dashed"];

/// The text of a map file of `count` organisations with so many links each, always the same for these numbers.
pub fn text(count: usize, links_each: usize) -> String {
    let mut random = Random(count as u64);
    let organisations: Vec<Value> = (0..count).map(|node| organisation(node, &mut random)).collect();
    let links = links(count, links_each, &mut random);
    let collaborations: Vec<Value> = (0..5).map(|number| collaboration(number, count, &mut random)).collect();
    let map = json!({
        "version": 1,
        "title": { "fr": "Carte d’essai", "en": "Map for measuring" },
        "description": { "fr": "Des organisations inventées.", "en": "Invented organisations." },
        "source": { "title": { "fr": "Aucune", "en": "None" }, "authors": "Le banc d’essai", "date": "2015" },
        "languages": ["fr", "en"],
        "roles": ROLES.map(|glyph| json!({
            "id": glyph, "name": { "fr": glyph }, "description": { "fr": glyph }, "colour": "#1546c8", "glyph": glyph,
        })),
        "link_types": DASHES.map(|dash| json!({
            "id": dash, "name": { "fr": dash }, "description": { "fr": dash }, "colour": "#2e7d4f", "dash": dash,
            "directed": dash == "long-dashed",
        })),
        "organisations": organisations,
        "links": links,
        "networks": [{ "type": "dotted", "members": "all" }],
        "collaborations": collaborations,
    });
    map.to_string()
}

/// An organisation with one to three roles and some texts, as in a real file.
fn organisation(node: usize, random: &mut Random) -> Value {
    let first = random.below(ROLES.len());
    let roles: Vec<&&str> = ROLES.iter().cycle().skip(first).take(1 + random.below(3)).collect();
    let mission = "Soutenir les communautés qui se mobilisent pour leur développement. ".repeat(1 + random.below(4));
    json!({
        "id": format!("organisation-{node}"),
        "acronym": format!("O{node}"),
        "name": { "fr": format!("Organisation numéro {node}"), "en": format!("Organisation number {node}") },
        "roles": roles,
        "standing": "member",
        "mission": { "fr": mission.trim_end() },
        "objectives": [{ "fr": "Réunir celles et ceux qui agissent" }, { "fr": "Partager ce qui est appris" }],
    })
}

/// Most links stay within a community; one in eight has a random target.
fn links(count: usize, links_each: usize, random: &mut Random) -> Vec<Value> {
    let mut links = Vec::new();
    let mut told = BTreeSet::new();
    while links.len() < count * links_each {
        let source = random.below(count);
        let first = source / COMMUNITY * COMMUNITY;
        let near = first + random.below(COMMUNITY.min(count - first));
        let target = if random.below(8) == 0 { random.below(count) } else { near };
        if target != source && told.insert((source.min(target), source.max(target))) {
            let kind = DASHES.iter().cycle().nth(random.below(DASHES.len()));
            let (source, target) = (format!("organisation-{source}"), format!("organisation-{target}"));
            links.push(json!({ "type": kind, "source": source, "target": target }));
        }
    }
    links
}

/// A collaboration of twelve members: most from one community, some from others.
fn collaboration(number: usize, count: usize, random: &mut Random) -> Value {
    let community = random.below(count / COMMUNITY) * COMMUNITY;
    let mut members: BTreeSet<usize> = (community..community + 8).collect();
    while members.len() < 12 {
        members.insert(random.below(count));
    }
    let member = |node: &usize| json!({ "organisation": format!("organisation-{node}"), "part": "member" });
    json!({
        "id": format!("collaboration-{number}"),
        "name": { "fr": format!("Collaboration {number}") },
        "members": members.iter().map(member).collect::<Vec<_>>(),
    })
}

/// Marsaglia's xorshift (2003), with a seed other than zero.
struct Random(u64);

impl Random {
    /// An integer from 0 to `bound - 1`.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.max(1);
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }
}
