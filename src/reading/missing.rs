//! What a slide names that the map no longer has: it is passed over, and the reader is told.

use super::identified::key_of;
use super::percent::decoded;
use crate::model::Map;

/// The identifiers in a slide's `state` of what is not on the map, each once, in its order.
pub fn missing(map: &Map, state: &str) -> Vec<String> {
    let mut missing: Vec<String> = Vec::new();
    for part in state.split('&') {
        let Some((name, value)) = part.split_once('=') else { continue };
        let Some(list) = decoded(value) else { continue };
        for id in list.split(',').filter(|id| !id.is_empty()) {
            let is_there = match name {
                "select" | "lift" => key_of(&map.organisations, id).is_some(),
                "select-collaboration" | "highlight" => key_of(&map.collaborations, id).is_some(),
                "lift-roles" => key_of(&map.roles, id).is_some(),
                "lift-links" => key_of(&map.link_types, id).is_some(),
                _ => true,
            };
            if !is_there && !missing.iter().any(|known| known == id) {
                missing.push(id.to_owned());
            }
        }
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::sample;

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
}
