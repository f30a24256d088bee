//! The marks of organisations: their rings, names, texts and flags.

use super::facts::facts;
use super::handles::Reach;
use super::lit_names::lit_names;
use super::name_tag::NameTag;
use super::node_shape::NodeShape;
use super::shapes::Shapes;
use super::shared::Shared;
use crate::geometry::Point;
use crate::layout::beyond;
use crate::model::{Key, Map, Organisation, alphabetical};
use crate::reading::{Emphasis, Level, Reading, Selection};

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

/// The marks of all organisations, in table order.
pub(super) fn node_marks(
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
        full_name: has_handle(key).then(|| full(key)).filter(|name| !name.is_empty()).map(str::to_owned),
        facts: if has_handle(key) { facts_of(key) } else { String::new() },
        part: part_of(key)
            .map(|part| PartMark { word: part.word(reading.language.words()), is_written: Some(part) != usual }),
        rank: None,
        emphasis: emphasis.organisation(key),
        is_visible: emphasis.visible.contains(&key),
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
