//! The marks: one drawn thing each, with its place, its ink and how much it stands out.

use super::shapes::Shapes;
use crate::geometry::{Point, Rect};
use crate::model::{Collaboration, Key, Link, Map, Network, Organisation, Part, Standing};
use crate::reading::{Level, Reading, Selection, emphasis};

/// Everything drawn for one reading of one map.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// One per organisation, in table order.
    pub nodes: Vec<NodeMark>,
    /// One per link, in table order.
    pub links: Vec<LinkMark>,
    /// One per network, in table order.
    pub networks: Vec<NetworkMark>,
    /// One per collaboration that is shown.
    pub hulls: Vec<HullMark>,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeMark {
    /// Whom it stands for.
    pub organisation: Key<Organisation>,
    /// Middle of the ring.
    pub centre: Point,
    /// Where the name is written.
    pub label: Rect,
    /// Its part in the one collaboration that is shown, if it has one.
    pub part: Option<Part>,
    /// How many of its links are drawn.
    pub links: usize,
    /// How much it stands out.
    pub level: Level,
    /// Whether it is drawn.
    pub is_visible: bool,
    /// Whether its card is open.
    pub is_selected: bool,
}

/// A link.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkMark {
    /// Which one.
    pub link: Key<Link>,
    /// How much it stands out.
    pub level: Level,
    /// Whether it is drawn.
    pub is_visible: bool,
}

/// The line around everyone a network joins.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkMark {
    /// Which one.
    pub network: Key<Network>,
    /// How much it stands out.
    pub level: Level,
    /// Whether it is drawn.
    pub is_visible: bool,
}

/// The hull of a collaboration.
#[derive(Clone, Debug, PartialEq)]
pub struct HullMark {
    /// Which one.
    pub collaboration: Key<Collaboration>,
    /// Its path data.
    pub path: String,
}

impl Scene {
    /// What is drawn of `map`, in these `shapes`, for `reading`.
    pub fn of(map: &Map, shapes: &Shapes, reading: &Reading) -> Self {
        let emphasis = emphasis(map, reading);
        let shown: Vec<_> = emphasis.hulls.iter().collect();
        let with_externals = !reading.hidden_standings.contains(&Standing::External);
        let selected = match reading.selection {
            Some(Selection::Organisation(key)) => Some(key),
            _ => None,
        };
        let part_in_shown = |organisation| match shown.as_slice() {
            [only] => map.collaborations[*only].part_of(organisation),
            _ => None,
        };
        Self {
            nodes: map
                .organisations
                .keys()
                .map(|organisation| {
                    let place = shapes.layout.place(organisation);
                    NodeMark {
                        organisation,
                        centre: place.centre,
                        label: place.label,
                        part: part_in_shown(organisation),
                        links: map
                            .graph
                            .links_of(organisation)
                            .iter()
                            .filter(|link| reading.is_link_visible(map, **link))
                            .count(),
                        level: emphasis.organisation(organisation),
                        is_visible: reading.is_visible(map, organisation),
                        is_selected: selected == Some(organisation),
                    }
                })
                .collect(),
            links: map
                .links
                .keys()
                .map(|link| LinkMark {
                    link,
                    level: emphasis.link(link),
                    is_visible: reading.is_link_visible(map, link),
                })
                .collect(),
            networks: map
                .networks
                .keys()
                .map(|network| NetworkMark {
                    network,
                    level: emphasis.network(network),
                    is_visible: reading.is_network_visible(map, network),
                })
                .collect(),
            hulls: shown
                .into_iter()
                .map(|collaboration| {
                    let path = shapes.hull(map, collaboration, with_externals).to_owned();
                    HullMark { collaboration, path }
                })
                .collect(),
        }
    }
}
