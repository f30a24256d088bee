//! The tests of who is on the map.

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
    let shown =
        |reading: &Reading| -> Vec<bool> { map.links.keys().map(|key| reading.is_link_visible(&map, key)).collect() };
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
    let lasting = crate::model::check(include_str!("../../../tests/corpus/good/small.json")).unwrap();
    let none = crate::reading::from_hash("hide=past", &lasting, &Reading::default());
    assert_eq!(none, Reading::default(), "nothing is over");
}

#[test]
fn roles_and_memberships_that_are_over_are_left_out_with_it() {
    let map = crate::model::check(include_str!("../../../tests/corpus/good/version-2.json")).unwrap();
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

#[test]
fn the_degree_of_each_is_the_number_of_its_visible_links() {
    let map = sample::map();
    let hide_type = Action::ToggleLinkType(map.link_types.keys().next().unwrap());
    for actions in
        [vec![], vec![hide_type], vec![Action::ToggleRole(Key::new(0))], vec![Action::IsolateStanding(Key::new(2))]]
    {
        let reading = actions.iter().fold(Reading::default(), |reading, action| apply(&reading, action, &map));
        let degree = |key: Key<Organisation>| {
            let links = map.graph.links_of(key).into_iter().filter(|link| reading.is_link_visible(&map, *link));
            reading.is_visible(&map, key).then(|| links.count())
        };
        assert_eq!(reading.degrees(&map), map.organisations.keys().map(degree).collect::<Vec<_>>(), "{actions:?}");
    }
}
