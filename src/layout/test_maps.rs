//! Maps for tests: random ones of any size, valid as a file would be.

use super::random::Random;
use crate::model::{Map, check};

/// A map of `count` organisations with random names, standings, links and collaborations.
pub(super) fn random_map(count: usize, seed: u64) -> Map {
    let mut random = Random::new(seed);
    let mut organisations = Vec::new();
    for number in 0..count {
        let standing = match random.below(12) {
            0 => "external",
            1..=3 => "action-partner",
            _ => "member",
        };
        let label = "ABCDEFGH Conseil régional des organismes du milieu".chars().take(1 + random.below(40));
        organisations.push(format!(
            r#"{{"id":"o-{number}","name":{{"fr":"{}{number}"}},"standing":"{standing}"}}"#,
            label.collect::<String>()
        ));
    }
    let mut links = Vec::new();
    for number in 1..count {
        let mut tie = |other: usize| {
            links.push(format!(r#"{{"type":"tie","source":"o-{number}","target":"o-{other}"}}"#));
        };
        match random.below(4) {
            0 => {}
            1 => tie(0),
            _ => tie(random.below(number)),
        }
    }
    let mut groups = Vec::new();
    for _ in 0..count / 6 {
        let start = random.below(count);
        groups.push((start..count.min(start + 2 + random.below(5))).collect());
    }
    made(&organisations, &links, &groups)
}

/// A map of `count` organisations with three links each, most of them inside a community of twenty, of whom the first twelve
/// collaborate.
pub(super) fn community_map(count: usize, seed: u64) -> Map {
    let mut random = Random::new(seed);
    let mut pairs = Vec::new();
    for _ in 0..count * 3 {
        let one = random.below(count);
        let other = if random.below(8) == 0 { random.below(count) } else { one - one % 20 + random.below(20) };
        if one != other && other < count {
            pairs.push((one.min(other), one.max(other)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let groups: Vec<Vec<usize>> = (0..count / 20).map(|group| (group * 20..group * 20 + 12).collect()).collect();
    map_with(count, pairs, &groups)
}

/// A map of `count` organisations with these links and collaborations.
pub(super) fn map_with(count: usize, pairs: impl IntoIterator<Item = (usize, usize)>, groups: &[Vec<usize>]) -> Map {
    let organisation =
        |number| format!(r#"{{"id":"o-{number}","name":{{"fr":"Organisme {number}"}},"standing":"member"}}"#);
    let organisations: Vec<_> = (0..count).map(organisation).collect();
    let link = |(one, other)| format!(r#"{{"type":"tie","source":"o-{one}","target":"o-{other}"}}"#);
    made(&organisations, &pairs.into_iter().map(link).collect::<Vec<_>>(), groups)
}

/// The map of these parts of a file, and of collaborations with these members.
fn made(organisations: &[String], links: &[String], groups: &[Vec<usize>]) -> Map {
    let member = |number: &usize| format!(r#"{{"organisation":"o-{number}","part":"member"}}"#);
    let group = |(group, members): (usize, &Vec<usize>)| {
        let members: Vec<_> = members.iter().map(member).collect();
        format!(r#"{{"id":"g-{group}","name":{{"fr":"G"}},"members":[{}]}}"#, members.join(","))
    };
    let groups: Vec<_> = groups.iter().enumerate().map(group).collect();
    let text = format!(
        r##"{{"version":1,"title":{{"fr":"T"}},"description":{{"fr":"D"}},
        "source":{{"title":{{"fr":"S"}},"authors":"A","date":"2015"}},"languages":["fr"],"roles":[],
        "link_types":[{{"id":"tie","name":{{"fr":"Lien"}},"description":{{"fr":"L"}},"colour":"#336699","dash":"solid"}}],
        "organisations":[{}],"links":[{}],"collaborations":[{}]}}"##,
        organisations.join(","),
        links.join(","),
        groups.join(",")
    );
    check(&text).expect("a made map is right")
}
