//! One step between organisations: by a link, or through a shared collaboration.

use super::{Along, Reading};
use crate::model::{Collaboration, Key, Map, Organisation};

/// Calls back with every visible organisation one step from `from`: by visible links, then by collaboration. An organisation
/// may come more than once. Networks do not count: they would join all organisations.
pub(super) fn each_step(
    map: &Map,
    reading: &Reading,
    from: Key<Organisation>,
    direction: Along,
    step: &mut dyn FnMut(Key<Organisation>, Option<Key<Collaboration>>),
) {
    for key in map.graph.links_of(from) {
        let link = &map.links[key];
        let is_followed = match direction {
            _ if !link.directed => true,
            Along::Both => true,
            Along::Out => link.source == from,
            Along::In => link.target == from,
        };
        if let Some(to) = link.other_end(from)
            && is_followed
            && reading.is_link_visible(map, key)
        {
            step(to, None);
        }
    }
    for (key, collaboration) in map.collaborations.entries() {
        if collaboration.member(from).is_none_or(|member| !reading.shows(&member.period)) {
            continue;
        }
        for member in collaboration.members.iter().filter(|member| reading.shows(&member.period)) {
            if member.organisation != from && reading.is_visible(map, member.organisation) {
                step(member.organisation, Some(key));
            }
        }
    }
}
