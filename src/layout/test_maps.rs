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
    for group in 0..count / 6 {
        let start = random.below(count);
        let members = (start..count.min(start + 2 + random.below(5)))
            .map(|number| format!(r#"{{"organisation":"o-{number}","part":"member"}}"#));
        groups.push(format!(
            r#"{{"id":"g-{group}","name":{{"fr":"G"}},"members":[{}]}}"#,
            members.collect::<Vec<_>>().join(",")
        ));
    }
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
