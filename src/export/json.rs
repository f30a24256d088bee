//! The data as a JSON file that gives the same map when it is opened.

use super::Extent;
use crate::model::{Kept, excerpt};

/// The source file of `extent`, without the entries outside it; for a whole map, byte for byte the same file.
pub fn json(data: &str, extent: &Extent) -> String {
    let data = data.strip_prefix('\u{feff}').unwrap_or(data);
    if extent.reading.is_none() {
        return data.to_owned();
    }
    let map = extent.map;
    let kept = Kept {
        organisations: map.organisations.keys().map(|key| extent.holds(key)).collect(),
        links: map.links.keys().map(|key| extent.holds_link(key)).collect(),
        networks: map.networks.keys().map(|key| extent.holds_network(key)).collect(),
    };
    // The data was checked when the map was made, so this cannot fail.
    excerpt(data, &kept).unwrap_or_else(|| data.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::document::Document;
    use crate::model::{Arranged, Map, check};
    use crate::reading::{Reading, from_hash};

    const BUNDLED: &str = include_str!("../../data/carte-sociale-2015.json");

    fn opened(text: &str) -> Map {
        check(text).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    #[test]
    fn all_of_a_map_is_its_file() {
        let map = opened(BUNDLED);
        assert_eq!(json(&["\u{feff}", BUNDLED].concat(), &Extent::whole(&map)), BUNDLED);
    }

    #[test]
    fn with_nothing_hidden_nothing_is_lost() {
        let map = opened(BUNDLED);
        let reading = from_hash("show=external", &map, &Reading::default());
        let written = json(BUNDLED, &Extent::shown(&map, &reading));
        let document = |text: &str| serde_json::from_str::<Document>(text).unwrap();
        assert_eq!(document(&written), document(BUNDLED));
    }

    #[test]
    fn a_part_of_a_map_is_a_map() {
        let map = opened(BUNDLED);
        for hash in [
            "",
            "hide-roles=network",
            "hide-links=funding,networking&hide-roles=funder",
            "hide-standings=member,action-partner&show=external",
            "hide-roles=research-centre,support-resource,funder,development-organisation,network",
        ] {
            let reading = from_hash(hash, &map, &Reading::default());
            let extent = Extent::shown(&map, &reading);
            let part = opened(&json(BUNDLED, &extent));
            let ids = |map: &Map| map.organisations.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
            let held: Vec<_> =
                extent.organisations().into_iter().map(|key| map.organisations[key].id.clone()).collect();
            assert_eq!(ids(&part), held, "{hash}");
            assert_eq!(part.links.len(), extent.links().len(), "{hash}");
            assert_eq!(part.networks.len(), extent.networks().len(), "{hash}");
            assert_eq!(part.story, map.story);
        }
    }

    #[test]
    fn places_that_were_ready_stay_with_their_organisations() {
        let mut map = opened(BUNDLED);
        #[allow(clippy::cast_possible_truncation, reason = "a few thousand tenths of a pixel")]
        let numbers: Vec<_> = settled(&map, Format::Wide).to_whole_numbers().iter().map(|it| *it as i64).collect();
        let mut file: serde_json::Value = serde_json::from_str(BUNDLED).unwrap();
        file["arrangements"] = serde_json::json!([{ "format": "wide", "places": numbers }]);
        let data = file.to_string();
        map = opened(&data);
        let reading = from_hash("hide-roles=network", &map, &Reading::default());
        let extent = Extent::shown(&map, &reading);
        let part = opened(&json(&data, &extent));
        let place = |arranged: &[Arranged], position: usize| arranged[0].numbers[2 + 3 * position..][..3].to_vec();
        assert!(extent.organisations().len() < map.organisations.len());
        for (position, key) in extent.organisations().into_iter().enumerate() {
            assert_eq!(place(&part.arrangements, position), place(&map.arrangements, key.position()));
        }
    }
}
