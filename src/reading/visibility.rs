//! Which items the filters leave visible, and how many.

use super::{Reading, RoleRule, Selection};
use crate::model::{
    Collaboration, Group, Key, KeySet, Link, LinkType, Map, Network, Organisation, Period, Role, Standing,
};

/// How many items of a legend entry are shown: "3 of 5".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The number of visible items.
    pub shown: usize,
    /// The number of all items.
    pub total: usize,
}

impl Reading {
    /// Whether the organisation is visible: nothing hides it, or its card or the card of one of its links is open.
    pub fn is_visible(&self, map: &Map, organisation: Key<Organisation>) -> bool {
        let is_selected = match self.selection {
            Some(Selection::Organisation(key)) => key == organisation,
            Some(Selection::Link(key)) => map.links[key].other_end(organisation).is_some(),
            Some(Selection::Collaboration(_)) | None => false,
        };
        is_selected || !self.hides(map, organisation)
    }

    /// Whether a filter or a focus hides the organisation: its standing is hidden, or its roles are by the
    /// [`role_rule`](Reading::role_rule), or it is out of focus. Without roles, only its standing and the focus count.
    pub fn hides(&self, map: &Map, organisation: Key<Organisation>) -> bool {
        let mut roles = self.roles_of(&map.organisations[organisation]).map(|(role, _)| role).peekable();
        let is_shown = |role: Key<Role>| !self.hidden_roles.contains(&role);
        let are_shown = match self.role_rule {
            RoleRule::Any => roles.peek().is_none() || roles.any(is_shown),
            RoleRule::All => roles.all(is_shown),
        };
        !are_shown
            || self.hides_standing(map, map.organisations[organisation].standing)
            || self.is_out_of_focus(organisation)
            || self.is_left_out(map, organisation)
    }

    /// Whether a filter of large maps hides the organisation: by its group, its number of links or its texts.
    fn is_left_out(&self, map: &Map, organisation: Key<Organisation>) -> bool {
        (!self.groups.is_empty() && !self.groups.iter().any(|key| map.groups[key].holds(organisation)))
            || (self.least_links > 0 && map.graph.degree(organisation) < self.least_links)
            || self.reached.matching.as_ref().is_some_and(|matching| !matching.contains(&organisation))
    }

    /// Whether the map is reduced to a part of it: a neighbourhood, groups, those with many links, or those with some words.
    pub fn is_reduced(&self) -> bool {
        self.focus.is_some() || !self.groups.is_empty() || self.least_links > 0 || self.reached.matching.is_some()
    }

    /// Whether something of this period is shown.
    pub const fn shows(&self, period: &Period) -> bool {
        !(self.hides_past && period.is_past)
    }

    /// The roles of an organisation that are not left out as over, each with its period.
    pub fn roles_of<'one>(
        &self,
        organisation: &'one Organisation,
    ) -> impl Iterator<Item = (Key<Role>, Option<&'one Period>)> + use<'one> {
        let hides_past = self.hides_past;
        let roles = organisation.roles.iter().enumerate();
        let roles = roles.map(|(at, role)| (*role, organisation.role_period(at)));
        roles.filter(move |(_, period)| !(hides_past && period.is_some_and(|period| period.is_past)))
    }

    /// The visible organisations. To ask it of the ends of each link instead would be most of the work of a hover.
    pub fn visible(&self, map: &Map) -> KeySet<Organisation> {
        let mut visible = KeySet::new();
        for key in map.organisations.keys().filter(|key| self.is_visible(map, *key)) {
            visible.insert(key);
        }
        visible
    }

    /// By how many visible links each organisation is joined, in table order; `None` of those who are hidden.
    pub fn degrees(&self, map: &Map) -> Vec<Option<usize>> {
        let visible = self.visible(map);
        let mut degrees: Vec<_> = map.organisations.keys().map(|key| visible.contains(&key).then_some(0)).collect();
        for (_, link) in map.links.entries().filter(|(key, _)| self.is_link_among(map, *key, &visible)) {
            for end in [link.source, link.target] {
                if let Some(Some(degree)) = degrees.get_mut(end.position()) {
                    *degree += 1;
                }
            }
        }
        degrees
    }

    /// Whether the link is visible: its type is shown, or its card is open; and both of its ends are visible.
    pub fn is_link_visible(&self, map: &Map, link: Key<Link>) -> bool {
        let Link { source, target, .. } = map.links[link];
        self.shows_link(map, link) && self.is_visible(map, source) && self.is_visible(map, target)
    }

    /// The same, given the [`visible`](Self::visible) organisations.
    pub fn is_link_among(&self, map: &Map, link: Key<Link>, visible: &KeySet<Organisation>) -> bool {
        let Link { source, target, .. } = &map.links[link];
        visible.contains(source) && visible.contains(target) && self.shows_link(map, link)
    }

    fn shows_link(&self, map: &Map, key: Key<Link>) -> bool {
        let link = &map.links[key];
        self.selection == Some(Selection::Link(key))
            || !self.hidden_link_types.contains(&link.link_type) && self.shows(&link.period)
    }

    /// Whether the network is visible: its type is shown and at least two members are visible.
    pub fn is_network_visible(&self, map: &Map, network: Key<Network>) -> bool {
        let network = &map.networks[network];
        !self.hidden_link_types.contains(&network.link_type)
            && network.members.iter().filter(|member| self.is_visible(map, **member)).nth(1).is_some()
    }

    /// The organisations that visible links join to this one, each once, in the order of the file.
    pub fn neighbours(&self, map: &Map, organisation: Key<Organisation>) -> Vec<Key<Organisation>> {
        let links = map.graph.links_of(organisation).into_iter().filter(|link| self.is_link_visible(map, *link));
        let others: KeySet<Organisation> = links.filter_map(|link| map.links[link].other_end(organisation)).collect();
        others.iter().collect()
    }

    /// Visible and all organisations with this role.
    pub fn role_count(&self, map: &Map, role: Key<Role>) -> Count {
        self.organisation_count(map, &|key| self.roles_of(&map.organisations[key]).any(|(one, _)| one == role))
    }

    /// Visible and all links and networks of this type.
    pub fn link_type_count(&self, map: &Map, link_type: Key<LinkType>) -> Count {
        let (mut count, visible) = (Count::default(), self.visible(map));
        for (key, _) in map.links.entries().filter(|(_, link)| link.link_type == link_type) {
            count.add(self.is_link_among(map, key, &visible));
        }
        for (key, _) in map.networks.entries().filter(|(_, network)| network.link_type == link_type) {
            count.add(self.is_network_visible(map, key));
        }
        count
    }

    /// Visible and all organisations of this standing.
    pub fn standing_count(&self, map: &Map, standing: Key<Standing>) -> Count {
        self.organisation_count(map, &|key| map.organisations[key].standing == standing)
    }

    /// Visible and all members of this collaboration.
    pub fn collaboration_count(&self, map: &Map, collaboration: Key<Collaboration>) -> Count {
        let members = &map.collaborations[collaboration];
        self.organisation_count(map, &|key| members.member(key).is_some_and(|member| self.shows(&member.period)))
    }

    /// Visible and all links, roles and memberships that are over.
    pub fn past_count(&self, map: &Map) -> Count {
        let mut count = Count::default();
        for (key, _) in map.links.entries().filter(|(_, link)| link.period.is_past) {
            count.add(self.is_link_visible(map, key));
        }
        for (key, one) in map.organisations.entries() {
            for _ in one.role_periods.iter().filter(|period| period.is_past) {
                count.add(!self.hides_past && self.is_visible(map, key));
            }
        }
        for member in map.collaborations.iter().flat_map(|one| &one.members).filter(|member| member.period.is_past) {
            count.add(!self.hides_past && self.is_visible(map, member.organisation));
        }
        count
    }

    /// Visible and all members of this group.
    pub fn group_count(&self, map: &Map, group: Key<Group>) -> Count {
        let mut count = Count::default();
        for member in &map.groups[group].members {
            count.add(self.is_visible(map, *member));
        }
        count
    }

    fn organisation_count(&self, map: &Map, is_counted: &dyn Fn(Key<Organisation>) -> bool) -> Count {
        let mut count = Count::default();
        for key in map.organisations.keys() {
            if is_counted(key) {
                count.add(self.is_visible(map, key));
            }
        }
        count
    }
}

impl Count {
    fn add(&mut self, is_shown: bool) {
        self.total += 1;
        self.shown += usize::from(is_shown);
    }
}

#[cfg(test)]
mod tests;
