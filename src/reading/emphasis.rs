//! What the reading brings forward on the map, and what it fades.

use super::{Preview, Reading, Selection, SlideHighlight};
use crate::model::{Collaboration, Key, KeySet, Link, LinkType, Map, Network, Organisation, Table};

/// How strongly an item is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// As usual.
    #[default]
    Normal,
    /// In front of the rest.
    Lifted,
    /// Behind, still readable and reachable.
    Faded,
}

/// How strongly each item of the map is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Emphasis {
    organisations: Vec<Level>,
    links: Vec<Level>,
    networks: Vec<Level>,
    collaborations: Vec<Level>,
    /// The collaborations whose hull is drawn: highlighted, selected, previewed, or on the path.
    pub hulls: KeySet<Collaboration>,
    /// The visible organisations that belong to every one of two or more hulls.
    pub overlap: KeySet<Organisation>,
    /// The visible organisations.
    pub visible: KeySet<Organisation>,
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

/// What the emphasis is for: the first of preview, path, focus, selection, slide and highlights.
enum Subject<'reading> {
    Nothing,
    Slide(&'reading SlideHighlight),
    Organisation(Key<Organisation>),
    Path,
    Focus(&'reading KeySet<Organisation>),
    Collaborations(KeySet<Collaboration>),
    /// A legend entry or a link.
    Entry(Preview),
}

/// How strongly everything is drawn for `reading` while `preview` is hovered or focused. The order of precedence is preview,
/// path, focus, selection, slide, highlights. A focus that hides the rest fades nothing.
///
/// - A path lifts its organisations, links and collaborations; if there is none, its two ends.
/// - A focus lifts the organisations within its reach and the links among them.
/// - An organisation lifts itself, its links, its neighbours and its collaborations.
/// - A link lifts itself and its two ends.
/// - A role, a group or a standing lifts its organisations and the links among them; a link type, its links and their ends.
/// - A slide's highlight lifts all of these together; without link types, the links among the organisations it lifts.
/// - Collaborations lift their members and the links within each. A previewed or selected collaboration joins the highlighted
///   ones; if it is already highlighted, it is lifted alone.
///
/// The rest fades. Only visible items count: if no visible organisation is lifted, everything is normal.
pub fn emphasis(map: &Map, reading: &Reading, preview: Option<Preview>) -> Emphasis {
    emphasis_among(map, reading, preview, reading.visible(map))
}

/// The same, given the [`visible`](Reading::visible) organisations.
pub fn emphasis_among(
    map: &Map,
    reading: &Reading,
    preview: Option<Preview>,
    visible: KeySet<Organisation>,
) -> Emphasis {
    let hulls = hulls(reading, preview);
    let overlap = overlap(map, reading, &hulls);
    let subject = subject(reading, preview);
    let (mut organisations, around) = (KeySet::new(), around(map, reading, &subject));
    for key in visible.iter() {
        if around.contains(&key) || is_lifted(map, &subject, key) {
            organisations.insert(key);
        }
    }
    if organisations.is_empty() {
        return Emphasis { hulls, overlap, visible, ..Emphasis::default() };
    }
    let lifted = |is_lifted: bool| if is_lifted { Level::Lifted } else { Level::Faded };
    let link_level = |key: Key<Link>, link: &Link| {
        let ends = [link.source, link.target];
        lifted(
            reading.is_link_among(map, key, &visible)
                && match &subject {
                    Subject::Nothing => false,
                    Subject::Path => reading.reached.links.contains(&key),
                    Subject::Organisation(key) => ends.contains(key),
                    Subject::Collaborations(keys) => {
                        keys.iter().any(|key| ends.iter().all(|end| is_member(map, key, *end)))
                    }
                    Subject::Entry(Preview::LinkType(key)) => link.link_type == *key,
                    Subject::Entry(Preview::Link(looked_at)) => key == *looked_at,
                    Subject::Entry(Preview::Past) => link.period.is_past,
                    Subject::Slide(lifted) if !lifted.link_types.is_empty() => {
                        lifted.link_types.contains(&link.link_type)
                    }
                    Subject::Entry(_) | Subject::Slide(_) | Subject::Focus(_) => {
                        ends.iter().all(|end| organisations.contains(end))
                    }
                },
        )
    };
    let network_level = |_: Key<Network>, network: &Network| match &subject {
        Subject::Entry(Preview::LinkType(key)) => lifted(network.link_type == *key),
        Subject::Slide(shown) => lifted(shown.link_types.contains(&network.link_type)),
        // The network that joins all has every organisation: lifting it would distinguish nothing.
        Subject::Organisation(key) if network.members.contains(key) => Level::Normal,
        Subject::Focus(_) => Level::Normal,
        _ => Level::Faded,
    };
    let collaboration_level = |key: Key<Collaboration>, collaboration: &Collaboration| match &subject {
        Subject::Organisation(member) => lifted(collaboration.part_of(*member).is_some()),
        Subject::Collaborations(keys) => lifted(keys.contains(&key)),
        Subject::Slide(_) | Subject::Path | Subject::Focus(_) => lifted(hulls.contains(&key)),
        _ => Level::Faded,
    };
    Emphasis {
        links: levels(&map.links, link_level),
        networks: levels(&map.networks, network_level),
        collaborations: levels(&map.collaborations, collaboration_level),
        organisations: levels(&map.organisations, |key, _| lifted(organisations.contains(&key))),
        hulls,
        overlap,
        visible,
    }
}

fn subject(reading: &Reading, preview: Option<Preview>) -> Subject<'_> {
    if preview.is_none() {
        if reading.path.is_some() {
            return Subject::Path;
        }
        if let Some(within) = reading.within_focus()
            && reading.focus.is_some_and(|focus| !focus.hides)
        {
            return Subject::Focus(within);
        }
    }
    match (preview, reading.selection) {
        (Some(Preview::Organisation(key)), _) | (None, Some(Selection::Organisation(key))) => {
            Subject::Organisation(key)
        }
        (Some(Preview::Collaboration(key)), _) | (None, Some(Selection::Collaboration(key))) => {
            let mut together = reading.highlighted.clone();
            Subject::Collaborations(if together.insert(key) { together } else { KeySet::from([key]) })
        }
        (Some(entry), _) => Subject::Entry(entry),
        (None, Some(Selection::Link(key))) => Subject::Entry(Preview::Link(key)),
        (None, None) if !reading.slide_highlight.is_empty() => Subject::Slide(&reading.slide_highlight),
        (None, None) if reading.highlighted.is_empty() => Subject::Nothing,
        (None, None) => Subject::Collaborations(reading.highlighted.clone()),
    }
}

/// The organisations lifted by the links of `subject`, found in one pass over those links.
fn around(map: &Map, reading: &Reading, subject: &Subject<'_>) -> KeySet<Organisation> {
    match subject {
        Subject::Organisation(chosen) => reading.neighbours(map, *chosen).into_iter().chain([*chosen]).collect(),
        Subject::Entry(Preview::LinkType(link_type)) => tied(map, reading, &KeySet::from([*link_type])),
        Subject::Slide(lifted) => tied(map, reading, &lifted.link_types),
        Subject::Path => reading.reached.organisations.clone(),
        Subject::Entry(Preview::Past) => {
            let past = map.links.entries().filter(|(_, link)| link.period.is_past);
            let past = past.filter(|(key, _)| reading.is_link_visible(map, *key));
            past.flat_map(|(_, link)| [link.source, link.target]).collect()
        }
        _ => KeySet::new(),
    }
}

/// The organisations that visible links or networks of these types join to another.
fn tied(map: &Map, reading: &Reading, link_types: &KeySet<LinkType>) -> KeySet<Organisation> {
    let is_of_kind =
        |(key, link): &(Key<Link>, &Link)| link_types.contains(&link.link_type) && reading.is_link_visible(map, *key);
    let is_network_of_kind = |(key, network): &(Key<Network>, &Network)| {
        link_types.contains(&network.link_type) && reading.is_network_visible(map, *key)
    };
    let ends = map.links.entries().filter(is_of_kind).flat_map(|(_, link)| [link.source, link.target]);
    let members =
        map.networks.entries().filter(is_network_of_kind).flat_map(|(_, network)| network.members.iter().copied());
    ends.chain(members).collect()
}

/// Whether `subject` lifts the organisation for what it is, whatever its links.
fn is_lifted(map: &Map, subject: &Subject<'_>, key: Key<Organisation>) -> bool {
    match subject {
        Subject::Focus(within) => within.contains(&key),
        Subject::Collaborations(keys) => keys.iter().any(|it| is_member(map, it, key)),
        Subject::Entry(Preview::Role(role)) => map.organisations[key].roles.contains(role),
        Subject::Entry(Preview::Standing(standing)) => map.organisations[key].standing == *standing,
        Subject::Entry(Preview::Group(group)) => map.groups[*group].holds(key),
        Subject::Entry(Preview::Link(link)) => map.links[*link].other_end(key).is_some(),
        Subject::Slide(lifted) => lifted.organisations.contains(&key) || lifted.plays(&map.organisations[key].roles),
        Subject::Nothing | Subject::Path | Subject::Organisation(_) | Subject::Entry(_) => false,
    }
}

fn hulls(reading: &Reading, preview: Option<Preview>) -> KeySet<Collaboration> {
    let mut hulls = reading.highlighted.clone();
    for through in reading.reached.collaborations.iter() {
        hulls.insert(through);
    }
    if let Some(Selection::Collaboration(key)) = reading.selection {
        hulls.insert(key);
    }
    if let Some(Preview::Collaboration(key)) = preview {
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
    map.collaborations[collaboration].current_part_of(organisation).is_some()
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
mod tests;
