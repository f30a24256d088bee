//! The parts of a map that an edit left as they were, whose shapes are kept. Without a map from before, it is the same map.

use super::ink::Ink;
use super::link_shape::LinkShape;
use super::regions::ground_of;
use crate::layout::Layout;
use crate::model::{Key, Link, Map, Organisation, Role};
use crate::text::Language;

/// Whether all roles look the same.
pub(super) fn has_same_roles(was: Option<&Map>, now: &Map) -> bool {
    let look = |role: &Role| (role.glyph, role.colour);
    was.is_none_or(|was| was.roles.iter().map(look).eq(now.roles.iter().map(look)))
}

/// Whether all organisations are called the same on the map.
pub(super) fn has_same_labels(was: Option<&Map>, now: &Map) -> bool {
    let is_same = |(one, other): (&Organisation, &Organisation)| one.label == other.label;
    let len = now.organisations.len();
    was.is_none_or(|was| {
        was.organisations.len() == len && was.organisations.iter().zip(&now.organisations).all(is_same)
    })
}

/// Whether a link has this line, which was that of its row: between the same ends, and as its type and its facts have it.
pub(super) fn has_line(was: Option<&Map>, now: &Map, key: Key<Link>, shape: &LinkShape) -> bool {
    was.is_none_or(|was| {
        let (link, former) = (&now.links[key], was.links.iter().nth(key.position()));
        let kind = &now.link_types[link.link_type];
        former.is_some_and(|former| (former.source, former.target) == (link.source, link.target))
            && shape.link_type == link.link_type
            && shape.ink == Ink::of_link_type(kind)
            && shape.dash == kind.dash
            && shape.head.is_some() == link.directed
            && shape.end_mark.is_some() == link.period.is_past
            && shape.is_inferred == link.is_inferred()
            && shape.step == link.strength.as_ref().map_or(0, |strength| strength.step)
    })
}

/// Whether the groups have the same members and names, and stand where they stood.
pub(super) fn has_same_groups(
    was: Option<&Map>,
    now: &Map,
    (before, layout): (&Layout, &Layout),
    language: Language,
) -> bool {
    was.is_none_or(|was| {
        let names = |map: &Map| map.groups.iter().map(|group| group.name.get(language).to_owned()).collect::<Vec<_>>();
        ground_of(was, before) == ground_of(now, layout) && names(was) == names(now)
    })
}
