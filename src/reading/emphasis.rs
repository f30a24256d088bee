//! What the reading lifts out of the map, and what it fades.

use super::{Preview, Reading, Selection};
use crate::model::{Collaboration, Key, KeySet, Link, Map, Network, Organisation, Table};

/// How strongly one thing is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// As always.
    #[default]
    Normal,
    /// In front of the rest.
    Lifted,
    /// Behind, still readable and reachable.
    Faded,
}

/// How strongly everything on the map is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Emphasis {
    organisations: Vec<Level>,
    links: Vec<Level>,
    networks: Vec<Level>,
    collaborations: Vec<Level>,
    /// The collaborations whose hull is drawn: highlighted, selected or previewed.
    pub hulls: KeySet<Collaboration>,
    /// With two hulls or more, the visible organisations that are in all of them.
    pub overlap: KeySet<Organisation>,
}

impl Emphasis {
    /// The level of an organisation.
    pub fn organisation(&self, key: Key<Organisation>) -> Level {
        level_at(&self.organisations, key)
    }

    /// The level of a link.
    pub fn link(&self, key: Key<Link>) -> Level {
        level_at(&self.links, key)
    }

    /// The level of a network.
    pub fn network(&self, key: Key<Network>) -> Level {
        level_at(&self.networks, key)
    }

    /// The level of a collaboration, for its hull and its legend entry.
    pub fn collaboration(&self, key: Key<Collaboration>) -> Level {
        level_at(&self.collaborations, key)
    }
}

/// What the reading is about, once previews, selection and highlights are weighed.
enum Subject {
    Nothing,
    Organisation(Key<Organisation>),
    Collaborations(KeySet<Collaboration>),
    /// All that a legend entry stands for, apart from collaborations.
    Entry(Preview),
}

/// How strongly everything is drawn. A preview comes before the selection, the selection before the highlights.
///
/// - An organisation lifts itself, its links, its neighbours and its collaborations.
/// - A role or a standing lifts its organisations and the links among them; a kind of tie its ties and their ends.
/// - Collaborations lift their members and the links among the members of one. A previewed or selected one joins the
///   highlighted ones; when it is highlighted already, it stands out alone.
///
/// All else fades. Only what is visible counts: when nothing visible is lifted, everything is normal.
pub fn emphasis(map: &Map, reading: &Reading) -> Emphasis {
    let hulls = hulls(reading);
    let overlap = overlap(map, reading, &hulls);
    let subject = subject(reading);
    let mut organisations = KeySet::new();
    for key in map.organisations.keys() {
        if reading.is_visible(map, key) && is_lifted(map, reading, &subject, key) {
            organisations.insert(key);
        }
    }
    if organisations.is_empty() {
        return Emphasis { hulls, overlap, ..Emphasis::default() };
    }
    let lifted = |is_lifted: bool| if is_lifted { Level::Lifted } else { Level::Faded };
    let link_level = |key: Key<Link>, link: &Link| {
        let ends = [link.source, link.target];
        lifted(
            reading.is_link_visible(map, key)
                && match &subject {
                    Subject::Nothing => false,
                    Subject::Organisation(key) => ends.contains(key),
                    Subject::Collaborations(keys) => {
                        keys.iter().any(|key| ends.iter().all(|end| is_member(map, key, *end)))
                    }
                    Subject::Entry(Preview::LinkType(key)) => link.link_type == *key,
                    Subject::Entry(_) => ends.iter().all(|end| organisations.contains(end)),
                },
        )
    };
    let network_level = |_: Key<Network>, network: &Network| match &subject {
        Subject::Entry(Preview::LinkType(key)) => lifted(network.link_type == *key),
        // Everyone is in the network that joins all: lifting it each time would say nothing.
        Subject::Organisation(key) if network.members.contains(key) => Level::Normal,
        _ => Level::Faded,
    };
    let collaboration_level = |key: Key<Collaboration>, collaboration: &Collaboration| match &subject {
        Subject::Organisation(member) => lifted(collaboration.part_of(*member).is_some()),
        Subject::Collaborations(keys) => lifted(keys.contains(&key)),
        _ => Level::Faded,
    };
    Emphasis {
        links: levels(&map.links, link_level),
        networks: levels(&map.networks, network_level),
        collaborations: levels(&map.collaborations, collaboration_level),
        organisations: levels(&map.organisations, |key, _| lifted(organisations.contains(&key))),
        hulls,
        overlap,
    }
}

fn subject(reading: &Reading) -> Subject {
    match (reading.preview, reading.selection) {
        (Some(Preview::Organisation(key)), _) | (None, Some(Selection::Organisation(key))) => {
            Subject::Organisation(key)
        }
        (Some(Preview::Collaboration(key)), _) | (None, Some(Selection::Collaboration(key))) => {
            let mut together = reading.highlighted.clone();
            Subject::Collaborations(if together.insert(key) { together } else { KeySet::from([key]) })
        }
        (Some(entry), _) => Subject::Entry(entry),
        (None, None) if reading.highlighted.is_empty() => Subject::Nothing,
        (None, None) => Subject::Collaborations(reading.highlighted.clone()),
    }
}

fn is_lifted(map: &Map, reading: &Reading, subject: &Subject, key: Key<Organisation>) -> bool {
    match subject {
        Subject::Organisation(chosen) => {
            let ties = |link: &Key<Link>| {
                map.links[*link].other_end(key) == Some(*chosen) && reading.is_link_visible(map, *link)
            };
            key == *chosen || map.graph.links_of(key).iter().any(ties)
        }
        Subject::Collaborations(keys) => keys.iter().any(|it| is_member(map, it, key)),
        Subject::Entry(Preview::Role(role)) => map.organisations[key].roles.contains(role),
        Subject::Entry(Preview::Standing(standing)) => map.organisations[key].standing == *standing,
        Subject::Entry(Preview::LinkType(link_type)) => {
            let is_of_kind =
                |link: &Key<Link>| map.links[*link].link_type == *link_type && reading.is_link_visible(map, *link);
            map.graph.links_of(key).iter().any(is_of_kind)
                || map.networks.entries().any(|(at, network)| {
                    network.link_type == *link_type
                        && network.members.contains(&key)
                        && reading.is_network_visible(map, at)
                })
        }
        Subject::Nothing | Subject::Entry(Preview::Organisation(_) | Preview::Collaboration(_)) => false,
    }
}

fn hulls(reading: &Reading) -> KeySet<Collaboration> {
    let mut hulls = reading.highlighted.clone();
    if let Some(Selection::Collaboration(key)) = reading.selection {
        hulls.insert(key);
    }
    if let Some(Preview::Collaboration(key)) = reading.preview {
        hulls.insert(key);
    }
    hulls
}

fn overlap(map: &Map, reading: &Reading, hulls: &KeySet<Collaboration>) -> KeySet<Organisation> {
    let mut overlap = KeySet::new();
    if hulls.len() > 1 {
        for key in map.organisations.keys() {
            if hulls.iter().all(|hull| is_member(map, hull, key)) && reading.is_visible(map, key) {
                overlap.insert(key);
            }
        }
    }
    overlap
}

fn is_member(map: &Map, collaboration: Key<Collaboration>, organisation: Key<Organisation>) -> bool {
    map.collaborations[collaboration].part_of(organisation).is_some()
}

fn levels<T>(table: &Table<T>, level: impl Fn(Key<T>, &T) -> Level) -> Vec<Level> {
    let mut levels = Vec::with_capacity(table.len());
    for (key, row) in table.entries() {
        levels.push(level(key, row));
    }
    levels
}

fn level_at<T>(levels: &[Level], key: Key<T>) -> Level {
    levels.get(key.position()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Standing;
    use crate::reading::sample;

    /// The levels as one word per table: `+` lifted, `.` normal, `-` faded.
    fn drawn(reading: &Reading) -> [String; 4] {
        let map = sample::map();
        let emphasis = emphasis(&map, reading);
        let sign = |level: Level| match level {
            Level::Lifted => '+',
            Level::Normal => '.',
            Level::Faded => '-',
        };
        [
            map.organisations.keys().map(|key| sign(emphasis.organisation(key))).collect(),
            map.links.keys().map(|key| sign(emphasis.link(key))).collect(),
            map.networks.keys().map(|key| sign(emphasis.network(key))).collect(),
            map.collaborations.keys().map(|key| sign(emphasis.collaboration(key))).collect(),
        ]
    }

    fn previewing(preview: Preview) -> Reading {
        Reading { preview: Some(preview), ..Reading::default() }
    }

    #[test]
    fn choices_lift_what_they_are_about() {
        let (first, second) = (Key::new(0), Key::new(1));
        let selected = Reading { selection: Some(Selection::Organisation(Key::new(2))), ..Reading::default() };
        let highlighted = Reading { highlighted: KeySet::from([first]), ..Reading::default() };
        // Organisations a b c d outside; links a-b b-c a-outside; one network; circle (a b c) and project (b d).
        let table = [
            (Reading::default(), [".....", "...", ".", ".."]),
            (previewing(Preview::Organisation(Key::new(0))), ["++---", "+--", ".", "+-"]),
            (previewing(Preview::Role(Key::new(0))), ["++---", "+--", "-", "--"]),
            (previewing(Preview::Role(Key::new(2))), ["---+-", "---", "-", "--"]),
            (previewing(Preview::LinkType(Key::new(1))), ["-++--", "-+-", "-", "--"]),
            (previewing(Preview::LinkType(Key::new(2))), ["++++-", "---", "+", "--"]),
            (previewing(Preview::Standing(Standing::ActionPartner)), ["---+-", "---", "-", "--"]),
            (previewing(Preview::Collaboration(second)), ["-+-+-", "---", "-", "-+"]),
            (selected.clone(), ["-++--", "-+-", ".", "+-"]),
            (Reading { preview: Some(Preview::Role(Key::new(2))), ..selected }, ["---+-", "---", "-", "--"]),
            (highlighted.clone(), ["+++--", "++-", "-", "+-"]),
            (
                Reading { preview: Some(Preview::Collaboration(second)), ..highlighted.clone() },
                ["++++-", "++-", "-", "++"],
            ),
            (Reading { selection: Some(Selection::Collaboration(second)), ..highlighted }, ["++++-", "++-", "-", "++"]),
        ];
        for (reading, expected) in table {
            assert_eq!(drawn(&reading), expected, "{reading:?}");
        }
    }

    #[test]
    fn what_is_hidden_lifts_nothing() {
        assert_eq!(drawn(&previewing(Preview::Standing(Standing::External)))[0], ".....");
        assert_eq!(drawn(&previewing(Preview::Organisation(Key::new(4))))[0], ".....");
        let funding = Key::new(0);
        let hidden = Reading { hidden_link_types: KeySet::from([funding]), ..previewing(Preview::LinkType(funding)) };
        assert_eq!(drawn(&hidden)[0], ".....");
    }

    #[test]
    fn two_hulls_show_whom_they_share() {
        let map = sample::map();
        let mut reading = Reading { highlighted: KeySet::from([Key::new(0)]), ..Reading::default() };
        assert!(emphasis(&map, &reading).overlap.is_empty());
        reading.preview = Some(Preview::Collaboration(Key::new(1)));
        let drawn = emphasis(&map, &reading);
        assert_eq!(drawn.hulls.len(), 2);
        assert_eq!(drawn.overlap, KeySet::from([Key::new(1)]));
    }

    #[test]
    fn a_highlighted_collaboration_stands_out_when_pointed_at() {
        let both = KeySet::from([Key::new(0), Key::new(1)]);
        let reading = Reading { highlighted: both, ..previewing(Preview::Collaboration(Key::new(1))) };
        assert_eq!(drawn(&reading), ["-+-+-", "---", "-", "-+"]);
    }
}
