//! What the drawing of each entry has of the map, compared with the map before an edit: shapes of what stays are kept.

use super::regions::ground_of;
use super::ring::ring_roles;
use crate::layout::Layout;
use crate::model::{Collaboration, Key, Link, LinkType, Map, Member, Organisation, Role};
use crate::text::Language;

/// A map, and the one that it is an edit of, if it is another.
pub(super) struct Since<'map> {
    was: Option<&'map Map>,
    now: &'map Map,
    pub(super) has_same_roles: bool,
    has_same_types: bool,
}

impl<'map> Since<'map> {
    pub(super) fn of(was: Option<&'map Map>, now: &'map Map) -> Self {
        let role = |role: &Role| (role.glyph, role.colour);
        let link_type = |kind: &LinkType| (kind.dash, kind.colour);
        Self {
            was,
            now,
            has_same_roles: was.is_none_or(|was| was.roles.iter().map(role).eq(now.roles.iter().map(role))),
            has_same_types: was
                .is_none_or(|was| was.link_types.iter().map(link_type).eq(now.link_types.iter().map(link_type))),
        }
    }

    /// Whether an organisation has the same ring.
    pub(super) fn has_same_ring(&self, row: usize, hides_past: bool) -> bool {
        let ring = |it: &Organisation| (it.standing, ring_roles(it, hides_past));
        let same =
            |was: &Map| was.organisations.iter().nth(row).map(ring) == self.now.organisations.iter().nth(row).map(ring);
        self.has_same_roles && self.was.is_none_or(same)
    }

    /// Whether all organisations are called the same on the map.
    pub(super) fn has_same_labels(&self) -> bool {
        let label = |it: &'map Organisation| &it.label;
        self.was.is_none_or(|was| was.organisations.iter().map(label).eq(self.now.organisations.iter().map(label)))
    }

    /// Whether a link has the same line, between ends that stay.
    pub(super) fn has_same_line(&self, key: Key<Link>) -> bool {
        let line = |it: &Link| {
            let step = it.strength.as_ref().map(|strength| strength.step);
            (it.source, it.target, it.link_type, it.directed, it.period.is_past, it.is_inferred(), step)
        };
        let same = |was: &Map| was.links.iter().nth(key.position()).map(line) == Some(line(&self.now.links[key]));
        self.has_same_types && self.was.is_none_or(same)
    }

    /// Whether all links have the same ends.
    pub(super) fn has_same_ends(&self) -> bool {
        let ends = |it: &Link| [it.source, it.target];
        self.was.is_none_or(|was| was.links.iter().map(ends).eq(self.now.links.iter().map(ends)))
    }

    /// Whether the groups have the same members and names, and stand where they stood.
    pub(super) fn has_same_groups(&self, before: &Layout, layout: &Layout, language: Language) -> bool {
        self.was.is_none_or(|was| {
            let name = |map: &'map Map| map.groups.iter().map(move |group| group.name.get(language));
            ground_of(was, before) == ground_of(self.now, layout) && name(was).eq(name(self.now))
        })
    }

    /// Whether a collaboration has the same members, among the same others.
    pub(super) fn has_same_hull(&self, key: Key<Collaboration>) -> bool {
        let standing = |it: &Organisation| it.standing;
        let member = |it: &Member| (it.organisation, it.period.is_past);
        let same = |was: &Map| {
            let before = was.collaborations.iter().nth(key.position());
            before.is_some_and(|it| {
                it.members.iter().map(member).eq(self.now.collaborations[key].members.iter().map(member))
            }) && was.organisations.iter().map(standing).eq(self.now.organisations.iter().map(standing))
        };
        self.was.is_none_or(same)
    }
}
