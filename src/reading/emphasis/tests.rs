//! What each choice lifts and fades on the small map.

use super::*;
use crate::reading::{from_hash, sample};

/// The levels, one word per table: `+` lifted, `.` normal, `-` faded.
fn drawn(reading: &Reading) -> [String; 4] {
    drawn_with(reading, None)
}

/// The same, with a preview.
fn drawn_with(reading: &Reading, preview: impl Into<Option<Preview>>) -> [String; 4] {
    let map = sample::map();
    let emphasis = emphasis(&map, reading, preview.into());
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

#[test]
fn choices_lift_what_they_are_about() {
    let (first, second) = (Key::new(0), Key::new(1));
    let selected = Reading { selection: Some(Selection::Organisation(Key::new(2))), ..Reading::default() };
    let highlighted = Reading { highlighted: KeySet::from([first]), ..Reading::default() };
    // Organisations a b c d outside; links a-b b-c a-outside; one network; circle (a b c) and project (b d).
    let first_reading = Reading::default();
    let both = Reading { selection: Some(Selection::Collaboration(second)), ..highlighted.clone() };
    let table = [
        (&first_reading, None, [".....", "...", ".", ".."]),
        (&first_reading, Some(Preview::Organisation(Key::new(0))), ["++---", "+--", ".", "+-"]),
        (&first_reading, Some(Preview::Role(Key::new(0))), ["++---", "+--", "-", "--"]),
        (&first_reading, Some(Preview::Role(Key::new(2))), ["---+-", "---", "-", "--"]),
        (&first_reading, Some(Preview::LinkType(Key::new(1))), ["-++--", "-+-", "-", "--"]),
        (&first_reading, Some(Preview::LinkType(Key::new(2))), ["++++-", "---", "+", "--"]),
        (&first_reading, Some(Preview::Standing(Key::new(1))), ["---+-", "---", "-", "--"]),
        (&first_reading, Some(Preview::Collaboration(second)), ["-+-+-", "---", "-", "-+"]),
        (&selected, None, ["-++--", "-+-", ".", "+-"]),
        (&selected, Some(Preview::Role(Key::new(2))), ["---+-", "---", "-", "--"]),
        (&highlighted, None, ["+++--", "++-", "-", "+-"]),
        (&highlighted, Some(Preview::Collaboration(second)), ["++++-", "++-", "-", "++"]),
        (&both, None, ["++++-", "++-", "-", "++"]),
    ];
    for (reading, preview, expected) in table {
        assert_eq!(drawn_with(reading, preview), expected, "{reading:?} {preview:?}");
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
    let reading = from_hash("lift=a", &map, &Reading::default());
    assert_eq!(drawn_with(&reading, Preview::Role(Key::new(2)))[0], "---+-");
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
    let reading = from_hash("focus=a", &map, &Reading::default());
    let pointed = drawn_with(&reading, Preview::Role(Key::new(2)));
    assert_eq!(pointed[0], "---+-", "what is faded can still be pointed at");
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
    let hulls = emphasis(&map, &from_hash("path=c,d", &map, &Reading::default()), None).hulls;
    assert_eq!(hulls, map.collaborations.keys().collect(), "a step without a line is drawn as a hull");
}

#[test]
fn what_is_hidden_lifts_nothing() {
    let reading = Reading::default();
    assert_eq!(drawn_with(&reading, Preview::Standing(Key::new(2)))[0], ".....");
    assert_eq!(drawn_with(&reading, Preview::Organisation(Key::new(4)))[0], ".....");
    let funding = Key::new(0);
    let hidden = Reading { hidden_link_types: KeySet::from([funding]), ..reading };
    assert_eq!(drawn_with(&hidden, Preview::LinkType(funding))[0], ".....");
}

#[test]
fn two_hulls_show_whom_they_share() {
    let map = sample::map();
    let reading = Reading { highlighted: KeySet::from([Key::new(0)]), ..Reading::default() };
    assert!(emphasis(&map, &reading, None).overlap.is_empty());
    let drawn = emphasis(&map, &reading, Some(Preview::Collaboration(Key::new(1))));
    assert_eq!(drawn.hulls.len(), 2);
    assert_eq!(drawn.overlap, KeySet::from([Key::new(1)]));
}

#[test]
fn a_highlighted_collaboration_stands_out_when_pointed_at() {
    let both = KeySet::from([Key::new(0), Key::new(1)]);
    let reading = Reading { highlighted: both, ..Reading::default() };
    assert_eq!(drawn_with(&reading, Preview::Collaboration(Key::new(1))), ["-+-+-", "---", "-", "-+"]);
}
