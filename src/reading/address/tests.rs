//! Addresses round-trip, and damage loses only the damaged parts.

use super::*;
use crate::geometry::{Point, Viewport};
use crate::model::{Key, KeySet};
use crate::reading::{
    Along, Focus, NodeSize, Path, Reached, RoleRule, Selection, SlideHighlight, Steps, Theme, View, sample,
};
use crate::text::Language;
use proptest::prelude::*;

#[test]
fn a_hash_reads_like_a_sentence() {
    let map = sample::map();
    let reading = Reading {
        selection: Some(Selection::Organisation(Key::new(0))),
        focus: Some(Focus { direction: Along::In, hides: true, ..Focus::on(Key::new(1)) }),
        path: Some(Path { from: Key::new(0), to: Key::new(2) }),
        highlighted: map.collaborations.keys().collect(),
        slide_highlight: SlideHighlight {
            organisations: KeySet::from([Key::new(1)]),
            roles: KeySet::from([Key::new(1)]),
            link_types: KeySet::from([Key::new(0)]),
        },
        hidden_roles: KeySet::from([Key::new(0)]),
        hidden_link_types: KeySet::from([Key::new(2)]),
        toggled_standings: KeySet::from([Key::new(0), Key::new(2)]),
        role_rule: RoleRule::All,
        viewport: Some(Viewport::new(1.25, Point::new(340.0, -210.5))),
        query: "café & thé".into(),
        language: Language::EN,
        theme: Theme::Dark,
        ..Reading::default()
    }
    .normalised_for(&map);
    let expected = "select=a&focus=b,in,hide&path=a,c&highlight=circle,project&lift=b&lift-roles=support&lift-links=funding&hide-roles=funder&hide-links=networking&show=external\
        &hide=member&roles=all&at=1.25,340,-210.5&q=caf%C3%A9%20%26%20th%C3%A9&lang=en&theme=dark";
    assert_eq!(to_hash(&reading, &map, &Reading::default()), expected);
    assert_eq!(from_hash(expected, &map, &Reading::default()), reading);
    assert_eq!(to_hash(&Reading::default(), &map, &Reading::default()), "");
}

#[test]
fn unknown_and_damaged_parts_are_ignored_and_the_rest_is_kept() {
    let map = sample::map();
    let kept = "select=b";
    for damage in [
        "",
        "=",
        "&",
        "x=y",
        "select=nobody",
        "select-collaboration=a",
        "at=1,2",
        "at=1,2,3,4",
        "at=NaN,1,2",
        "q=%C3",
        "roles=some",
        "theme=pink",
        "lang=xx",
        "show=all",
        "hide=",
        "highlight=none",
        "hide-roles=%",
        "focus=nobody,2",
        "path=a",
        "path=a,nobody",
        "path=a,b,c",
        "path=a,a",
        "view=story",
    ] {
        let expected = from_hash(kept, &map, &Reading::default());
        assert_eq!(from_hash(&format!("{kept}&{damage}"), &map, &Reading::default()), expected, "{damage}");
        assert_eq!(from_hash(&format!("#{damage}&{kept}"), &map, &Reading::default()), expected, "{damage}");
    }
    let some_known = from_hash("hide-roles=nothing,support", &map, &Reading::default());
    assert_eq!(some_known.hidden_roles, KeySet::from([Key::new(1)]));
}

#[test]
fn what_a_link_does_not_say_is_as_the_page_asks() {
    let map = sample::map();
    let base = Reading { language: Language::EN, theme: Theme::Dark, ..Reading::default() };
    assert_eq!(from_hash("select=a", &map, &base).language, Language::EN);
    let french = Reading { language: Language::FR, ..base.clone() };
    assert_eq!(to_hash(&french, &map, &base), "lang=fr");
}

#[test]
fn a_hash_is_read_up_to_a_bound() {
    let map = sample::map();
    let long = format!("select=a&q={}&theme=dark", "x".repeat(LONGEST_HASH));
    let reading = from_hash(&long, &map, &Reading::default());
    assert_eq!(reading, from_hash("select=a", &map, &Reading::default()));
    assert_eq!(from_hash(&"é".repeat(LONGEST_HASH), &map, &Reading::default()), Reading::default());
}

#[test]
fn a_slide_is_written_first_and_then_what_differs_from_it() {
    let map = sample::map_with_story(&["highlight=circle&hide-roles=funder", "select=b"]);
    let base = Reading { language: Language::EN, ..Reading::default() };
    let first = from_hash("slide=1", &map, &base);
    assert_eq!(first, base.on_slide(&map, 1));
    assert_eq!(to_hash(&first, &map, &base), "slide=1");
    let explored = Reading { highlighted: KeySet::new(), theme: Theme::Dark, ..first.clone() };
    assert_eq!(to_hash(&explored, &map, &base), "slide=1&highlight=&theme=dark");
    assert_eq!(from_hash("theme=dark&highlight=&slide=1", &map, &base), explored);
    // A page whose attributes name a slide.
    assert_eq!(to_hash(&first, &map, &first), "");
    assert_eq!(to_hash(&explored, &map, &first), "highlight=&theme=dark");
    assert_eq!(from_hash("slide=2&select=", &map, &first), Reading { slide: Some(2), ..base });
}

#[test]
fn a_damaged_slide_is_ignored_and_one_too_far_is_the_last() {
    let map = sample::map_with_story(&["", "select=b"]);
    let slide = |text: &str| from_hash(text, &map, &Reading::default()).slide;
    for (text, expected) in [
        ("slide=2", Some(2)),
        ("slide=3", Some(2)),
        ("slide=99999999999999999999", None),
        ("slide=0", None),
        ("slide=-1", None),
        ("slide=1.5", None),
        ("slide=x", None),
        ("slide=%31", Some(1)),
        ("slide=1&slide=x", Some(1)),
        ("slide=1&slide=", None),
    ] {
        assert_eq!(slide(text), expected, "{text}");
    }
    assert_eq!(from_hash("slide=1", &sample::map(), &Reading::default()), Reading::default());
}

/// Readings whose keys may lie outside the map; `normalised_for` drops those.
fn readings() -> impl Strategy<Value = Reading> {
    let key_set = || prop::collection::btree_set(0_usize..6, 0..5);
    let standings = prop::collection::btree_set(0_usize..3, 0..4);
    let viewport = prop::option::of((0.01_f64..10.0, -2e3_f64..2e3, -2e3_f64..2e3));
    let choices = (0_u8..3, 0_usize..9, any::<bool>(), any::<bool>(), 0_usize..3);
    let lifted = (key_set(), key_set(), key_set(), prop::option::of(1_usize..6));
    let focus = prop::option::of((0_usize..9, 0_usize..4, 0_usize..3, any::<bool>(), any::<bool>()));
    let tools = (focus, prop::option::of((0_usize..9, 0_usize..9)), 0_usize..4, 0_usize..3);
    (key_set(), key_set(), key_set(), standings, viewport, choices, (lifted, tools), ".{0,12}").prop_map(
        |(roles, types, highlighted, standings, viewport, choices, (lifted, tools), query)| Reading {
            selection: match choices.0 {
                0 => None,
                1 => Some(Selection::Organisation(Key::new(choices.1))),
                _ => Some(Selection::Collaboration(Key::new(choices.1))),
            },
            words: if choices.2 { query.clone() } else { String::new() },
            least_links: choices.1,
            groups: KeySet::new(),
            query,
            hidden_roles: roles.into_iter().map(Key::new).collect(),
            hidden_link_types: types.into_iter().map(Key::new).collect(),
            toggled_standings: standings.into_iter().map(Key::new).collect(),
            hides_past: choices.4 == 1,
            role_rule: if choices.2 { RoleRule::All } else { RoleRule::Any },
            node_size: NodeSize::ALL[tools.3],
            highlighted: highlighted.into_iter().map(Key::new).collect(),
            focus: tools.0.map(|(root, steps, along, through_collaborations, hides)| Focus {
                root: Key::new(root),
                steps: Steps::ALL[steps],
                through_collaborations,
                direction: Along::ALL[along],
                hides,
            }),
            path: tools.1.map(|(from, to)| Path { from: Key::new(from), to: Key::new(to) }),
            slide_highlight: SlideHighlight {
                organisations: lifted.0.into_iter().map(Key::new).collect(),
                roles: lifted.1.into_iter().map(Key::new).collect(),
                link_types: lifted.2.into_iter().map(Key::new).collect(),
            },
            slide: lifted.3,
            viewport: viewport.map(|(scale, x, y)| Viewport::new(scale, Point::new(x, y))),
            view: View::ALL[tools.2],
            language: if choices.3 { Language::EN } else { Language::FR },
            theme: Theme::ALL[choices.4],
            reached: Reached::default(),
        },
    )
}

proptest! {
    #[test]
    fn every_reading_comes_back_from_its_link(map in sample::maps(), reading in readings(), base in readings()) {
        let (reading, base) = (reading.normalised_for(&map), base.normalised_for(&map));
        let hash = to_hash(&reading, &map, &base);
        prop_assert_eq!(from_hash(&hash, &map, &base), reading);
    }

    #[test]
    fn any_text_is_read_without_failing(text in ".*", parts in prop::collection::vec(
        ("(select|focus|path|highlight|lift|slide|hide-roles|view|at|q|show|hide|roles|size|lang|theme)", "[a-z0-9%,.=-]{0,20}"), 0..6,
    )) {
        let map = sample::map_with_story(&["select=b", "lift=a&hide-roles=funder"]);
        let _ = from_hash(&text, &map, &Reading::default());
        let text = parts.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
        let reading = from_hash(&text, &map, &Reading::default());
        let again = to_hash(&reading, &map, &Reading::default());
        prop_assert_eq!(from_hash(&again, &map, &Reading::default()), reading);
    }

    #[test]
    fn a_cut_link_keeps_its_whole_parts(map in sample::maps(), reading in readings(), share in 0.0_f64..1.0) {
        let base = Reading::default();
        let hash = to_hash(&reading.normalised_for(&map), &map, &base);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a short text")]
        let cut = &hash[..(hash.len() as f64 * share) as usize];
        let whole = cut.rfind('&').map_or("", |end| &cut[..end]);
        prop_assert!(to_hash(&from_hash(cut, &map, &base), &map, &base).starts_with(whole));
    }
}

#[test]
fn the_guide_explains_every_part_of_a_slide() {
    let guide = include_str!("../../../docs/format.md");
    for part in PARTS.iter().filter(|part| part.is_of_slide) {
        assert!(guide.contains(&["`", part.name, "="].concat()), "docs/format.md lacks {}", part.name);
    }
}
