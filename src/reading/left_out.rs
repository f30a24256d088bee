//! What the filters and the focus leave out of an answer, and showing it.

use super::{Reading, RoleRule, Selection};
use crate::model::{Key, Link, Map, Organisation};

impl Reading {
    /// The number of links whose type is shown and that are not visible because an organisation is hidden; 0 without filter
    /// or focus.
    pub fn links_left_out(&self, map: &Map) -> usize {
        let hides_some = !self.hidden_roles.is_empty()
            || !self.hidden_link_types.is_empty()
            || !self.toggled_standings.is_empty()
            || self.focus.is_some_and(|focus| focus.hides)
            || self.narrows();
        if !hides_some {
            return 0;
        }
        let is_left_out = |key: &Key<Link>| {
            let link = &map.links[*key];
            !self.hidden_link_types.contains(&link.link_type)
                && self.shows(&link.period)
                && !self.is_link_visible(map, *key)
        };
        map.links.keys().filter(is_left_out).count()
    }

    /// The number of items that the card of `selection` lists and that are not visible: links of an organisation, members of a
    /// collaboration.
    pub fn left_out_of(&self, map: &Map, selection: Selection) -> usize {
        match selection {
            Selection::Organisation(key) => {
                map.graph.links_of(key).into_iter().filter(|link| !self.is_link_visible(map, *link)).count()
            }
            Selection::Collaboration(key) => {
                let count = self.collaboration_count(map, key);
                count.total - count.shown
            }
            Selection::Link(_) => 0,
        }
    }

    /// Shows `selection` and all that its card lists; with `None`, all links whose type is shown.
    pub(super) fn show_left_out(&mut self, map: &Map, selection: Option<Selection>) {
        match selection {
            Some(Selection::Organisation(key)) => {
                self.show(map, key);
                for link in map.graph.links_of(key) {
                    self.show_link(map, link);
                }
            }
            Some(Selection::Collaboration(key)) => {
                for member in &map.collaborations[key].members {
                    self.show(map, member.organisation);
                }
            }
            Some(Selection::Link(key)) => self.show_link(map, key),
            None => {
                for (key, link) in map.links.entries() {
                    if !self.hidden_link_types.contains(&link.link_type) && self.shows(&link.period) {
                        self.show_link(map, key);
                    }
                }
            }
        }
    }

    fn show_link(&mut self, map: &Map, link: Key<Link>) {
        let link = &map.links[link];
        self.hidden_link_types.remove(&link.link_type);
        self.hides_past &= !link.period.is_past;
        self.show(map, link.source);
        self.show(map, link.target);
    }

    /// Switches off the filters and the focus that hide `organisation`.
    fn show(&mut self, map: &Map, organisation: Key<Organisation>) {
        if !self.hides(map, organisation) {
            return;
        }
        let entry = &map.organisations[organisation];
        self.hide_standing(map, entry.standing, false);
        let needed = if self.role_rule == RoleRule::All { entry.roles.len() } else { 1 };
        if self.hides(map, organisation) {
            for role in entry.roles.iter().take(needed) {
                self.hidden_roles.remove(role);
            }
        }
        if self.hides(map, organisation) {
            self.end_narrowing();
            self.reach(map);
        }
        let is_out_of_focus = self.is_out_of_focus(organisation);
        if let Some(focus) = self.focus.as_mut().filter(|_| is_out_of_focus) {
            focus.hides = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{Action, apply, from_hash, sample};

    #[test]
    fn what_a_filter_leaves_out_is_counted_and_shown_again() {
        let map = sample::map();
        for hash in
            ["", "hide-roles=funder", "hide-roles=funder&roles=all", "focus=c,hide", "hide=member&hide-links=funding"]
        {
            let reading = from_hash(hash, &map, &Reading::default());
            let shown = apply(&reading, &Action::ShowLeftOut(None), &map);
            assert_eq!(shown.links_left_out(&map), 0, "{hash}");
            assert_eq!(shown.hidden_link_types, reading.hidden_link_types, "kinds that are hidden stay so");
            for key in map.organisations.keys() {
                let selection = Selection::Organisation(key);
                let shown = apply(&reading, &Action::ShowLeftOut(Some(selection)), &map);
                assert_eq!(shown.left_out_of(&map, selection), 0, "{hash}");
                assert!(!shown.hides(&map, key), "{hash}: {}", map.organisations[key].id);
            }
        }
        let funding = from_hash("hide-links=partnership", &map, &Reading::default());
        assert_eq!(funding.links_left_out(&map), 1, "a funding of who is outside");
        assert_eq!(Reading::default().links_left_out(&map), 0, "the reader hides nothing");
    }

    #[test]
    fn what_is_hidden_is_shown_while_its_card_is_open() {
        let map = sample::map();
        for key in map.organisations.keys() {
            let selection = Some(Selection::Organisation(key));
            for hash in ["", "hide-roles=funder,network", "focus=d,hide", "hide=member"] {
                let reading = from_hash(hash, &map, &Reading::default());
                let open = apply(&reading, &Action::Select(selection), &map);
                assert!(open.is_visible(&map, key), "{hash}");
                assert_eq!(open.hides(&map, key), !reading.is_visible(&map, key), "{hash}");
                assert_eq!(apply(&open, &Action::Select(None), &map), reading, "{hash}");
            }
        }
        let reading = from_hash("hide-links=funding", &map, &Reading::default());
        for key in map.links.keys() {
            assert!(apply(&reading, &Action::Select(Some(Selection::Link(key))), &map).is_link_visible(&map, key));
        }
    }
}
