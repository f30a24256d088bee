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
        let mut count = Count::default();
        for (key, _) in map.links.entries().filter(|(_, link)| link.link_type == link_type) {
            count.add(self.is_link_visible(map, key));
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
        self.organisation_count(map, &|key| map.groups[group].holds(key))
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
mod tests {
    use super::*;
    use crate::reading::{Action, apply, sample};

    fn visible(actions: &[Action]) -> Vec<String> {
        let map = sample::map();
        let reading = actions.iter().fold(Reading::default(), |reading, action| apply(&reading, action, &map));
        let keys = map.organisations.keys().filter(|key| reading.is_visible(&map, *key));
        keys.map(|key| map.organisations[key].id.clone()).collect()
    }

    #[test]
    fn filters_decide_who_is_on_the_map() {
        let hide_funder = Action::ToggleRole(Key::new(0));
        let table: [(&[Action], &[&str]); 6] = [
            (&[], &["a", "b", "c", "d"]),
            (std::slice::from_ref(&hide_funder), &["b", "c", "d"]),
            (&[hide_funder.clone(), Action::SetRoleRule(RoleRule::All)], &["c", "d"]),
            (&[Action::ToggleStanding(Key::new(2))], &["a", "b", "c", "d", "outside"]),
            (&[Action::IsolateStanding(Key::new(2))], &["outside"]),
            (&[Action::IsolateRole(Key::new(2)), Action::ToggleStanding(Key::new(2))], &["d", "outside"]),
        ];
        for (actions, expected) in table {
            assert_eq!(visible(actions), expected, "{actions:?}");
        }
    }

    #[test]
    fn a_focus_that_hides_leaves_whom_it_reaches() {
        let map = sample::map();
        for (text, expected) in [
            ("focus=a", "a b c d"),
            ("focus=a,hide", "a b"),
            ("focus=a,hide&show=external", "a b outside"),
            ("focus=c,2,hide&hide-links=partnership", "c"),
            ("focus=d,2,through,hide&hide-roles=support", "a b d"),
            ("focus=outside,hide", "a b c d"),
        ] {
            let reading = crate::reading::from_hash(text, &map, &Reading::default());
            let visible: Vec<_> = map.organisations.keys().filter(|key| reading.is_visible(&map, *key)).collect();
            let ids: Vec<_> = visible.iter().map(|key| map.organisations[*key].id.as_str()).collect();
            assert_eq!(ids.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn a_link_needs_its_kind_and_both_ends() {
        let map = sample::map();
        let shown = |reading: &Reading| -> Vec<bool> {
            map.links.keys().map(|key| reading.is_link_visible(&map, key)).collect()
        };
        // a-b funding, b-c partnership, a-outside funding.
        assert_eq!(shown(&Reading::default()), [true, true, false]);
        let hide_funding = apply(&Reading::default(), &Action::ToggleLinkType(Key::new(0)), &map);
        assert_eq!(shown(&hide_funding), [false, true, false]);
        let hide_funder = apply(&Reading::default(), &Action::ToggleRole(Key::new(0)), &map);
        assert_eq!(shown(&hide_funder), [false, true, false]);
    }

    #[test]
    fn a_network_needs_two_who_are_shown() {
        let map = sample::map();
        let network = Key::new(0);
        assert!(Reading::default().is_network_visible(&map, network));
        let alone = apply(&Reading::default(), &Action::IsolateStanding(Key::new(2)), &map);
        assert!(!alone.is_network_visible(&map, network));
        let hidden = apply(&Reading::default(), &Action::ToggleLinkType(Key::new(2)), &map);
        assert!(!hidden.is_network_visible(&map, network));
    }

    #[test]
    fn what_is_over_can_be_left_out() {
        let map = sample::map();
        let over = Key::new(2);
        let shown = |hash: &str| crate::reading::from_hash(hash, &map, &Reading::default());
        assert!(shown("show=external").is_link_visible(&map, over));
        let without = shown("show=external&hide=past");
        assert!(!without.is_link_visible(&map, over) && without.is_filtered());
        assert!(without.is_visible(&map, map.links[over].target), "its ends stay");
        assert_eq!(without.past_count(&map), Count { shown: 0, total: 1 });
        assert_eq!(crate::reading::to_hash(&without, &map, &Reading::default()), "show=external&hide=past");
        let selected = apply(&without, &Action::Select(Some(Selection::Link(over))), &map);
        assert!(selected.is_link_visible(&map, over), "while its card is open");
        let lasting = crate::model::check(include_str!("../../tests/corpus/good/small.json")).unwrap();
        let none = crate::reading::from_hash("hide=past", &lasting, &Reading::default());
        assert_eq!(none, Reading::default(), "nothing is over");
    }

    #[test]
    fn roles_and_memberships_that_are_over_are_left_out_with_it() {
        let map = crate::model::check(include_str!("../../tests/corpus/good/version-2.json")).unwrap();
        let all = Reading::default();
        let lasting = apply(&all, &Action::TogglePast, &map);
        let key = |id: &str| map.organisations.find(|one| one.id == id).unwrap();
        let roles = |reading: &Reading| reading.roles_of(&map.organisations[key("caisse")]).count();
        assert_eq!((roles(&all), roles(&lasting)), (2, 1));
        let fete = map.collaborations.keys().next().unwrap();
        let members = |reading: &Reading| reading.collaboration_count(&map, fete).total;
        assert_eq!((members(&all), members(&lasting)), (3, 2));
        let entry = &map.collaborations[fete];
        assert!(entry.part_of(key("cinema")).is_some() && entry.current_part_of(key("cinema")).is_none());
        assert_eq!(all.past_count(&map), Count { shown: 4, total: 4 });
    }

    #[test]
    fn legend_counts_read_naturally() {
        let map = sample::map();
        let count = |shown, total| Count { shown, total };
        let first = Reading::default();
        assert_eq!(first.role_count(&map, Key::new(0)), count(2, 2));
        assert_eq!(first.link_type_count(&map, Key::new(0)), count(1, 2));
        assert_eq!(first.link_type_count(&map, Key::new(2)), count(1, 1));
        assert_eq!(first.standing_count(&map, Key::new(2)), count(0, 1));
        assert_eq!(first.collaboration_count(&map, Key::new(0)), count(3, 3));
        let hidden = apply(&first, &Action::ToggleRole(Key::new(0)), &map);
        assert_eq!(hidden.role_count(&map, Key::new(0)), count(1, 2));
        assert_eq!(hidden.standing_count(&map, Key::new(0)), count(2, 3));
        assert_eq!(hidden.link_type_count(&map, Key::new(0)), count(0, 2));
        let all = apply(&first, &Action::ToggleStanding(Key::new(2)), &map);
        assert_eq!(all.link_type_count(&map, Key::new(0)), count(2, 2));
    }
}
