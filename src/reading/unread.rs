//! The parts of a slide's state that are invalid on this map, for the author, and the missing rows, for the reader.

use super::Reading;
use super::address::known_part;
use super::compared::edition;
use crate::model::Map;

/// The parts of all slides that are invalid on this map, wholly or partly, each with the slide's number, from 1.
pub fn unread_in_story(map: &Map) -> Vec<(usize, String)> {
    let mut unread = Vec::new();
    for (position, slide) in map.story.iter().enumerate() {
        let parts = slide.state.split('&').filter(|part| !part.is_empty() && !is_known(part, map));
        unread.extend(parts.map(|part| (position + 1, part.to_owned())));
    }
    unread
}

/// Whether a part of a slide's state is entirely valid on this map.
fn is_known(text: &str, map: &Map) -> bool {
    let known = known_part(text).filter(|(part, _)| part.is_of_slide);
    edition(text).is_some() || known.is_some_and(|(part, value)| (part.read)(&mut Reading::default(), &value, map))
}

/// The identifiers in a slide's `state` of rows to show that the map lacks, each once, in order.
pub fn missing(map: &Map, state: &str) -> Vec<String> {
    let mut missing: Vec<String> = Vec::new();
    for (part, list) in state.split('&').filter_map(known_part) {
        let Some(has) = part.has else { continue };
        for id in list.split(',').filter(|id| !id.is_empty() && !has(map, id)) {
            if !missing.iter().any(|known| known == id) {
                missing.push(id.to_owned());
            }
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{sample, to_hash};
    use proptest::prelude::*;

    #[test]
    fn parts_that_mean_nothing_are_reported() {
        let map = sample::map_with_story(&[
            "lift=a,b&highlight=circle&hide=external&at=2,0,0&q=x&roles=all&view=list&at=fit&select=&lift=&focus=a,2,hide&path=a,b&path=&compare=2014.json&compare",
            "select=gone&lift=a,gone&lang=fr&colour=red&at=1,2&slide=1&hide=nobody&&select=%C3&focus=a,9&path=a,a",
        ]);
        let expected = [
            "select=gone",
            "lift=a,gone",
            "lang=fr",
            "colour=red",
            "at=1,2",
            "slide=1",
            "hide=nobody",
            "select=%C3",
            "focus=a,9",
            "path=a,a",
        ];
        assert_eq!(unread_in_story(&map), expected.map(|part| (2, part.to_owned())));
    }

    #[test]
    fn what_is_gone_is_named_once() {
        let map = sample::map();
        for (state, expected) in [
            ("select=gone&lift=a,gone,also&highlight=circle,broken", "gone also broken"),
            ("lift=a,b&highlight=circle&select=a", ""),
            ("lift-roles=nobody&lift-links=none&hide-roles=x&q=gone&at=1&&lift=&%=&lift=%C3", "nobody none"),
            ("", ""),
        ] {
            assert_eq!(missing(&map, state).join(" "), expected, "{state}");
        }
    }

    proptest! {
        #[test]
        fn what_is_missing_is_unread_too(ids in prop::collection::vec("[abcx]|gone|circle|funder|funding", 0..4), part in 0_usize..8) {
            let names = ["select", "select-collaboration", "highlight", "lift", "lift-roles", "lift-links", "hide", "q"];
            let state = [names[part], "=", &ids.join(",")].concat();
            let map = sample::map_with_story(&[&state]);
            prop_assert!(missing(&map, &state).is_empty() || unread_in_story(&map) == [(1, state)]);
        }

        #[test]
        fn what_is_written_is_read_wholly(map in sample::maps(), hash in "(select|lift|highlight|focus|path|hide|roles|size|view)=[a-z,]{0,6}") {
            let reading = crate::reading::from_hash(&hash, &map, &Reading::default());
            for part in to_hash(&reading, &map, &Reading::default()).split('&').filter(|part| !part.is_empty()) {
                prop_assert!(is_known(part, &map), "{}", part);
            }
        }
    }
}
