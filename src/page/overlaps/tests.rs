//! Overlaps on the bundled map.

use super::*;
use crate::markup::Element;
use crate::model::{Key, Map, Organisation, check};
use crate::reading::{Reading, from_hash, legend_entries};
use proptest::prelude::*;

fn bundled() -> Map {
    check(include_str!("../../../data/carte-sociale-2015.json")).unwrap()
}

/// The choice of the entries with these French names.
fn picks(map: &Map, names: &[&str]) -> Picks {
    let mut picks = Picks::default();
    for name in names {
        let number =
            legend_entries(map).iter().position(|kind| kind.name(map, crate::text::Language::FR).starts_with(name));
        picks.answer(map, &format!("pick-{}", number.unwrap()), "true");
    }
    picks
}

fn ids(map: &Map, members: &[Key<Organisation>]) -> String {
    members.iter().map(|key| map.organisations[*key].id.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn rows_are_exclusive_and_the_largest_comes_first() {
    let map = bundled();
    let picks = picks(&map, &["Groupe de réflexion", "Chantiers", "Recherche sur"]);
    let found = picks.overlaps(&map, &Reading::default());
    let rows: Vec<_> = found
        .intersections
        .iter()
        .map(|row| {
            let signs: String = row.is_in.iter().map(|is_in| if *is_in { '●' } else { '○' }).collect();
            format!("{signs} {}", ids(&map, &row.members))
        })
        .collect();
    assert_eq!(
        rows,
        [
            "●●○ ae dynamo flac rqri rqvvs tpdsl",
            "●○○ inspq la-cle tncdc ville-de-montreal",
            "●●● communagir rqds rqiiac",
            "●○● crcoc",
            "○○● srq",
        ]
    );
    assert_eq!(ids(&map, &found.members(|degree| degree == 3)), "communagir rqds rqiiac");
    assert_eq!(found.members(|degree| degree > 0).len(), 15);
    assert_eq!(ids(&map, &found.members(|degree| degree == 1)), "inspq la-cle srq tncdc ville-de-montreal");
}

#[test]
fn roles_and_links_mix_and_the_reading_counts() {
    let map = bundled();
    let picks = picks(&map, &["Bailleurs", "Financement"]);
    let both = |hash: &str| {
        let found = picks.overlaps(&map, &from_hash(hash, &map, &Reading::default()));
        ids(&map, &found.members(|degree| degree == 2))
    };
    assert_eq!(both(""), "ae flac");
    assert_eq!(both("focus=flac,hide&hide-links=funding"), "");
}

#[test]
fn what_cannot_be_picked_is_not() {
    let map = bundled();
    let mut picks = Picks::default();
    for (name, value) in
        [("pick-999", "true"), ("pick-x", "true"), ("pick-13", "true"), ("pick--1", "true"), ("roles", "true")]
    {
        picks.answer(&map, name, value);
    }
    assert_eq!(picks, Picks::default(), "standings have no overlap");
    for number in 0..13 {
        picks.answer(&map, &format!("pick-{number}"), "true");
    }
    assert_eq!((0..13).filter(|number| picks.holds(*number)).count(), 8);
    let page = overlaps(&map, &Reading::default(), &picks);
    let drawn: String = page.iter().map(crate::markup::source).collect();
    assert_eq!(
        (drawn.matches(" checked").count(), drawn.matches(" disabled").count()),
        (8, 5),
        "a ninth cannot be checked"
    );
    picks.answer(&map, "pick-0", "false");
    assert!(!picks.holds(0));
    assert_eq!(Picks::of(&map, &from_hash("highlight=chantiers-partenariaux", &map, &Reading::default())), {
        let mut picks = Picks::default();
        let at = legend_entries(&map)
            .iter()
            .position(|kind| kind.name(&map, crate::text::Language::FR).starts_with("Chantiers"));
        picks.answer(&map, &format!("pick-{}", at.unwrap()), "true");
        picks
    });
}

#[test]
fn the_plot_is_a_table_that_says_all_it_draws() {
    let map = bundled();
    let chosen = picks(&map, &["Groupe de réflexion", "Chantiers"]);
    let page = overlaps(&map, &Reading::default(), &chosen);
    let plot = page.last().map(Element::all_text).unwrap_or_default();
    assert!(
        plot.contains("Groupe de réflexion sur le développement des communautés et Chantiers partenariauxouioui9AE"),
        "{plot}"
    );
    assert!(!overlaps(&map, &Reading::default(), &Picks::default()).iter().any(|element| element.tag == "div"));
}

proptest! {
    #[test]
    fn everyone_is_in_one_row_at_most(numbers in prop::collection::vec(0_usize..14, 0..9)) {
        let map = bundled();
        let mut picks = Picks::default();
        for number in numbers {
            picks.answer(&map, &format!("pick-{number}"), "true");
        }
        let found = picks.overlaps(&map, &Reading::default());
        let all: Vec<_> = found.intersections.iter().flat_map(|row| row.members.clone()).collect();
        prop_assert_eq!(all.len(), found.members(|_| true).len());
        prop_assert!(found.intersections.iter().all(|row| row.degree() > 0 && !row.members.is_empty()));
        prop_assert!(found.intersections.is_sorted_by(|one, other| one.members.len() >= other.members.len()));
    }
}
