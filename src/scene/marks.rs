//! The marks of everything drawn, complete, so that a painter needs neither the map nor the reading.

use std::sync::Arc;

use super::facts::facts;
use super::handles::Reach;
use super::label::beyond;
use super::link_shape::LinkShape;
use super::lit_names::lit_names;
use super::name_tag::NameTag;
use super::node_shape::NodeShape;
use super::regions::Region;
use super::shapes::{NetworkShape, Shapes};
use super::shared::Shared;
use crate::geometry::Point;
use crate::model::{Collaboration, Key, Link, Map, Organisation, Standing, alphabetical};
use crate::reading::{Emphasis, Level, Preview, Reading, Selection, emphasis};
use crate::text::Language;

/// Everything drawn for a reading of a map.
///
/// It shares its shapes with [`Shapes`]: a choice or a preview only changes levels, flags and parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The language of its texts.
    pub language: Language,
    /// The size of the letters of names.
    pub letters_px: f64,
    /// Whether it is seen from afar: its links are hairlines.
    pub is_far: bool,
    /// Whether names are drawn above all nodes: they may cover those that are less linked.
    pub are_names_above: bool,
    /// One per organisation, in table order.
    pub nodes: Vec<NodeMark>,
    /// The order in which the organisations are drawn and read: by name, as their ranks are.
    pub order: Vec<usize>,
    /// One per link, in table order.
    pub links: Vec<LinkMark>,
    /// One per network, in table order.
    pub networks: Vec<NetworkMark>,
    /// The regions of the largest groups of a large map, while no hull is drawn.
    pub regions: Arc<Vec<Region>>,
    /// One per collaboration that is shown.
    pub hulls: Vec<HullMark>,
    /// The full name of the hovered or focused organisation, if its label is another text.
    pub name_tag: Option<NameTag>,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own, in any combination")]
pub struct NodeMark {
    /// Its organisation.
    pub key: Key<Organisation>,
    /// The centre of the ring.
    pub centre: Point,
    /// The ring and the label.
    pub shape: Shared<NodeShape>,
    /// What its full name has beyond its label, if anything.
    pub full_name: Option<String>,
    /// Its accessible name after its names and part: the roles, the number of drawn links.
    pub facts: String,
    /// Its part in the collaboration shown, if there is only one.
    pub part: Option<PartMark>,
    /// Its rank among visible organisations, by name; `None` if hidden.
    pub rank: Option<Rank>,
    /// Its emphasis.
    pub emphasis: Level,
    /// Whether it is drawn.
    pub is_visible: bool,
    /// Whether its name is written.
    pub is_named: bool,
    /// Whether its card is open.
    pub is_selected: bool,
    /// Whether it is an end of the current path.
    pub is_end: bool,
    /// Whether it was moved by hand.
    pub is_pinned: bool,
    /// Whether it is a button: over a picture, not all are.
    pub has_handle: bool,
}

/// The part of an organisation in a collaboration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartMark {
    /// The word for it.
    pub word: &'static str,
    /// Whether it is written on the map; the part of more than half of the members is not.
    pub is_written: bool,
}

/// A rank in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// The rank, from 1.
    pub place: usize,
    /// The number of items.
    pub total: usize,
}

/// A link.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkMark {
    /// Its link.
    pub key: Key<Link>,
    /// The line, the arrow head, the colour and the dash.
    pub shape: Shared<LinkShape>,
    /// Its emphasis.
    pub emphasis: Level,
    /// Whether it is drawn.
    pub is_visible: bool,
    /// Whether it is a hairline: seen from afar, and not lit.
    pub is_thin: bool,
}

/// The outline around the members of a network.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkMark {
    /// The outline and its colour.
    pub shape: Shared<NetworkShape>,
    /// Its emphasis.
    pub emphasis: Level,
    /// Whether it is drawn.
    pub is_visible: bool,
}

/// The hull of a collaboration.
#[derive(Clone, Debug, PartialEq)]
pub struct HullMark {
    /// Its collaboration.
    pub key: Key<Collaboration>,
    /// Its path data, filled by the even-odd rule.
    pub path: Arc<str>,
}

impl Scene {
    /// The scene of `map` in these `shapes`, for `reading` and `preview`.
    pub fn of(map: &Map, shapes: &Shapes, reading: &Reading, preview: Option<Preview>) -> Self {
        Self::within(map, shapes, reading, preview, None)
    }

    /// The same for a picture with buttons within `reach` over it: only those have the texts of a button.
    pub fn within(
        map: &Map,
        shapes: &Shapes,
        reading: &Reading,
        preview: Option<Preview>,
        reach: Option<&Reach>,
    ) -> Self {
        let emphasis = emphasis(map, reading, preview);
        let is_far = shapes.is_far();
        let links = map.links.keys().zip(&shapes.links).map(|(key, shape)| LinkMark {
            key,
            shape: shape.clone(),
            emphasis: emphasis.link(key),
            is_visible: reading.is_link_visible(map, key),
            is_thin: is_far && emphasis.link(key) != Level::Lifted,
        });
        let networks = map.networks.keys().zip(&shapes.networks).map(|(key, shape)| NetworkMark {
            shape: shape.clone(),
            emphasis: emphasis.network(key),
            is_visible: reading.is_network_visible(map, key),
        });
        let is_external_shown =
            |key| map.organisations[key].standing == Standing::External && reading.is_visible(map, key);
        let with_externals =
            !reading.hidden_standings.contains(&Standing::External) || map.organisations.keys().any(is_external_shown);
        let name_tag = name_tag(map, shapes, reading, preview);
        let hull = |key| HullMark { key, path: shapes.hull(map, key, with_externals) };
        Self {
            language: reading.language,
            letters_px: shapes.letters_px(),
            is_far,
            nodes: nodes(map, shapes, reading, &emphasis, name_tag.as_ref(), reach),
            are_names_above: !shapes.layout.sizes.has_room_for_names,
            order: alphabetical(map, reading.language).map(Key::position).collect(),
            networks: networks.collect(),
            regions: if emphasis.hulls.is_empty() { Arc::clone(&shapes.regions) } else { Arc::default() },
            hulls: emphasis.hulls.iter().map(hull).collect(),
            links: links.collect(),
            name_tag,
        }
    }

    /// The same with these organisations pinned.
    #[must_use]
    pub fn with_pins(mut self, pinned: &[Key<Organisation>]) -> Self {
        for key in pinned {
            if let Some(mark) = self.nodes.get_mut(key.position()) {
                mark.is_pinned = true;
            }
        }
        self
    }
}

fn name_tag(map: &Map, shapes: &Shapes, reading: &Reading, preview: Option<Preview>) -> Option<NameTag> {
    let Some(Preview::Organisation(key)) = preview else { return None };
    let shape = shapes.nodes.get(key.position()).filter(|_| reading.is_visible(map, key))?;
    NameTag::of(
        key,
        shapes.layout.place(key).centre,
        shape,
        map.organisations[key].name.get(reading.language),
        shapes.layout.world,
    )
}

fn nodes(
    map: &Map,
    shapes: &Shapes,
    reading: &Reading,
    emphasis: &Emphasis,
    name_tag: Option<&NameTag>,
    reach: Option<&Reach>,
) -> Vec<NodeMark> {
    let selected = match reading.selection {
        Some(Selection::Organisation(key)) => Some(key),
        _ => None,
    };
    let named = lit_names(shapes, emphasis, selected, name_tag);
    let mut hulls = emphasis.hulls.iter();
    let only_hull = hulls.next().filter(|_| hulls.next().is_none());
    let part_of = |key| map.collaborations[only_hull?].current_part_of(key);
    let usual = only_hull.and_then(|key| map.collaborations[key].usual_part());
    let full = |key| beyond(&map.organisations[key].label, map.organisations[key].name.get(reading.language));
    let handles = reach.map(|reach| reach.handles(map, shapes, reading));
    let has_handle = |key: Key<Organisation>| {
        handles.as_ref().is_none_or(|handles| handles.get(key.position()).copied().unwrap_or_default())
    };
    let facts_of = |key| facts(map, key, shapes.degree(key).unwrap_or_default(), reading.language);
    let mark = |((key, shape), is_named): ((_, &Shared<NodeShape>), _)| NodeMark {
        key,
        centre: shapes.layout.place(key).centre,
        shape: shape.clone(),
        full_name: Some(full(key)).filter(|name| has_handle(key) && !name.is_empty()).map(str::to_owned),
        facts: if has_handle(key) { facts_of(key) } else { String::new() },
        part: part_of(key)
            .map(|part| PartMark { word: part.word(reading.language.words()), is_written: Some(part) != usual }),
        rank: None,
        emphasis: emphasis.organisation(key),
        is_visible: reading.is_visible(map, key),
        is_named,
        is_selected: selected == Some(key),
        is_end: reading.path.is_some_and(|path| path.from == key || path.to == key),
        is_pinned: false,
        has_handle: has_handle(key),
    };
    let mut nodes: Vec<_> = map.organisations.keys().zip(&shapes.nodes).zip(named).map(mark).collect();
    let total = nodes.iter().filter(|mark| mark.is_visible).count();
    let mut place = 0;
    for key in alphabetical(map, reading.language) {
        if let Some(mark) = nodes.get_mut(key.position()).filter(|mark| mark.is_visible) {
            place += 1;
            mark.rank = Some(Rank { place, total });
        }
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::reading::Preview;

    fn bundled() -> (Map, Shapes) {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let shapes = Shapes::of(&map, settled(&map, Format::Wide), &Reading::default());
        (map, shapes)
    }

    #[test]
    fn pointing_at_an_organisation_changes_levels_only() {
        let (map, shapes) = bundled();
        let scene = |preview| Scene::of(&map, &shapes, &Reading::default(), preview);
        let rest = scene(None);
        for key in map.organisations.keys() {
            let lit = scene(Some(Preview::Organisation(key)));
            for (before, after) in rest.nodes.iter().zip(&lit.nodes) {
                assert_eq!(before.shape, after.shape);
                assert_eq!(NodeMark { emphasis: before.emphasis, ..after.clone() }, *before);
            }
            for (before, after) in rest.links.iter().zip(&lit.links) {
                assert_eq!(before.shape, after.shape);
                assert_eq!(LinkMark { emphasis: before.emphasis, ..after.clone() }, *before);
            }
            assert_eq!(rest.hulls, lit.hulls);
            assert_eq!(rest == lit, !rest.nodes[key.position()].is_visible);
        }
    }

    #[test]
    fn parts_are_written_where_they_differ() {
        let (map, shapes) = bundled();
        for (key, collaboration) in map.collaborations.entries() {
            let shown = Reading { highlighted: [key].into(), ..Reading::default() };
            for mark in Scene::of(&map, &shapes, &shown, None).nodes {
                let part = collaboration.part_of(mark.key);
                assert_eq!(mark.part.is_some(), part.is_some(), "a screen reader hears it");
                assert!(mark.part.is_none_or(|mark| mark.is_written == (part != collaboration.usual_part())));
            }
            assert!(collaboration.usual_part().is_some(), "{}", collaboration.id);
        }
    }

    #[test]
    fn visible_organisations_are_ranked_by_name() {
        let (map, shapes) = bundled();
        let scene = Scene::of(&map, &shapes, &Reading::default(), None);
        let mut places: Vec<_> = scene.nodes.iter().filter_map(|mark| mark.rank).map(|rank| rank.place).collect();
        places.sort_unstable();
        assert_eq!(places, (1..=16).collect::<Vec<_>>());
        let first = scene.nodes.iter().find(|mark| mark.rank == Some(Rank { place: 1, total: 16 })).unwrap();
        assert_eq!(
            alphabetical(&map, Language::FR).find(|key| scene.nodes[key.position()].is_visible),
            Some(first.key)
        );
        assert!(scene.nodes.iter().all(|mark| mark.rank.is_some() == mark.is_visible));
    }
}
