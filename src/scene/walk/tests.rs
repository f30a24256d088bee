//! The result of each key on the bundled map.

use super::*;
use crate::layout::{Format, arrange, lay_out};
use crate::model::check;
use crate::reading::{from_hash, key_of};

/// A walk on the bundled map, with the reading of `hash`.
struct Stroll {
    map: Map,
    layout: Layout,
    reading: Reading,
    walk: Walk,
}

impl Stroll {
    fn from(id: &str, hash: &str) -> Self {
        let map = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap();
        let layout = lay_out(&map, &arrange(&map, Format::Wide), Format::Wide.stage());
        let reading = from_hash(hash, &map, &Reading::default());
        let walk = Walk::from(key_of(&map.organisations, id).unwrap());
        Self { map, layout, reading, walk }
    }

    fn go(&mut self, stride: Stride) -> &str {
        self.walk.stride(&self.map, &self.layout, &self.reading, stride);
        &self.map.organisations[self.walk.at].id
    }

    fn group(&self) -> &str {
        match self.walk.group {
            None => "all",
            Some(Group::Role(key)) => &self.map.roles[key].id,
            Some(Group::Collaboration(key)) => &self.map.collaborations[key].id,
        }
    }

    /// Types a word, letter by letter, from this time on.
    fn write(&mut self, word: &str, from_ms: f64) -> String {
        let mut now_ms = from_ms;
        for letter in word.chars() {
            self.go(Stride::Letter(letter, now_ms));
            now_ms += 100.0;
        }
        self.map.organisations[self.walk.at].id.clone()
    }
}

const NEXT: Stride = Stride::Link { is_next: true };

#[test]
fn links_turn_round_one_follows_and_comes_back() {
    let mut stroll = Stroll::from("ae", "");
    let mut ends = Vec::new();
    for _ in 0..5 {
        stroll.go(NEXT);
        let link = &stroll.map.links[stroll.walk.link.unwrap()];
        ends.push(stroll.map.organisations[link.other_end(stroll.walk.at).unwrap()].id.clone());
    }
    assert_eq!(ends, ["flac", "dynamo", "communagir", "flac", "flac"], "the link that is hidden is passed over");
    stroll.go(Stride::Link { is_next: false });
    assert_eq!(stroll.go(Stride::Follow), "flac");
    assert_eq!(stroll.walk.link, None);
    assert_eq!(stroll.go(Stride::Follow), "flac", "there is nothing to follow");
    assert_eq!(stroll.go(Stride::Back), "ae");
    assert_eq!(stroll.go(Stride::Back), "ae", "the trail has an end");
}

#[test]
fn who_has_no_link_has_none_to_look_at() {
    let mut stroll = Stroll::from("inspq", "");
    stroll.go(NEXT);
    assert_eq!(stroll.walk.link, None);
    stroll.go(Stride::Link { is_next: false });
    assert_eq!(stroll.walk.link, None);
}

#[test]
fn groups_turn_round_to_the_whole_map_and_keep_one_within() {
    let mut stroll = Stroll::from("inspq", "");
    let mut groups = Vec::new();
    for _ in 0..6 {
        stroll.go(Stride::Group { is_next: true });
        groups.push(stroll.group().to_owned());
    }
    let turn = ["support-resource", "research-centre", "groupe-de-reflexion", "document-de-2015", "all"];
    assert_eq!(groups, [turn.as_slice(), &turn[..1]].concat());
    stroll.go(Stride::Group { is_next: true });
    assert_eq!(stroll.go(Stride::First), "crcoc");
    assert_eq!(stroll.go(Stride::Last), "inspq");
    assert_eq!(stroll.group(), "research-centre");
    for direction in [Direction::Left, Direction::Right, Direction::Up, Direction::Down] {
        let at = stroll.go(Stride::Towards(direction)).to_owned();
        assert!(["crcoc", "inspq"].contains(&at.as_str()), "{at}");
    }
    stroll.go(Stride::Group { is_next: false });
    assert_ne!(stroll.group(), "research-centre");
}

#[test]
fn a_link_may_lead_out_of_the_group() {
    let mut stroll = Stroll::from("crcoc", "");
    stroll.go(Stride::Group { is_next: true });
    stroll.go(NEXT);
    assert_eq!((stroll.go(Stride::Follow).to_owned(), stroll.group()), ("communagir".to_owned(), "all"));
}

#[test]
fn home_and_end_lead_through_the_alphabet() {
    let mut stroll = Stroll::from("dynamo", "");
    assert_eq!(stroll.go(Stride::First), "ae");
    let order = stroll.walk.order(&stroll.map, &stroll.reading);
    assert_eq!(order.len(), 16);
    assert_eq!(stroll.go(Stride::Last), "ville-de-montreal");
    assert_eq!(stroll.go(Stride::Back), "ae");
    assert_eq!(stroll.go(Stride::Back), "dynamo");
}

#[test]
fn letters_lead_to_names() {
    let mut stroll = Stroll::from("ae", "");
    assert_eq!(stroll.write("dyn", 0.0), "dynamo");
    assert_eq!(stroll.write("clé", 5_000.0), "la-cle", "any word of a name, whatever its accents");
    assert!(stroll.walk.is_typing(5_300.0) && !stroll.walk.is_typing(7_000.0));
    assert_eq!(stroll.write("xyz", 10_000.0), "la-cle", "nobody is called that");
    let mut met = Vec::new();
    for turn in 0..20 {
        met.push(stroll.write("d", f64::from(turn) * 200.0 + 20_000.0));
    }
    let again = met.iter().skip(1).position(|id| *id == met[0]);
    assert!(again.is_some_and(|turn| turn > 1), "the same letter goes round: {met:?}");
    stroll.write("clé", 30_000.0);
    let goes_on = |letter| stroll.walk.goes_on_typing(&stroll.map, &stroll.reading, letter, 30_300.0);
    assert_eq!(
        ['l', 'r'].map(goes_on),
        [false, false],
        "no name begins with clél or clér: these are keys of their own"
    );
    stroll.write("f", 32_000.0);
    let goes_on = |letter| stroll.walk.goes_on_typing(&stroll.map, &stroll.reading, letter, 32_100.0);
    assert_eq!(['l', 'r'].map(goes_on), [true, false], "FLAC goes on with l");
}

#[test]
fn what_is_hidden_is_not_walked_over() {
    let mut stroll = Stroll::from("flac", "focus=flac,hide");
    assert_eq!(stroll.go(Stride::First), "ae");
    assert_eq!(stroll.go(Stride::Last), "flac");
    assert_eq!(stroll.write("rqds", 0.0), "flac");
}

#[test]
fn a_trail_has_a_bound() {
    let mut stroll = Stroll::from("ae", "");
    for _ in 0..TRAIL {
        stroll.go(Stride::Last);
        stroll.go(Stride::First);
    }
    assert_eq!(stroll.walk.trail.len(), TRAIL);
}
