//! What each choice lifts out of the small map, and what it fades.

use super::*;
use crate::model::Standing;
use crate::reading::{from_hash, sample};

/// The levels as one word per table: `+` lifted, `.` normal, `-` faded.
fn drawn(reading: &Reading) -> [String; 4] {
    let map = sample::map();
    let emphasis = emphasis(&map, reading);
    let sign = |level: Level| match level {
        Level::Lifted => '+',
        Level::Normal => '.',
        Level::Faded => '-',
    };
    [
        map.organisations.keys().map(|key| sign(emphasis.organisation(key))).collect(),
        map.links.keys().map(|key| sign(emphasis.link(key))).collect(),
        map.networks.keys().map(|key| sign(emphasis.network(key))).collect(),
        map.collaborations.keys().map(|key| sign(emphasis.collaboration(key))).collect(),
    ]
}

fn previewing(preview: Preview) -> Reading {
    Reading { preview: Some(preview), ..Reading::default() }
}

#[test]
fn choices_lift_what_they_are_about() {
    let (first, second) = (Key::new(0), Key::new(1));
    let selected = Reading { selection: Some(Selection::Organisation(Key::new(2))), ..Reading::default() };
    let highlighted = Reading { highlighted: KeySet::from([first]), ..Reading::default() };
    // Organisations a b c d outside; links a-b b-c a-outside; one network; circle (a b c) and project (b d).
    let table = [
        (Reading::default(), [".....", "...", ".", ".."]),
        (previewing(Preview::Organisation(Key::new(0))), ["++---", "+--", ".", "+-"]),
        (previewing(Preview::Role(Key::new(0))), ["++---", "+--", "-", "--"]),
        (previewing(Preview::Role(Key::new(2))), ["---+-", "---", "-", "--"]),
        (previewing(Preview::LinkType(Key::new(1))), ["-++--", "-+-", "-", "--"]),
        (previewing(Preview::LinkType(Key::new(2))), ["++++-", "---", "+", "--"]),
        (previewing(Preview::Standing(Standing::ActionPartner)), ["---+-", "---", "-", "--"]),
        (previewing(Preview::Collaboration(second)), ["-+-+-", "---", "-", "-+"]),
        (selected.clone(), ["-++--", "-+-", ".", "+-"]),
        (Reading { preview: Some(Preview::Role(Key::new(2))), ..selected }, ["---+-", "---", "-", "--"]),
        (highlighted.clone(), ["+++--", "++-", "-", "+-"]),
        (Reading { preview: Some(Preview::Collaboration(second)), ..highlighted.clone() }, ["++++-", "++-", "-", "++"]),
        (Reading { selection: Some(Selection::Collaboration(second)), ..highlighted }, ["++++-", "++-", "-", "++"]),
    ];
    for (reading, expected) in table {
        assert_eq!(drawn(&reading), expected, "{reading:?}");
    }
}

#[test]
fn a_slide_lifts_what_it_is_about_until_one_chooses() {
    let map = sample::map();
    for (slide, expected) in [
        ("lift=a,b", ["++---", "+--", "-", "--"]),
        ("lift-roles=funder,network", ["++-+-", "+--", "-", "--"]),
        ("lift-links=partnership", ["-++--", "-+-", "-", "--"]),
        ("lift-links=networking", ["++++-", "---", "+", "--"]),
        ("lift=d&lift-links=partnership", ["-+++-", "-+-", "-", "--"]),
        ("lift=b&highlight=circle,project", ["-+---", "---", "-", "++"]),
        ("lift=outside", [".....", "...", ".", ".."]),
        ("lift=a&select=c", ["-++--", "-+-", ".", "+-"]),
    ] {
        assert_eq!(drawn(&from_hash(slide, &map, &Reading::default())), expected, "{slide}");
    }
    let reading =
        Reading { preview: Some(Preview::Role(Key::new(2))), ..from_hash("lift=a", &map, &Reading::default()) };
    assert_eq!(drawn(&reading)[0], "---+-");
}

#[test]
fn a_focus_fades_what_it_does_not_reach() {
    let map = sample::map();
    for (text, expected) in [
        ("focus=a", ["++---", "+--", ".", "--"]),
        ("focus=c,2", ["+++--", "++-", ".", "--"]),
        ("focus=d,through", ["-+-+-", "---", ".", "--"]),
        ("focus=a&select=c", ["++---", "+--", ".", "--"]),
        ("focus=a&lift=d", ["++---", "+--", ".", "--"]),
        ("focus=a&highlight=project", ["++---", "+--", ".", "-+"]),
        ("focus=a,hide", [".....", "...", ".", ".."]),
        ("focus=outside", [".....", "...", ".", ".."]),
    ] {
        assert_eq!(drawn(&from_hash(text, &map, &Reading::default())), expected, "{text}");
    }
    let pointed =
        Reading { preview: Some(Preview::Role(Key::new(2))), ..from_hash("focus=a", &map, &Reading::default()) };
    assert_eq!(drawn(&pointed)[0], "---+-", "one may still point at what is faded");
}

#[test]
fn a_path_lifts_what_it_goes_through() {
    let map = sample::map();
    for (text, expected) in [
        ("path=a,b", ["++---", "+--", "-", "+-"]),
        ("path=c,d", ["-+++-", "-+-", "-", "++"]),
        ("path=c,d&hide-roles=network", ["--+--", "---", "-", "--"]),
        ("path=a,b&focus=d&select=d", ["++---", "+--", "-", "+-"]),
        ("path=d,outside&show=external&hide-links=funding", ["---++", "---", "-", "--"]),
    ] {
        assert_eq!(drawn(&from_hash(text, &map, &Reading::default())), expected, "{text}");
    }
    let hulls = emphasis(&map, &from_hash("path=c,d", &map, &Reading::default())).hulls;
    assert_eq!(hulls, map.collaborations.keys().collect(), "a step without a line is drawn as a hull");
}

#[test]
fn what_is_hidden_lifts_nothing() {
    assert_eq!(drawn(&previewing(Preview::Standing(Standing::External)))[0], ".....");
    assert_eq!(drawn(&previewing(Preview::Organisation(Key::new(4))))[0], ".....");
    let funding = Key::new(0);
    let hidden = Reading { hidden_link_types: KeySet::from([funding]), ..previewing(Preview::LinkType(funding)) };
    assert_eq!(drawn(&hidden)[0], ".....");
}

#[test]
fn two_hulls_show_whom_they_share() {
    let map = sample::map();
    let mut reading = Reading { highlighted: KeySet::from([Key::new(0)]), ..Reading::default() };
    assert!(emphasis(&map, &reading).overlap.is_empty());
    reading.preview = Some(Preview::Collaboration(Key::new(1)));
    let drawn = emphasis(&map, &reading);
    assert_eq!(drawn.hulls.len(), 2);
    assert_eq!(drawn.overlap, KeySet::from([Key::new(1)]));
}

#[test]
fn a_highlighted_collaboration_stands_out_when_pointed_at() {
    let both = KeySet::from([Key::new(0), Key::new(1)]);
    let reading = Reading { highlighted: both, ..previewing(Preview::Collaboration(Key::new(1))) };
    assert_eq!(drawn(&reading), ["-+-+-", "---", "-", "-+"]);
}
